package acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import acceptance.Product.Result;

/** Departments' registers beside the households: everybody is in one list, strangers are found, people's findings stay. */
final class Comparisons {

	private static final List<String> OUTCOMES = List.of("onlyHere", "onlyThere", "differs", "matched", "ambiguous");
	private static final int EVERYTHING = 1_000_000;

	private final Product product;
	private final Report report;
	private final Path sample;
	private final Path workspace;
	private final Path work;

	Comparisons(Product product, Report report, Path sample, Path workspace, Path work) {
		this.product = product;
		this.report = report;
		this.sample = sample;
		this.workspace = workspace;
		this.work = work;
	}

	void registersAreCompared() throws Exception {
		Result all = product.run("compare", "--all", "--workspace", workspace, "--limit", EVERYTHING, "--json");
		report.check("all registers are compared", all.exit() == 1, () -> all);
		for (Json one : all.json().list()) {
			String register = one.at("register").text();
			for (String outcome : OUTCOMES) {
				report.check(register + ": a count of " + outcome, one.at(outcome).number() >= one.at("households", outcome).number(), () -> all);
			}
			report.equal(register + ": what calls for a look is listed", one.at("suspected").number(), (long) one.at("rows").list().size());
		}
		for (String register : List.of("低保", "医保参保")) {
			Result compared = product.run("compare", "--register", register, "--workspace", workspace, "--json");
			report.equal(register + ": strangers are found", strangers(register), compared.json().at("onlyThere").number());
		}
	}

	/** How many people of no household the sample says it has put into a register. */
	private long strangers(String register) throws IOException {
		try (Stream<String> lines = Files.lines(sample.resolve("说明.txt"))) {
			return lines.filter(line -> line.startsWith("STRANGER\t登记册_" + register + "_")).count();
		}
	}

	void findingsStay() throws Exception {
		Result compared = product.run("compare", "--register", "低保", "--workspace", workspace, "--json");
		String key = compared.json().at("rows", 0, "key").text();
		Result verified = product.run("compare", "--verify", key, "--outcome", "confirmed", "--note", "入户核实", "--workspace", workspace);
		report.check("somebody says what he found", verified.exit() == 0, () -> verified);
		Result again = product.run("compare", "--register", "低保", "--workspace", workspace, "--limit", EVERYTHING, "--json");
		String kept = again.json().at("rows").list().stream().filter(row -> row.at("key").text().equals(key)).map(row -> row.at("verified").text()).findFirst()
				.orElse("");
		report.equal("it is there after the next comparison", "属实", kept);
		Result list = product.run("compare", "--list", "--workspace", workspace, "--json");
		report.check("and counts for the register", list.json().list().stream().filter(one -> one.at("register").text().equals("低保"))
				.anyMatch(one -> one.at("precision", "confirmed").number() >= 1), () -> list);
	}

	void listsAreMaskedUnlessAsked() throws Exception {
		Path masked = work.resolve("低保.csv");
		Path full = work.resolve("低保 完整.csv");
		product.run("compare", "--register", "低保", "--workspace", workspace, "--out", masked);
		product.run("compare", "--register", "低保", "--workspace", workspace, "--out", full, "--reveal");
		report.check("a list has no full numbers", !Files.readString(masked).matches("(?s).*\\d{17}[\\dX].*"));
		report.check("unless it is asked for", Files.readString(full).matches("(?s).*\\d{17}[\\dX].*"));
		Path sheet = work.resolve("低保.xlsx");
		Result written = product.run("compare", "--register", "低保", "--workspace", workspace, "--out", sheet);
		report.check("as a workbook", Files.size(sheet) > 0, () -> written);
	}

	void departmentsSideBySide() throws Exception {
		Result departments = product.run("compare", "--departments", "--level", "county", "--workspace", workspace, "--json");
		Json table = departments.json();
		report.equal("six numbers", 6L, (long) table.at("counts").list().size());
		for (Json total : table.at("total").list()) {
			long sum = table.at("rows").list().stream().filter(row -> row.at("count").text().equals(total.at("count").text()))
					.mapToLong(row -> row.at("here").number()).sum();
			report.equal(total.at("count").text() + ": counties add up", total.at("here").number(), sum);
		}
		Result missing = product.run("compare", "--register", "教育资助", "--workspace", workspace);
		report.check("a register that was not imported says so", missing.exit() == 2 && missing.err().strip().lines().count() == 1, () -> missing);
	}
}
