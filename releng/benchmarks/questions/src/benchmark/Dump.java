package benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Searching;

/** A workspace's rows as files that every database can load, so that all engines hold the same. */
final class Dump {

	private static final int WINDOW = 10_000;

	/**
	 * A table of the databases.
	 *
	 * @param columns its names
	 * @param fields  what stands in them; the first column, the household's number, is none of them
	 * @param numbers those of the columns that hold numbers
	 */
	record Table(String name, Shape.Kind kind, List<String> columns, List<String> fields, List<String> numbers) {
	}

	static final List<Table> TABLES = List.of(
			new Table("household", Shape.Kind.HOUSEHOLDS,
					List.of("code", "own_key", "head", "phone", "account", "hamlet", "village", "township", "county", "cause", "attribute", "member_count"),
					List.of("household.householdCode", "household.householdKey", "household.headName", "household.phone", "household.subsidyAccount",
							"household.villageGroup", "household.village", "household.township", "household.county", "householdYear.primaryCause",
							"householdYear.householdAttribute", "householdYear.memberCount"),
					List.of("member_count")),
			new Table("member", Shape.Kind.MEMBERS,
					List.of("code", "name", "id_number", "disability_number", "gender", "education", "school", "age"),
					List.of("member.memberCode", "member.name", "member.idNumber", "member.disabilityCert", "member.gender", "memberYear.educationLevel",
							"memberYear.schoolName", "memberYear.age"),
					List.of("age")));

	private Dump() {
	}

	/** Writes both tables as tab-separated text without headings; what is not recorded is empty. */
	static void write(Searching searching, Path folder) throws LookbackException, IOException {
		for (Table table : TABLES) {
			try (Listing rows = searching.list(Query.ALL, table.kind(), Optional.empty(), false);
					BufferedWriter out = Files.newBufferedWriter(folder.resolve(table.name() + ".tsv"))) {
				for (int from = 0; from < rows.size(); from += WINDOW) {
					window(rows, from, table, searching, out);
				}
			}
		}
	}

	private static void window(Listing rows, int from, Table table, Searching searching, BufferedWriter out) throws LookbackException, IOException {
		String missing = searching.label(table.fields().getFirst(), "", Locale.CHINA);
		List<List<String>> cells = rows.cells(from, WINDOW, table.fields(), true, Locale.CHINA);
		for (int i = 0; i < cells.size(); i++) {
			List<String> line = new ArrayList<>(List.of(Long.toString(rows.household(from + i))));
			for (int column = 0; column < table.fields().size(); column++) {
				String value = cells.get(i).get(column).equals(missing) ? "" : cells.get(i).get(column);
				line.add(table.numbers().contains(table.columns().get(column)) ? value.replace(",", "") : value);
			}
			out.write(line.stream().map(cell -> cell.replace('\t', ' ')).collect(Collectors.joining("\t")));
			out.write('\n');
		}
	}
}
