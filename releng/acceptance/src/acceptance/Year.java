package acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import acceptance.Product.Result;

/**
 * A year in the life of a province: files have come in and are checked, every problem becomes an item that is given to a department, a determination
 * becomes a procedure with an objection, a fact is corrected and what it caused is closed, the next round finds some of it again, counties'
 * ledgers come together, and every month has its briefing. At the end every closed item has its proof, every number of every briefing is the
 * number of households that its query finds, and the whole can be made again from its journal.
 */
final class Year {

	private static final String PACKAGE = "shandong-2019";
	private static final String PROCEDURE = "SD-MARKING";
	private static final String WHO = "张处长";
	private static final int MOST_FIGURES = 12;

	private final Product product;
	private final Report report;
	private final Path workspace;
	private final Path work;
	private final List<Json> briefings = new ArrayList<>();
	private final List<String> closed = new ArrayList<>();

	/** @param workspace into which the province's files were imported, and nothing else was done */
	Year(Product product, Report report, Path workspace, Path work) {
		this.product = product;
		this.report = report;
		this.workspace = workspace;
		this.work = work;
	}

	private Result run(Object... arguments) throws Exception {
		List<Object> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--workspace", workspace, "--json"));
		return product.run(all.toArray());
	}

	private Json done(String what, Object... arguments) throws Exception {
		Result result = run(arguments);
		report.check(what, result.exit() <= 1 && !result.out().isBlank(), () -> result);
		return result.json();
	}

	private void refused(String what, String because, Object... arguments) throws Exception {
		Result result = run(arguments);
		report.check(what + " is refused in words", result.exit() == 2 && result.err().contains(because), () -> result);
	}

	void fromTheFirstFileToTheLastBriefing() throws Exception {
		report.check("the province's files have come in", Slice.total(product, workspace) > 0);
		done("the first round is checked", "check", "--package", PACKAGE, "--as-of", "2019-08-31");
		problemsBecomeItems();
		brief("2019-09", "");
		itemsAreGiven();
		aProcedureRunsItsCourse();
		aFactIsCorrectedAndTheItemClosed();
		theNextRoundFindsItAgain();
		countiesComeTogether();
		brief("2019-12", briefings.getFirst().at("issue").text());
		briefingsAreTheirQueries();
		everyClosedItemHasItsProof();
		theJournalMakesItAgain();
	}

	private Json ledger(Object... arguments) throws Exception {
		List<Object> all = new ArrayList<>(List.of("ledger", "list", "--limit", 100_000));
		all.addAll(List.of(arguments));
		return done("the ledger is listed", all.toArray());
	}

	private void problemsBecomeItems() throws Exception {
		Json opened = done("problems become items", "ledger", "open", "--package", PACKAGE, "--who", WHO);
		long problems = opened.at("opened").number();
		report.check("there are problems", problems > 0, () -> opened);
		Json again = done("a repeat", "ledger", "open", "--package", PACKAGE, "--who", WHO);
		report.equal("a repeat opens nothing twice", 0L, again.at("opened").number());
		report.equal("the ledger has each once", problems, ledger().at("total").number());
	}

	private void itemsAreGiven() throws Exception {
		Json plan = done("what would be given is shown first", "ledger", "assign", "--package", PACKAGE, "--level", "city", "--due", "2019-11-30", "--dry-run", "--who", WHO);
		report.equal("nothing is changed by that", 0L, plan.at("changed").number());
		Json given = done("departments get their items", "ledger", "assign", "--package", PACKAGE, "--level", "city", "--due", "2019-11-30", "--who", WHO, "--reason", "9月调度会");
		report.check("some were given", given.at("changed").number() > 0, () -> given);
		report.check("the list of a department is not empty", ledger("--department", "市住房城乡建设局").at("total").number() > 0);
		report.check("after the date they are overdue", ledger("--overdue").at("total").number() > 0);
	}

	private void aProcedureRunsItsCourse() throws Exception {
		Json started = done("a determination becomes a procedure", "procedure", "start", "--package", PACKAGE, "--procedure", PROCEDURE, "--query", "", "--filter",
				"outcome:" + PACKAGE + "=脱贫不再享受政策人口（原则上）", "--together", "--name", "九月第一批", "--on", "2019-09-02", "--who", WHO);
		String id = started.at("cases", 0, "id").text();
		report.check("the batch has households", started.at("households").number() > 0, () -> started);
		refused("a step out of order", "先要办完", "procedure", "advance", id, "--step", "SD-PRC-5", "--on", "2019-09-03", "--who", WHO);
		done("appraisal", "procedure", "advance", id, "--on", "2019-09-03", "--who", WHO, "--result", "评议通过");
		done("verification", "procedure", "advance", id, "--on", "2019-09-10", "--confirmed", "--who", WHO, "--result", "户主认可");
		done("the notice goes up", "procedure", "advance", id, "--begin", "--on", "2019-09-11", "--who", WHO);
		refused("ending a notice of seven days after two", "公示期7天", "procedure", "advance", id, "--end", "--on", "2019-09-13", "--who", WHO);
		done("somebody objects", "procedure", "object", id, "--on", "2019-09-13", "--by", "村民", "--words", "收入算少了", "--who", WHO);
		refused("going on while an objection is open", "异议", "procedure", "advance", id, "--on", "2019-09-30", "--who", WHO);
		done("it is looked into", "procedure", "resolve", id, "--on", "2019-09-16", "--groundless", "--words", "核对收入台账无误", "--who", WHO);
		Json shown = done("the case", "procedure", "show", id);
		report.check("the clock began again or was stopped", shown.toString().contains("2019-09") && !shown.at("state").text().isEmpty(), () -> shown);
		Path notice = work.resolve("公示.docx");
		done("the notice is printed", "procedure", "print", id, "--step", "SD-PRC-3", "--out", notice);
		report.check("in Word", Files.size(notice) > 0);
	}

	private void aFactIsCorrectedAndTheItemClosed() throws Exception {
		Json item = houses().getFirst();
		String key = item.at("key").text();
		Path proof = Files.writeString(work.resolve("验收单.txt"), "危房已拆除重建，验收合格");
		done("work begins", "ledger", "state", key, "--to", "整改中", "--who", "李干事");
		done("it is said to be remedied", "ledger", "state", key, "--to", "已整改待核", "--who", "李干事");
		refused("closing without evidence", "", "ledger", "close", key, "--verified-by", "王科长", "--level", "县", "--who", WHO);
		refused("closing what the last check still finds", "", "ledger", "close", key, "--verified-by", "王科长", "--level", "县", "--evidence", proof, "--who", WHO);
		grade(item.at("household").text(), "A级");
		done("the look-back is checked again", "check", "--package", PACKAGE, "--as-of", "2019-11-30");
		Json closedItem = done("then it is closed", "ledger", "close", key, "--verified-by", "王科长", "--level", "县", "--evidence", proof, "--who", WHO);
		report.equal("it is closed", "已销号", closedItem.at("state").text());
		closed.add(key);
	}

	/** Items about houses, of households. */
	private List<Json> houses() throws Exception {
		List<Json> items = ledger("--sector", "住房建设").at("items").list().stream().filter(one -> one.at("state").text().equals("未整改")).toList();
		report.check("there are houses to be looked after", !items.isEmpty());
		return items;
	}

	private void grade(String household, String grade) throws Exception {
		done("a fact is corrected by hand", "household", "edit", household, "--set", "housing.grade=" + grade, "--year", "2019", "--row", "1", "--why", "验收后更正");
	}

	private void theNextRoundFindsItAgain() throws Exception {
		Json item = ledger("--state", "已销号").at("items", 0);
		grade(item.at("household").text(), "D级");
		done("the next round is checked", "check", "--package", PACKAGE, "--as-of", "2019-12-15");
		Json opened = done("the next round's problems", "ledger", "open", "--package", PACKAGE, "--who", WHO);
		report.check("what was closed is back", opened.at("back").number() >= 1, () -> opened);
		report.equal("with its state", "反弹", done("the item", "ledger", "history", item.at("key").text()).at("history").list().isEmpty() ? "" : ledger("--state", "反弹").at("items", 0, "state").text());
		Path proof = Files.writeString(work.resolve("复验单.txt"), "复验合格");
		done("work begins anew", "ledger", "state", item.at("key").text(), "--to", "整改中", "--who", "李干事");
		done("it is remedied anew", "ledger", "state", item.at("key").text(), "--to", "已整改待核", "--who", "李干事");
		grade(item.at("household").text(), "A级");
		done("and is checked once more", "check", "--package", PACKAGE, "--as-of", "2019-12-20");
		done("and closed anew", "ledger", "close", item.at("key").text(), "--verified-by", "赵局长", "--level", "市", "--evidence", proof, "--who", WHO);
	}

	private void countiesComeTogether() throws Exception {
		long before = ledger().at("total").number();
		Path county = work.resolve("县台账.xlsx");
		done("a part goes out to a county", "ledger", "export", "--sector", "住房建设", "--out", county);
		Json merged = done("it comes back as it went", "ledger", "merge", county, "--who", WHO);
		report.equal("nothing is doubled", 0L, merged.at("added").number());
		report.equal("nothing differs", 0L, merged.at("clashes").number());
		report.equal("nothing is lost", before, ledger().at("total").number());
	}

	private void brief(String month, String from) throws Exception {
		for (String ending : List.of("docx", "pptx", "xlsx")) {
			Path file = work.resolve(month + '.' + ending);
			Json brief = from.isEmpty() ? done(month + " as " + ending, "brief", "--template", "overview", "--out", file)
					: done(month + " as " + ending, "brief", "--template", "overview", "--from", from, "--out", file);
			report.check("the briefing is written", Files.size(file) > 0);
			if (ending.equals("docx")) {
				briefings.add(brief);
			}
		}
	}

	/** The last briefing's numbers; those of earlier ones spoke of earlier data. Every number is opened again as somebody would who reads the page. */
	private void briefingsAreTheirQueries() throws Exception {
		int compared = 0;
		for (Json figure : briefings.getLast().at("figures").list()) {
			String unit = figure.at("unit").text();
			if (figure.at("count").number() < 0 || !Set.of("household", "person").contains(unit) || compared >= MOST_FIGURES) {
				continue;
			}
			String id = figure.at("id").text();
			Json opened = done("figure " + id + " is opened again", "brief", "open", "--figure", id);
			report.equal("figure " + id + " still stands", figure.at("count").number(), opened.at("now").number());
			Json found = done("its query is asked", "search", opened.at("query").text(), "--in", unit.equals("person") ? "members" : "households", "--limit", "1");
			report.equal("figure " + id + " “" + opened.at("query").text() + "” is what its query finds", figure.at("count").number(), found.at("total").number());
			compared++;
		}
		report.check("figures were compared", compared > 3);
	}

	private void everyClosedItemHasItsProof() throws Exception {
		List<Json> items = ledger("--state", "已销号").at("items").list();
		report.check("items were closed", items.size() >= closed.size());
		for (Json item : items) {
			report.check("a closed item names who verified it and what proves it", !item.at("verifiedBy").text().isEmpty() && !item.at("evidence").text().isEmpty(), () -> item);
		}
	}

	private void theJournalMakesItAgain() throws Exception {
		Result sound = run("verify");
		report.check("the store is sound", sound.exit() == 0, () -> sound);
		Path again = work.resolve("重建");
		Result rebuilt = product.run("rebuild", "--workspace", workspace, "--into", again);
		report.check("the journal is played again", rebuilt.exit() <= 1, () -> rebuilt);
		report.equal("the ledger is the same", states(workspace), states(again));
	}

	private List<String> states(Path of) throws IOException, InterruptedException {
		Result listed = product.run("ledger", "list", "--limit", 100_000, "--workspace", of, "--json");
		return listed.json().at("items").list().stream().map(one -> one.at("key").text() + ' ' + one.at("state").text()).sorted().toList();
	}
}
