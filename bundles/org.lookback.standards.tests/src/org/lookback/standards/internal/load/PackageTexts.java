package org.lookback.standards.internal.load;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** A small sound package in memory; every test says which file it changes. */
public final class PackageTexts {

	private final Map<String, String> files = new LinkedHashMap<>();

	public PackageTexts() {
		files.put("package.yaml", """
				id: small-2019
				title: {zh: 小包, en: Small}
				version: 1.0.0
				province: 山东省
				regions: ["37"]
				documents:
				  - {id: notice, title: 通知, issuer: 某市, number: 〔2019〕1号, issued: 2019-08-01}
				completeness: {register: compared}
				""");
		files.put("documents/notice.txt", """
				¶ 一
				§ 一、标准
				收入达到的，原则上不再享受政策。
				正在享受低保的除外。
				¶ 二
				饮水要安全。
				""");
		files.put("parameters.yaml", """
				parameters:
				  - id: line
				    title: {zh: 标准线, en: Line}
				    type: number
				    unit: 元
				    open: true
				    classField: householdYear.labourHousehold
				  - id: compared
				    title: {zh: 已比对, en: Compared}
				    type: codes
				    codeList: Register
				    values: [{value: [低保]}]
				""");
		files.put("rules/1.yaml", """
				rules:
				  - id: SCOPE
				    kind: scope
				    title: {zh: 范围, en: Scope}
				    clause: {document: notice, anchor: 一, quote: 收入达到的}
				    when: exitStatus == "已脱贫享受政策"
				  - id: INCOME
				    kind: test
				    title: {zh: 收入, en: Income}
				    clause: {document: notice, anchor: 一, quote: 收入达到的}
				    when: disposablePerCapita >= param("line")
				    outcome: {zh: 不再享受, en: Ends}
				    concept: NO_LONGER_SUPPORTED
				  - id: JUDGED
				    kind: test
				    title: {zh: 致富, en: Wealthy}
				    clause: {document: notice, anchor: 一, quote: 原则上不再享受政策}
				    when: wealthy
				    outcome: {zh: 不再享受, en: Ends}
				    concept: NO_LONGER_SUPPORTED
				  - id: LOW
				    kind: override
				    title: {zh: 低保, en: Low guarantee}
				    clause: {document: notice, anchor: 一, quote: 正在享受低保的除外}
				    when: members.exists(m, m.lowGuarantee)
				    outcome: {zh: 继续享受, en: Goes on}
				    concept: STILL_SUPPORTED
				  - id: WATER
				    kind: guarantee
				    title: {zh: 饮水, en: Water}
				    clause: {document: notice, anchor: 二, quote: 饮水要安全}
				    when: "!safeWater"
				    severity: 严重
				    sector: 水利
				  - id: INSURED
				    kind: guarantee
				    object: member
				    title: {zh: 参保, en: Insured}
				    clause: {document: notice, anchor: 二, quote: 饮水要安全}
				    when: m.basicMedical == "未参保"
				    severity: 一般
				    sector: 医疗保障
				""");
	}

	/** The same with one file replaced or added. */
	public PackageTexts with(String path, String text) {
		files.put(path, text);
		return this;
	}

	/** The same with some words of a file changed; they must be there. */
	public PackageTexts change(String path, String from, String to) {
		String before = files.get(path);
		if (!before.contains(from)) {
			throw new AssertionError(path + " has no " + from);
		}
		files.put(path, before.replace(from, to));
		return this;
	}

	public PackageTexts without(String path) {
		files.remove(path);
		return this;
	}

	public PackageSource source() {
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
		return PackageSource.of("small", bytes);
	}

	public StandardsPackage load() throws PackageException {
		return Standards.load(source(), Dictionary.core());
	}
}
