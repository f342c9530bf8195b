package org.lookback.store.internal.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.store.internal.edit.Persistence;
import org.lookback.store.internal.rows.Column;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Dialect;
import org.lookback.store.internal.sql.Migrations;

import jakarta.persistence.Table;

/** Dictionary, entity classes and migrations say the same, in names that H2 and PostgreSQL both take. */
class AgreementTest {

	/** Reserved in PostgreSQL 17 or in H2 2.4, or both. */
	private static final Set<String> RESERVED = Set.of("all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization",
			"between", "both", "case", "cast", "check", "collate", "column", "constraint", "create", "cross", "current_date", "current_time",
			"current_user", "day", "default", "deferrable", "desc", "distinct", "do", "else", "end", "except", "exists", "false", "fetch", "for",
			"foreign", "from", "full", "grant", "group", "having", "hour", "if", "ilike", "in", "initially", "inner", "intersect", "interval", "into",
			"is", "isnull", "join", "key", "lateral", "leading", "left", "like", "limit", "localtime", "minus", "minute", "month", "natural", "not",
			"notnull", "null", "offset", "on", "only", "or", "order", "outer", "overlaps", "placing", "primary", "qualify", "references", "returning",
			"right", "row", "rownum", "second", "select", "session_user", "similar", "some", "symmetric", "table", "tablesample", "then", "to",
			"trailing", "true", "uescape", "union", "unique", "unknown", "user", "using", "value", "values", "variadic", "verbose", "when", "where",
			"window", "with", "year");

	@TempDir
	static Path folder;
	private static final Map<String, Set<String>> COLUMNS = new TreeMap<>();

	@BeforeAll
	static void migrateFromNothing() throws Exception {
		try (Database database = Migrations.open(folder, false)) {
			database.read(connection -> Database.list(connection, Dialect.columns(),
					row -> COLUMNS.computeIfAbsent(row.getString(1), table -> new TreeSet<>()).add(row.getString(2))));
		}
	}

	@Test
	void everyFieldIsStoredOrFollowsFromTheRowsPlace() {
		List<String> lost = new ArrayList<>();
		for (Entity entity : Dictionary.core().entities()) {
			Layouts.core().find(entity.id()).ifPresent(layout -> entity.fields().stream().filter(field -> !field.computed())
					.filter(field -> layout.slot(field.name()) < 0 && !layout.follows(field.name())).forEach(field -> lost.add(field.id())));
		}
		assertEquals(List.of(), lost);
	}

	@Test
	void everyEntityClassIsMappedToColumnsThatAreThere() {
		for (Class<?> entity : Persistence.ENTITIES) {
			String table = entity.getAnnotation(Table.class).name();
			Set<String> mapped = new TreeSet<>();
			for (Field field : entity.getDeclaredFields()) {
				mapped.add(field.getAnnotation(jakarta.persistence.Column.class).name());
			}
			assertEquals(COLUMNS.get(table), mapped, table);
		}
	}

	@Test
	void noNameIsReserved() {
		List<String> reserved = new ArrayList<>();
		COLUMNS.forEach((table, columns) -> {
			if (RESERVED.contains(table)) {
				reserved.add(table);
			}
			columns.stream().filter(RESERVED::contains).forEach(column -> reserved.add(table + "." + column));
			columns.stream().filter(column -> column.length() > 63).forEach(reserved::add);
		});
		assertEquals(List.of(), reserved);
	}

	@Test
	void theMigrationsUseOnlyWhatPostgresqlUnderstandsToo() throws Exception {
		Set<String> types = Set.of("BIGINT", "INTEGER", "BOOLEAN", "VARCHAR", "DATE", "BYTEA", "TIMESTAMP", "NUMERIC(18,", "NUMERIC(24,");
		for (Migrations.Migration migration : Migrations.all()) {
			for (String statement : migration.statements()) {
				boolean column = statement.matches("ALTER TABLE [a-z_]+ ADD COLUMN [a-z_]+ (BIGINT|INTEGER|BOOLEAN|VARCHAR|DATE|BYTEA)(( DEFAULT [A-Z0-9']+)? NOT NULL)?");
				boolean index = statement.matches("CREATE INDEX [a-z_]+ ON [a-z_]+ \\([a-z_]+(, [a-z_]+)*\\)");
				assertTrue(column || index || statement.startsWith("CREATE TABLE ") || statement.startsWith("CREATE SEQUENCE "), statement);
				if (statement.startsWith("CREATE TABLE ")) {
					statement.lines().skip(1).map(String::strip).filter(line -> !line.startsWith("PRIMARY") && !line.startsWith(")"))
							.map(line -> line.split("[ ]+")[1].replaceAll(",$", "").toUpperCase(Locale.ROOT))
							.forEach(type -> assertTrue(types.contains(type) || types.contains(type + ","), statement + ": " + type));
				}
				assertTrue(!statement.toUpperCase(Locale.ROOT).contains("IDENTITY"), statement);
			}
		}
	}

	@Test
	void numbersOfMigrationsHaveNoGaps() throws Exception {
		List<Integer> numbers = Migrations.all().stream().map(Migrations.Migration::number).toList();
		for (int i = 0; i < numbers.size(); i++) {
			assertEquals(i + 1, numbers.get(i));
		}
	}
}
