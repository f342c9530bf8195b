package org.lookback.standards.internal.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.RuleCoverage;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.load.PackageTexts;

/** What the analyser sees beside the conditions: parameters, dates, fields, titles, examples. */
class ChecksTest {

	private static final String EXAMPLES = """
			readings: {line: 9000}
			households:
			  户: {villageCode: "371524001001", exitStatus: 已脱贫享受政策, disposablePerCapita: 9000, wealthy: 否, members: {甲: {lowGuarantee: 否, basicMedical: 未参保}}}
			tests:
			  - {name: 达到, household: 户, expect: {met: [INCOME]}}
			""";

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static List<AnalyserFinding> findings(PackageTexts texts, Check check) {
		return Analyser.check(texts.source(), Dictionary.core(), RegionTree.shipped()).stream().filter(f -> f.check() == check).toList();
	}

	private static AnalyserFinding only(PackageTexts texts, Check check) {
		List<AnalyserFinding> findings = findings(texts, check);
		assertEquals(1, findings.size(), findings.toString());
		return findings.getFirst();
	}

	private static PackageTexts values(String values) {
		return new PackageTexts().change("package.yaml", "documents:", "validFrom: 2019-01-01\nvalidUntil: 2020-12-31\ndocuments:")
				.change("parameters.yaml", "[{value: [低保]}]", values);
	}

	@Test
	void problemsOfLoadingAreFindingsWithTheirPlace() {
		AnalyserFinding finding = only(new PackageTexts().change("rules/1.yaml", "when: wealthy", "when: wealty"), Check.LOADING);
		assertEquals("rules/1.yaml:18:11", finding.place().file() + ':' + finding.place().line() + ':' + finding.place().column());
	}

	@Test
	void aParameterThatEndsBeforeThePackageHasExpired() {
		AnalyserFinding finding = only(values("[{value: [低保], validUntil: 2019-12-31}]"), Check.EXPIRED_PARAMETER);
		assertEquals(List.of("compared"), finding.parameters());
		assertTrue(finding.message().contains("2019-12-31"), finding.message());
		assertEquals(List.of(), findings(values("[{value: [低保], validUntil: 2020-12-31}]"), Check.EXPIRED_PARAMETER));
	}

	@Test
	void daysAndRegionsWithoutAValueAreNamed() {
		AnalyserFinding hole = only(values("[{value: [低保], validUntil: 2019-06-30}, {value: [低保], validFrom: 2019-08-01}]"), Check.UNCOVERED_PARAMETER);
		assertTrue(hole.message().contains("2019-07-01 to 2019-07-31"), hole.message());
		AnalyserFinding late = only(values("[{value: [低保], validFrom: 2019-03-01}]"), Check.UNCOVERED_PARAMETER);
		assertTrue(late.message().contains("2019-01-01 to 2019-02-28"), late.message());
		assertTrue(only(values("[{value: [低保], region: \"3715\"}]"), Check.UNCOVERED_PARAMETER).message().contains("37"));
	}

	@Test
	void openAndUnusedParametersAreNamed() throws PackageException {
		assertEquals(List.of("line"), only(new PackageTexts(), Check.OPEN_PARAMETER).parameters());
		assertEquals(List.of("line"), only(new PackageTexts().change("rules/1.yaml", "param(\"line\")", "9000"), Check.UNUSED_PARAMETER).parameters());
		String filled = "readings: [{package: small-2019, parameter: line, value: 9000, who: 甲, date: 2019-08-02, why: 县里公布}]";
		Readings readings = Readings.read("readings.yaml", new ByteArrayInputStream(filled.getBytes(StandardCharsets.UTF_8)));
		PackageTexts texts = new PackageTexts();
		assertTrue(Analyser.analyse(texts.load(), texts.source(), RegionTree.shipped(), readings).stream()
				.noneMatch(f -> f.check() == Check.OPEN_PARAMETER));
	}

	@Test
	void aDocumentOlderThanWhatItForwardsCannotBe() {
		PackageTexts forwarding = new PackageTexts().with("documents/letter.txt", "¶ 一\n转发。\n");
		forwarding.change("package.yaml", "issued: 2019-08-01}", "issued: 2019-08-01}\n"
				+ "  - {id: letter, title: 转发, issuer: 某县, number: 〔2019〕2号, issued: 2019-08-12, issuedAsPrinted: 2015年8月12日, forwards: [notice]}");
		AnalyserFinding finding = only(forwarding, Check.IMPOSSIBLE_DATE);
		assertTrue(finding.message().contains("2015-08-12") && finding.message().contains("2019-08-01"), finding.message());
		assertEquals(8, finding.place().line());
		assertTrue(only(new PackageTexts().change("package.yaml", "issued: 2019-08-01", "issued: 2018-08-01"), Check.IMPOSSIBLE_DATE).message()
				.contains("〔2019〕1号"));
	}

	@Test
	void deadlinesBeforeTheirDocumentAndOnHolidaysAreSeen() {
		String deadlines = """
				deadlines:
				  - {id: XX-DL-1, title: {zh: 一, en: One}, clause: {document: notice, anchor: 一, quote: 收入达到的}, due: %s, who: 县}
				""";
		assertTrue(only(new PackageTexts().with("deadlines.yaml", deadlines.formatted("2019-07-01")), Check.IMPOSSIBLE_DATE).message().contains("XX-DL-1"));
		assertTrue(only(new PackageTexts().with("deadlines.yaml", deadlines.formatted("2019-10-03")), Check.DUE_ON_HOLIDAY).message().contains("Thursday"));
		assertEquals(List.of(), findings(new PackageTexts().with("deadlines.yaml", deadlines.formatted("2019-09-29")), Check.DUE_ON_HOLIDAY));
	}

	@Test
	void fieldsThatNothingFillsAreNamedUnlessAFormCarriesThem() {
		PackageTexts derived = new PackageTexts().change("rules/1.yaml", "when: wealthy", "when: '\"因病\" in allCauses'");
		assertTrue(only(derived, Check.UNFILLED_FIELD).message().contains("householdYear.allCauses"));
		derived.with("forms.yaml", """
				forms:
				  - {id: F, title: {zh: 表, en: Form}, clause: {document: notice, anchor: 一, quote: 收入达到的}, object: household, fields: [householdYear.allCauses]}
				""");
		assertEquals(List.of(), findings(derived, Check.UNFILLED_FIELD));
	}

	@Test
	void oneLabelWithTwoMeaningsAndEqualTitlesAreDuplicates() {
		AnalyserFinding meaning = only(new PackageTexts().change("rules/1.yaml", "when: wealthy\n    outcome: {zh: 不再享受, en: Ends}\n    concept: NO_LONGER_SUPPORTED",
				"when: wealthy\n    outcome: {zh: 不再享受, en: Ends}\n    concept: WRONGLY_REGISTERED"), Check.DUPLICATE);
		assertTrue(meaning.message().contains("WRONGLY_REGISTERED"), meaning.message());
		assertEquals(List.of("INCOME", "JUDGED"),
				only(new PackageTexts().change("rules/1.yaml", "{zh: 致富, en: Wealthy}", "{zh: 收入, en: Income}"), Check.DUPLICATE).rules());
	}

	@Test
	void aGuaranteeSaysWhatToDoAndWho() {
		assertEquals(List.of(List.of("WATER"), List.of("INSURED")),
				findings(new PackageTexts(), Check.INCOMPLETE_RULE).stream().map(AnalyserFinding::rules).toList());
	}

	@Test
	void aRuleWantsExamplesOfAllThreeValuesAndOfItsBorder() {
		PackageTexts tested = new PackageTexts().with("tests/1.yaml", EXAMPLES);
		AnalyserFinding missing = findings(tested, Check.MISSING_TEST).stream().filter(f -> f.rules().equals(List.of("INCOME"))).findFirst().orElseThrow();
		assertTrue(missing.message().contains("not met") && missing.message().contains("undecided"), missing.message());
		assertTrue(only(tested, Check.UNTESTED_BORDER).message().contains("just beyond"));
		tested.with("tests/2.yaml", "tests:\n  - {name: 差一分, household: 户, change: {disposablePerCapita: 8999.99}, expect: {notMet: [INCOME]}}\n");
		assertEquals(List.of(), findings(tested, Check.UNTESTED_BORDER));
	}

	@Test
	void coverageCountsTheBranchesThatExamplesWentThrough() throws PackageException {
		List<RuleCoverage> coverage = Analyser.coverage(new PackageTexts().with("tests/1.yaml", EXAMPLES).load(), RegionTree.shipped());
		RuleCoverage insured = coverage.getLast();
		assertEquals("INSURED", insured.rule());
		assertEquals(3, insured.branches());
		assertEquals(1, insured.seen());
		assertEquals(List.of("notMet", "undecided"), insured.missing().stream().map(RuleCoverage.Branch::truth).toList());
		assertEquals("m.basicMedical == \"未参保\"", insured.missing().getFirst().piece());
	}

	@Test
	void whileAFileIsWrittenItsMarksComeQuickly() throws PackageException {
		PackageTexts texts = new PackageTexts();
		StandardsPackage last = texts.load();
		PackageSource source = texts.source();
		String rules = new String(bytes(source), StandardCharsets.UTF_8);
		assertEquals(List.of(), Analyser.typing(last, source, Dictionary.core(), "rules/1.yaml", rules));
		AnalyserFinding half = Analyser.typing(last, source, Dictionary.core(), "rules/1.yaml", rules.replace("when: wealthy", "when: wealthy &&")).getFirst();
		assertEquals(Check.LOADING, half.check());
		assertEquals(18, half.place().line());
		AnalyserFinding never = Analyser.typing(last, source, Dictionary.core(), "rules/1.yaml", rules.replace("when: wealthy", "when: wealthy && !wealthy"))
				.getFirst();
		assertEquals(Check.UNSATISFIABLE, never.check());
		assertEquals("rules/1.yaml", never.place().file());
		AnalyserFinding other = Analyser.typing(last, source, Dictionary.core(), "parameters.yaml", "parameters: 5\n").getFirst();
		assertEquals("parameters.yaml", other.place().file());
	}

	private static byte[] bytes(PackageSource source) {
		try (InputStream in = source.open("rules/1.yaml")) {
			return in.readAllBytes();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
