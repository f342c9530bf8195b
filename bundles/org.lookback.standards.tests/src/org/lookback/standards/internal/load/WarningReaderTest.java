package org.lookback.standards.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.WarningScheme;

/** What {@code warnings.yaml} may say, and what is refused with which sentence. */
class WarningReaderTest {

	private static final String GOOD = """
			watched:
			  when: exitStatus == "已脱贫享受政策"
			  clause: {document: notice, anchor: 一, quote: 收入达到的}
			factors:
			  - id: F-LOW
			    title: {zh: 低保, en: Low}
			    object: member
			    when: m.lowGuarantee
			    points: 20
			    basis: {zh: 建议, en: Proposal}
			    clause: {document: notice, anchor: 一, quote: 正在享受低保的}
			  - id: F-RISK
			    title: {zh: 风险, en: Risk}
			    when: riskFactors.exists(r, r == "因病")
			    points: 30
			    basis: {zh: 建议, en: Proposal}
			levels:
			  - {id: watch, title: {zh: 关注, en: Watch}, points: 20, basis: {zh: 建议, en: Proposal}}
			  - {id: warn, title: {zh: 预警, en: Warn}, points: 50, basis: {zh: 建议, en: Proposal}}
			""";

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static StandardsPackage load(String text) throws PackageException {
		return new PackageTexts().with("warnings.yaml", text).load();
	}

	@Test
	void aSchemeIsReadAndItsRulesStandBehindThePackages() throws PackageException {
		StandardsPackage standards = load(GOOD);
		WarningScheme scheme = standards.warnings();
		assertEquals(50, scheme.most());
		assertEquals("warning.warn", scheme.levels().get(1).parameter());
		assertEquals(standards.rules().size() + 3, standards.withWarnings().rules().size());
		assertEquals(WarningScheme.WATCHED, standards.withWarnings().rules().get(standards.rules().size()).id());
	}

	@Test
	void aPackageMayHaveNoneAndSaysWhy() throws PackageException {
		assertEquals("no such demand", load("none: {zh: 没有要求, en: no such demand}\n").warnings().none().en());
		assertTrue(!new PackageTexts().load().warnings().given());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "points: 30 | points: 0 | Points are from 1", "正在享受低保的} | 没有这句话} | not", "m.lowGuarantee | m.lowGuarante | lowGuarante",
			"id: F-RISK | id: SCOPE | There is a rule SCOPE", "points: 50 | points: 20 | Levels rise", "points: 50 | points: 60 | no household can reach it",
			"id: F-RISK | id: F-LOW | F-LOW", "object: member | object: village | household or a member" })
	void whatIsWrongIsSaid(String good, String bad, String said) {
		PackageException wrong = assertThrows(PackageException.class, () -> load(GOOD.replace(good, bad)));
		assertTrue(wrong.problems().stream().anyMatch(problem -> problem.file().equals("warnings.yaml") && problem.message().contains(said)), wrong.problems().toString());
	}

	@Test
	void aNumberThatTheWordsDoNotSayNeedsABasis() {
		PackageException wrong = assertThrows(PackageException.class, () -> load(GOOD.replace("    basis: {zh: 建议, en: Proposal}\n    clause", "    clause")));
		assertTrue(wrong.problems().get(0).message().contains("write basis"), wrong.problems().toString());
	}

	@Test
	void theAnalyserSeesFactorsThatNobodyMeetsAndThatQuoteNoClause() throws Exception {
		PackageTexts texts = new PackageTexts().with("warnings.yaml", GOOD.replace("when: m.lowGuarantee", "when: m.lowGuarantee && !m.lowGuarantee"));
		List<AnalyserFinding> findings = Analyser.analyse(texts.load(), texts.source(), RegionTree.shipped(), Readings.none());
		assertTrue(findings.stream().anyMatch(each -> each.check() == Check.UNSATISFIABLE && each.rules().equals(List.of("F-LOW"))
				&& each.place().toString().contains("warnings.yaml")), findings.toString());
		assertTrue(findings.stream().anyMatch(each -> each.check() == Check.NO_CLAUSE && each.message().contains("F-RISK")), findings.toString());
	}
}
