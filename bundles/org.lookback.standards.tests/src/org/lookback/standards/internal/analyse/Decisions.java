package org.lookback.standards.internal.analyse;

import java.util.List;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.load.PackageTexts;

/** A small package whose rules a test writes as {@code id kind outcome: condition}; scope is 已脱贫享受政策. */
final class Decisions {

	private final StringBuilder rules = new StringBuilder("rules:\n");
	private final PackageTexts texts = new PackageTexts().without("rules/1.yaml").with("parameters.yaml", """
			parameters:
			  - {id: line, title: {zh: 线, en: Line}, type: number, unit: 元, open: true}
			  - {id: high, title: {zh: 高线, en: High}, type: number, unit: 元, open: true}
			  - {id: fixed, title: {zh: 定线, en: Fixed}, type: number, unit: 元, values: [{value: 4000}]}
			  - {id: grades, title: {zh: 等级, en: Grades}, type: codes, codeList: HouseGrade, open: true}
			  - {id: compared, title: {zh: 已比对, en: Compared}, type: codes, codeList: Register, open: true}
			""");

	Decisions() {
		rule("SCOPE", "scope", "", "exitStatus == \"已脱贫享受政策\"");
	}

	/** @param outcome empty for a scope rule */
	Decisions rule(String id, String kind, String outcome, String when) {
		rules.append("  - id: ").append(id).append("\n    kind: ").append(kind).append("\n    title: {zh: ").append(id).append(", en: ").append(id)
				.append("}\n    clause: {document: notice, anchor: 一, quote: 收入达到的}\n    when: '").append(when).append("'\n");
		if (kind.equals("guarantee")) {
			rules.append("    severity: 一般\n    sector: 水利\n");
		} else if (!outcome.isEmpty()) {
			rules.append("    outcome: {zh: ").append(outcome).append(", en: ").append(outcome).append("}\n    concept: ")
					.append(outcome.equals("甲") ? "NORMAL" : "WATCHED").append('\n');
		}
		return this;
	}

	Decisions test(String id, String outcome, String when) {
		return rule(id, "test", outcome, when);
	}

	Decisions with(String path, String text) {
		texts.with(path, text);
		return this;
	}

	PackageSource source() {
		return texts.with("rules/1.yaml", rules.toString()).source();
	}

	StandardsPackage load() throws PackageException {
		return Standards.load(source(), Dictionary.core());
	}

	List<AnalyserFinding> findings() throws PackageException {
		return Analyser.analyse(load(), source(), RegionTree.shipped(), Readings.none());
	}

	/** The findings of one check. */
	List<AnalyserFinding> findings(Check check) throws PackageException {
		return findings().stream().filter(finding -> finding.check() == check).toList();
	}
}
