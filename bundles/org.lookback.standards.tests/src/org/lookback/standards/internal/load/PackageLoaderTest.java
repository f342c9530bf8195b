package org.lookback.standards.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.api.PackageCatalog;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Problem;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;

/** What a package may say; whatever is wrong is found before anybody relies on it, all at once, each with file, line and column. */
class PackageLoaderTest {

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static List<Problem> problems(PackageTexts texts) {
		return assertThrows(PackageException.class, texts::load).problems();
	}

	private static Problem only(PackageTexts texts) {
		List<Problem> problems = problems(texts);
		assertEquals(1, problems.size(), problems.toString());
		return problems.getFirst();
	}

	@Test
	void aSoundPackageLoads() throws PackageException {
		StandardsPackage small = new PackageTexts().load();
		assertEquals(List.of("SCOPE", "INCOME", "JUDGED", "LOW", "WATER", "INSURED"), small.rules().stream().map(Rule::id).toList());
		Clause clause = small.clause(small.rule("LOW").orElseThrow().clause()).orElseThrow();
		assertEquals("small-2019/notice#一", clause.id());
		assertEquals("2019-08-01", clause.issued());
		assertEquals("一、标准\n收入达到的，原则上不再享受政策。\n正在享受低保的除外。", clause.text());
	}

	@Test
	void theContentHashChangesWithEveryByte() throws PackageException {
		String hash = new PackageTexts().load().contentHash();
		assertEquals(hash, new PackageTexts().load().contentHash());
		assertNotEquals(hash, new PackageTexts().with("notes.txt", "x").load().contentHash());
		assertEquals(64, hash.length());
	}

	@Test
	void aQuotationThatIsNotInTheClauseStopsLoading() {
		Problem problem = only(new PackageTexts().change("rules/1.yaml", "quote: 正在享受低保的除外", "quote: 正在享受低保户除外"));
		assertEquals("rules/1.yaml", problem.file());
		assertEquals(24, problem.line());
		assertEquals(50, problem.column());
		assertTrue(problem.message().contains("does not stand literally"), problem.message());
	}

	@Test
	void aQuotationOfAnotherClauseSaysWhereItStands() {
		Problem problem = only(new PackageTexts().change("rules/1.yaml", "anchor: 二, quote: 饮水要安全}\n    when: \"!safe", "anchor: 一, quote: 饮水要安全}\n    when: \"!safe"));
		assertTrue(problem.message().contains("notice, clause 二"), problem.message());
	}

	@Test
	void quotationsMayRunAcrossParagraphs() throws PackageException {
		new PackageTexts().change("rules/1.yaml", "quote: 原则上不再享受政策", "quote: 不再享受政策。正在享受低保").load();
	}

	@Test
	void unknownDocumentsAndAnchorsAreNamed() {
		assertTrue(only(new PackageTexts().change("rules/1.yaml", "document: notice, anchor: 一, quote: 正在", "document: letter, anchor: 一, quote: 正在"))
				.message().contains("notice"));
		assertTrue(only(new PackageTexts().change("rules/1.yaml", "anchor: 一, quote: 正在", "anchor: 三, quote: 正在")).message().contains("三"));
	}

	@Test
	void aWrongConditionIsFoundAtItsCharacter() {
		Problem problem = only(new PackageTexts().change("rules/1.yaml", "when: disposablePerCapita >= param(\"line\")",
				"when: |\n      exitStatus == \"未脱贫\" ||\n      disposablePerCapito >= param(\"line\")"));
		assertEquals(13, problem.line());
		assertEquals(7, problem.column());
		assertTrue(problem.message().contains("Did you mean \"disposablePerCapita\"?"), problem.message());
	}

	@Test
	void aCodeThatIsNotInTheListIsRefused() {
		Problem problem = only(new PackageTexts().change("rules/1.yaml", "已脱贫享受政策", "脱贫享受政策"));
		assertEquals(6, problem.line());
		assertTrue(problem.message().contains("Did you mean \"已脱贫享受政策\"?"), problem.message());
	}

	@Test
	void codesOfSeverityAndSectorAreChecked() {
		assertTrue(only(new PackageTexts().change("rules/1.yaml", "severity: 严重", "severity: 很严重")).message().contains("严重"));
		assertTrue(only(new PackageTexts().change("rules/1.yaml", "sector: 水利", "sector: 水")).message().contains("Sector"));
	}

	@Test
	void aKeyTwiceAndAKeyNobodyKnowsAreErrors() {
		assertEquals(3, only(new PackageTexts().change("package.yaml", "version:", "title: {zh: 又, en: Again}\nversion:")).line());
		Problem unknown = only(new PackageTexts().change("rules/1.yaml", "    sector: 水利", "    sektor: 水利\n    sector: 水利"));
		assertTrue(unknown.message().contains("Did you mean \"sector\"?"), unknown.message());
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		List<Problem> problems = problems(new PackageTexts().change("package.yaml", "province: 山东省\n", "")
				.change("parameters.yaml", "codeList: Register", "codeList: Registers").change("rules/1.yaml", "id: LOW", "id: INCOME")
				.change("rules/1.yaml", "when: wealthy", "when: wealthy &&"));
		assertEquals(List.of("package.yaml", "parameters.yaml", "rules/1.yaml", "rules/1.yaml"), problems.stream().map(Problem::file).toList());
	}

	@Test
	void openParametersHaveNoValuesAndOthersMustHaveOne() {
		assertTrue(only(new PackageTexts().change("parameters.yaml", "open: true", "open: true\n    values: [{value: 1}]")).message().contains("open"));
		assertTrue(only(new PackageTexts().change("parameters.yaml", "    values: [{value: [低保]}]\n", "")).message().contains("no value"));
		assertTrue(only(new PackageTexts().change("parameters.yaml", "[{value: [低保]}]", "[{value: [低保户]}]")).message().contains("低保"));
	}

	@Test
	void aRuleMayOnlyAskForRulesBeforeIt() {
		assertTrue(only(new PackageTexts().change("rules/1.yaml", "when: wealthy", "when: rule(\"LOW\")")).message().contains("SCOPE"));
	}

	@Test
	void aPackageNeedsItsHeaderAndItsDocuments() {
		assertEquals("package.yaml", only(new PackageTexts().without("package.yaml")).file());
		assertTrue(problems(new PackageTexts().without("documents/notice.txt")).getFirst().message().contains("documents/notice.txt"));
	}

	@Test
	void ownFieldsAreLaidOverTheDictionary() throws PackageException {
		StandardsPackage extended = new PackageTexts().with("dictionary.yaml", """
				fields:
				  householdYear:
				    - {name: orchardArea, type: dec, zh: 果园面积, en: Orchard, unit: 亩}
				""").change("rules/1.yaml", "when: wealthy", "when: orchardArea > 5").load();
		assertEquals("果园面积", extended.dictionary().field("householdYear.orchardArea").label().zh());
		assertEquals("dictionary.yaml", only(new PackageTexts().with("dictionary.yaml", "fields: 5")).file());
	}

	@Test
	void pathsThatLeadOutOfThePackageAreRefused() {
		PackageSource source = PackageSource.of("evil", Map.of("../outside.yaml", new byte[0], "package.yaml", new byte[0]));
		PackageException refused = assertThrows(PackageException.class, () -> PackageLoader.load(source, Dictionary.core()));
		assertEquals("../outside.yaml", refused.problems().getFirst().file());
	}

	@Test
	void aFolderGivesNothingFromOutside(@TempDir Path temp) throws IOException {
		Path folder = Files.createDirectory(temp.resolve("pack"));
		Files.writeString(temp.resolve("secret.txt"), "secret");
		Files.writeString(folder.resolve("package.yaml"), "id: a");
		Files.createSymbolicLink(folder.resolve("link.txt"), temp.resolve("secret.txt"));
		PackageSource source = PackageSource.folder(folder);
		assertEquals(List.of("package.yaml"), source.list());
		assertThrows(IOException.class, () -> source.open("../secret.txt"));
		assertThrows(IOException.class, () -> source.open("link.txt"));
	}

	@Test
	void aBadPackageIsListedAndTheOthersGoOn() throws IOException {
		PackageCatalog catalog = PackageCatalog.load(List.of(new PackageTexts().change("package.yaml", "id: small-2019", "id: Bad Id").source(),
				new PackageTexts().source(), new PackageTexts().source()), Dictionary.core());
		assertEquals(List.of("small-2019"), catalog.packages().stream().map(StandardsPackage::id).toList());
		assertEquals(2, catalog.failures().size());
		assertTrue(catalog.failures().get(1).problems().getFirst().message().contains("small-2019"));
		assertEquals(2, catalog.clauses().size());
	}

	@Test
	void messagesAreChineseForChineseReaders() {
		Locale.setDefault(Locale.CHINESE);
		assertTrue(only(new PackageTexts().change("rules/1.yaml", "when: wealthy", "when: wealty")).message().contains("是不是“wealthy”"));
	}
}
