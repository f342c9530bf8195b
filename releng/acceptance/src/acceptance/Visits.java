package acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import acceptance.Product.Result;

/** Who was visited and who was not, sheets that go out, and forms that come back. */
final class Visits {

	private static final List<List<String>> LISTS = List.of(List.of("due", "due"), List.of("visited", "visited"), List.of("missed", "missed"),
			List.of("onlyRoster", "only-roster"), List.of("onlyFiles", "only-files"));

	private static final int THIRTY = 30;

	private final Product product;
	private final Report report;
	private final Path workspace;
	private final Path work;

	Visits(Product product, Report report, Path workspace, Path work) {
		this.product = product;
		this.report = report;
		this.workspace = workspace;
		this.work = work;
	}

	private Result coverage(String village) throws Exception {
		return product.run("coverage", "--region", village, "--by", "village", "--workspace", workspace, "--json");
	}

	/** The village of most households of those whose roster nobody has sent. */
	private Json village() throws Exception {
		Result all = product.run("coverage", "--by", "village", "--workspace", workspace, "--json");
		report.check("without all rosters somebody may be missed", all.exit() == 1, () -> all);
		return all.json().at("rows").list().stream().filter(row -> !row.at("basis").text().equals("roster"))
				.max((one, other) -> Long.compare(one.at("due", "households").number(), other.at("due", "households").number())).orElseThrow();
	}

	void everyNumberIsAList() throws Exception {
		Json before = village();
		String village = before.at("region").text();
		report.check("a village without a roster is not complete", before.at("complete").text().equals("false"));
		Result due = product.run("coverage", "--region", village, "--list", "due", "--reveal", "--workspace", workspace, "--json");
		StringBuilder roster = new StringBuilder("行政村代码,户编号,本地户标识,户主姓名,家庭人口数,年度\n");
		List<Json> households = due.json().list();
		for (Json one : households.subList(1, households.size())) {
			String key = one.at("code").text();
			roster.append(village).append(',').append(key).append(',').append(key.isEmpty() ? one.at("household").text() : "").append(',')
					.append(one.at("head").text()).append(',').append(one.at("persons").number()).append(",2019\n");
		}
		roster.append(village).append(",,,名册新户,3,2019\n");
		Path file = Files.writeString(work.resolve("农户花名册.csv"), roster.toString());
		Result taken = product.run("import", file, "--workspace", workspace, "--json");
		report.equal("a roster is known as one", "roster", taken.json().at("files", 0, "kind").text());
		Json after = coverage(village).json().at("total");
		report.equal("who is on the roster should be visited", (long) households.size(), after.at("due", "households").number());
		report.equal("one is on the roster alone", 1L, after.at("onlyRoster", "households").number());
		report.equal("one is in files alone", 1L, after.at("onlyFiles", "households").number());
		for (List<String> list : LISTS) {
			Result listed = product.run("coverage", "--region", village, "--list", list.get(1), "--workspace", workspace, "--json");
			report.equal("coverage, " + list.get(0) + ": number and list", after.at(list.get(0), "households").number(), (long) listed.json().list().size());
		}
		Path workbook = work.resolve("覆盖.xlsx");
		Result written = product.run("coverage", "--region", village, "--by", "township", "--out", workbook, "--workspace", workspace);
		report.check("coverage as a workbook", Files.exists(workbook), () -> written);
	}

	void thePaceRestsOnTheSameNumbers() throws Exception {
		String on = "2019-11-04";
		Result seen = product.run("coverage", "--pace", "--package", "shandong-2019", "--on", on, "--by", "county", "--workspace", workspace, "--json");
		Json counted = product.run("coverage", "--until", on, "--by", "county", "--workspace", workspace, "--json").json();
		List<Json> rows = seen.json().at("rows").list();
		report.equal("a pace for every place", (long) counted.at("rows").list().size(), (long) rows.size());
		for (int i = 0; i < rows.size(); i++) {
			Json row = rows.get(i);
			String name = row.at("name").text();
			report.equal(name + ": visited up to the day", counted.at("rows", i, "visited", "households").number(), row.at("done").number());
			report.equal(name + ": done and remaining are all", row.at("due").number(), row.at("done").number() + row.at("remaining").number());
			report.equal(name + ": the days add up", row.at("done").number(), row.at("days").list().stream().mapToLong(day -> day.at("done").number()).sum());
		}
		report.check("every deadline of the package with its days", seen.json().at("deadlines").list().stream()
				.anyMatch(one -> one.at("id").text().equals("SD-DL-3") && one.at("days").number() == 26 && one.at("workdays").number() == 19), () -> seen);
		Result early = product.run("coverage", "--pace", "--package", "shandong-2019", "--on", "2018-12-31", "--by", "county", "--workspace", workspace, "--json");
		report.check("before anybody went there is no pace", early.json().at("total", "done").number() == 0 && early.json().at("total", "paces").list().stream()
				.allMatch(pace -> pace.at("perDay").text().isEmpty() && pace.at("end").text().isEmpty()), () -> early);
	}

	void sheetsGoOutAndBlankOnesDoNotComeBack() throws Exception {
		String village = village().at("region").text();
		Path sheets = work.resolve("核对表.xlsx");
		Result written = product.run("visits", "sheets", "--village", village, "--out", sheets, "--workspace", workspace, "--json");
		report.check("a page a household", written.json().at("households").number() > 0 && Files.exists(sheets), () -> written);
		Result blank = product.run("import", sheets, "--workspace", workspace);
		report.check("sheets that nobody filled in are refused in words", blank.exit() == 2, () -> blank);
		Result open = product.run("visits", "open", "--workspace", workspace, "--json");
		report.check("nothing was decided, nothing is open", open.exit() == 0 && open.json().list().isEmpty(), () -> open);
		Result nobody = product.run("visits", "accept", "x|y|z|2019|", "--who", "测试", "--reason", "测试", "--workspace", workspace);
		report.check("what is no difference cannot be accepted", nobody.exit() == 2 && nobody.err().strip().lines().count() == 1, () -> nobody);
	}

	void formsAreKnownWhenTheyComeBack() throws Exception {
		Result list = product.run("template", "list", "--workspace", workspace, "--json");
		report.check("every form of the documents", list.json().list().size() > THIRTY, () -> list);
		String village = village().at("region").text();
		Path form = work.resolve("问卷.xlsx");
		Result written = product.run("template", "write", "贫困户“两不愁三保障”情况排查问卷", "--village", village, "--out", form, "--workspace", workspace, "--json");
		report.equal("the questionnaire has two tables", 2L, written.json().at("sheets").number());
		Result back = product.run("import", form, "--dry-run", "--workspace", workspace, "--json");
		report.equal("both are known", List.of("wide", "visits"), back.json().at("files").list().stream().map(file -> file.at("kind").text()).sorted(
				(one, other) -> other.compareTo(one)).toList());
	}
}
