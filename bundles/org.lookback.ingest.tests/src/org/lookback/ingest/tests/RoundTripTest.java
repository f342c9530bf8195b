package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportReport;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;

/** Whatever stands in a table's cells is what the store gives back, field by field, for every field a households' file can have. */
class RoundTripTest extends StoreFixture {

	private static final List<String> ENTITIES = List.of("household", "householdYear", "income", "housing", "water");
	private static final int ROWS = 12;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void importThenReadGivesTheSameCells(long seed) throws Exception {
		Random random = new Random(seed);
		List<Field> fields = fields();
		List<List<String>> table = new ArrayList<>();
		List<String> headings = new ArrayList<>(List.of("县", "户编号"));
		fields.forEach(field -> headings.add(field.id()));
		table.add(headings);
		Map<String, Map<String, String>> expected = new TreeMap<>();
		for (int i = 0; i < ROWS; i++) {
			String code = String.valueOf(3_700_000_000L + seed * 100 + i);
			Map<String, String> cells = new TreeMap<>();
			List<String> row = new ArrayList<>(List.of("东阿县", code));
			for (Field field : fields) {
				String text = random.nextInt(4) == 0 ? "" : some(field, random);
				row.add(text);
				if (!text.isEmpty()) {
					cells.put(field.id(), canonical(field, text));
				}
			}
			table.add(row);
			expected.put(code, cells);
		}
		assertEquals(expected, readBack(table, fields, expected.keySet(), seed));
	}

	private Map<String, Map<String, String>> readBack(List<List<String>> table, List<Field> fields, Iterable<String> codes, long seed)
			throws Exception {
		Path file = seed % 2 == 0 ? TestFiles.xlsx(folder, "2019年户表.xlsx", "户表", table)
				: TestFiles.text(folder, "2019年户表.csv", table.stream().map(row -> String.join("\t", row)).toArray(String[]::new));
		var plan = plan(file).withKind(ImportKind.of(Form.HOUSEHOLDS)).withYear(2019);
		for (int i = 0; i < fields.size(); i++) {
			plan = plan.withColumn(i + 2, Optional.of(fields.get(i).id()));
		}
		ImportReport report = run(plan);
		assertEquals(List.of(), report.issues());
		Map<String, Map<String, String>> read = new TreeMap<>();
		for (String code : codes) {
			Household household = household(code);
			Map<String, String> cells = new TreeMap<>();
			for (Field field : fields) {
				Optional<Fact> fact = field.entity().equals("household") ? Optional.of(household.root()) : household.root().child(field.entity(), 2019);
				fact.flatMap(f -> f.get(field.name())).ifPresent(value -> cells.put(field.id(), ValueReader.canonical(value)));
			}
			read.put(code, cells);
		}
		return read;
	}

	private static List<Field> fields() {
		List<Field> fields = new ArrayList<>();
		for (String id : ENTITIES) {
			Entity entity = Dictionary.core().entity(id);
			entity.fields().stream().filter(field -> !entity.key().contains(field.name()) && !field.derived() && !field.name().equals("householdCode")
					&& !field.name().equals("villageCode") && !field.name().equals("householdKey")).forEach(fields::add);
		}
		return fields;
	}

	private static String some(Field field, Random random) {
		return switch (field.type()) {
		case TEXT, REF, REGION -> field.name().matches(".*(phone|Account|Id)") ? String.valueOf(100_000_000L + random.nextInt(900_000_000))
				: "文字 " + random.nextInt(1000) + "，“引号”";
		case INT -> String.valueOf(random.nextInt(10_000));
		case YUAN -> random.nextInt(100_000) + "." + (10 + random.nextInt(89));
		case DEC -> random.nextInt(1000) + "." + (1 + random.nextInt(8));
		case DATE -> String.format("20%02d-%02d-%02d", random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
		case YEAR -> String.valueOf(2000 + random.nextInt(20));
		case BOOL -> random.nextBoolean() ? "是" : "否";
		case BOOL_PLUS, CODE -> code(field, random);
		case CODES -> code(field, random) + ";" + code(field, random);
		};
	}

	private static String code(Field field, Random random) {
		CodeList list = Dictionary.core().codeList(field).orElseThrow();
		return list.offered().get(random.nextInt(list.offered().size())).id();
	}

	private static String canonical(Field field, String text) throws Exception {
		return ValueReader.canonical(ValueReader.read(Dictionary.core(), field, text, 2019).orElseThrow());
	}
}
