package org.lookback.standards.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.verdict.Concept;
import org.lookback.standards.api.CoverageRow;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Problem;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.Standards;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.YamlReader;

/** The published schemas and the loader speak of the same keys, and every package keeps to the schemas. */
class SchemaTest {

	private static final String BOGUS = "qqqqqqqqqqqq";
	private static final Pattern KNOWN = Pattern.compile("Known: ([^.]*)\\.");

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static Path bundles() {
		Path here = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(here.resolve("org.lookback.standards"))) {
			here = here.getParent();
		}
		return here;
	}

	private static Node json(FileKind kind) throws IOException {
		try (InputStream in = FileKind.class.getResourceAsStream("/schema/" + kind.schema())) {
			Problems problems = new Problems(kind.schema());
			Optional<Node> root = YamlReader.read(kind.schema(), new String(in.readAllBytes(), StandardCharsets.UTF_8)
					.replace("\t", " ").getBytes(StandardCharsets.UTF_8), problems);
			assertTrue(problems.none(), problems.sorted().toString());
			return root.orElseThrow();
		}
	}

	private static JsonSchema schema(FileKind kind) throws IOException {
		return new JsonSchema(json(kind));
	}

	private static Node yaml(String path, byte[] bytes) {
		return YamlReader.read(path, bytes, new Problems(path)).orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi", "quality" })
	void everyFileOfThePackagesKeepsToItsSchema(String province) throws IOException {
		PackageSource source = PackageSource.folder(bundles().resolve("org.lookback.pack." + province).resolve("package"));
		List<String> wrong = new ArrayList<>();
		for (String path : source.list()) {
			Optional<FileKind> kind = FileKind.of(path);
			if (kind.isPresent()) {
				try (InputStream in = source.open(path)) {
					wrong.addAll(schema(kind.get()).validate(yaml(path, in.readAllBytes())));
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void whatASchemaForbidsIsFound() throws IOException {
		JsonSchema deadlines = schema(FileKind.DEADLINES);
		String clause = "clause: {document: d, anchor: a, quote: q}";
		String title = "title: {zh: 一, en: a}";
		assertEquals(List.of(), deadlines.validate(yaml("a", ("deadlines: [{id: a, " + title + ", " + clause + ", due: 2019-01-01}]").getBytes())));
		for (String wrong : List.of("id: a, " + title + ", " + clause, "id: a, " + title + ", " + clause + ", due: 1.1.2019",
				"id: a, " + title + ", due: 2019-01-01", "id: a, title: a, " + clause + ", due: 2019-01-01",
				"id: a, " + title + ", " + clause + ", due: 2019-01-01, due2: 1", "id: a, " + title + ", " + clause + ", from: 2019-01-01, days: many")) {
			assertEquals(1, deadlines.validate(yaml("a", ("deadlines: [{" + wrong + "}]").getBytes())).size(), wrong);
		}
	}

	/** A package in which every kind of object of every file stands at least once. */
	private static PackageTexts complete() {
		return AppendixTest.texts().change("parameters.yaml", "    open: true", "    open: true\n    clause: {document: notice, anchor: 一, quote: 收入达到的}")
				.change("ambiguities.yaml", "    reading:", "    clause: {document: notice, anchor: 一, quote: 原则上}\n    reading:")
				.with("package.yaml", """
						id: small-2019
						title: {zh: 小包, en: Small}
						version: 1.0.0
						province: 山东省
						regions: ["37"]
						documents:
						  - {id: notice, title: 通知, issuer: 某市, number: 〔2019〕1号, issued: 2019-08-01}
						outcomes: {otherwiseConcept: NORMAL}
						completeness: {register: compared}
						""")
				.with("warnings.yaml", """
						watched:
						  when: exitStatus == "已脱贫享受政策"
						  clause: {document: notice, anchor: 一, quote: 收入达到的}
						factors:
						  - id: F-LOW
						    title: {zh: 低保, en: Low}
						    object: member
						    applies: m.resident
						    when: m.lowGuarantee
						    points: 20
						    basis: {zh: 建议, en: Proposal}
						    clause: {document: notice, anchor: 一, quote: 正在享受低保的}
						levels:
						  - id: watch
						    title: {zh: 关注, en: Watch}
						    points: 20
						    basis: {zh: 建议, en: Proposal}
						    clause: {document: notice, anchor: 一, quote: 正在享受低保的}
						""")
				.with("tests/1.yaml", """
						households: {户: {exitStatus: 未脱贫}}
						tests:
						  - {name: 例, household: 户, expect: {met: []}}
						""")
				.with("sample/readings.yaml", """
						readings:
						  - {package: small-2019, parameter: line, value: 1, who: 甲, date: 2019-08-01, why: 例}
						""");
	}

	/** For each file and object of a schema: a key nobody knows is put there, and the error must list exactly the schema's keys. */
	@ParameterizedTest
	@EnumSource(value = FileKind.class, mode = EnumSource.Mode.EXCLUDE, names = "DICTIONARY")
	void schemaAndLoaderKnowTheSameKeys(FileKind kind) throws Exception {
		complete().load();
		Map<String, Set<String>> loader = new TreeMap<>();
		PackageSource source = complete().source();
		JsonSchema schema = schema(kind);
		for (String path : source.list()) {
			if (FileKind.of(path).filter(kind::equals).isPresent()) {
				String text = new String(source.open(path).readAllBytes(), StandardCharsets.UTF_8);
				for (Objects.Place place : Objects.in(yaml(path, text.getBytes(StandardCharsets.UTF_8)))) {
					if (schema.properties(place.path()).isPresent()) {
						loader.computeIfAbsent(schema.location(place.path()), at -> new TreeSet<>()).addAll(known(path, place.with(BOGUS)));
					}
				}
			}
		}
		assertEquals(schema.objects(), loader);
	}

	private static Set<String> known(String path, String text) {
		try {
			complete().with(path, text).load();
		} catch (PackageException refused) {
			for (Problem problem : refused.problems()) {
				Matcher known = KNOWN.matcher(problem.message());
				if (problem.message().contains(BOGUS) && known.find()) {
					return new TreeSet<>(List.of(known.group(1).split(", ")));
				}
			}
		}
		throw new AssertionError(path + " takes a key that nobody knows:\n" + text);
	}

	@Test
	void enumerationsAreTheLoaders() throws IOException {
		JsonSchema rules = schema(FileKind.RULES);
		assertEquals(Arrays.stream(RuleKind.values()).map(RuleKind::id).toList(), rules.words("rules", "[]", "kind"));
		assertEquals(ObjectWords.all(), rules.words("rules", "[]", "object"));
		assertEquals(Arrays.stream(Concept.values()).map(Concept::name).toList(), rules.words("rules", "[]", "concept"));
		assertEquals(CoverageRow.Part.ids(), schema(FileKind.COVERAGE).words("coverage", "[]", "product"));
		assertEquals(ObjectWords.all(), schema(FileKind.FORMS).words("forms", "[]", "object"));
	}

	@Test
	void everyFileOfAPackageHasItsKind() {
		assertEquals(Optional.of(FileKind.RULES), FileKind.of("rules/2-tests.yaml"));
		assertEquals(Optional.of(FileKind.TESTS), FileKind.of("tests/0.yaml"));
		assertEquals(Optional.of(FileKind.READINGS), FileKind.of("sample/readings.yaml"));
		assertTrue(Stream.of("documents/a.txt", "notes.yaml", "rules/readme.txt").allMatch(path -> FileKind.of(path).isEmpty()));
	}

	@Test
	void everyDescriptionIsInBothLanguages() throws IOException {
		for (FileKind kind : FileKind.values()) {
			for (String description : JsonSchema.descriptions(json(kind))) {
				assertTrue(description.matches("(?s).*\\p{IsHan}.*[A-Za-z]{2,}.*"), kind + ": " + description);
			}
		}
	}

	@Test
	void aPackagesOwnFieldsKeepToTheirSchemaToo() throws Exception {
		String text = """
				fields:
				  householdYear:
				    - {name: orchardArea, type: dec, zh: 果园面积, en: Orchard, unit: 亩, headings: [果园]}
				codes:
				  RiskFactor:
				    - {id: 市场波动, en: Falling prices}
				""";
		assertEquals(List.of(), schema(FileKind.DICTIONARY).validate(yaml("dictionary.yaml", text.getBytes())));
		assertTrue(Standards.load(new PackageTexts().with("dictionary.yaml", text).source(), Dictionary.core()).dictionary()
				.find("orchardArea").isPresent());
	}
}
