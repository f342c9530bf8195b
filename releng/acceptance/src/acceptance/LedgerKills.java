package acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import acceptance.Product.Result;

/**
 * kill -9 at random moments of changes to the ledger: problems opened, lists imported, items given to departments in bulk, closed.
 * A change is acknowledged once anything of its answer stands on standard output. Each change is made in peace first, in a copy of the workspace;
 * wherever a kill hits, the ledger is what it was before the change or what it is after it, and never before it when it was acknowledged. Then work goes
 * on until all is done, and the journal makes the same ledger again.
 */
final class LedgerKills {

	private static final String PACKAGE = "shandong-2019";
	private static final String CLOSE = "close";
	private static final int ROWS = 300;
	private static final int OVERLAP = 100;
	/** Kills of one change before it is left in peace. */
	private static final int OF_ONE_CHANGE = 3;
	/** A kill in so many comes the moment an answer begins, one at any moment, the others in the second half of the time, when something is written. */
	private static final int KINDS = 4;

	private final Product product;
	private final Report report;
	private final Path prepared;
	private final Path work;
	private final int wanted;
	private final long seed;
	private final Random random;
	private final TreeMap<String, Integer> hits = new TreeMap<>();
	private int kills;
	private int acknowledged;
	private int entered;

	/** One change, the ledger before and after it, and how long it took. */
	private record Change(String name, Object[] arguments, List<String> before, List<String> after, long millis) {
	}

	/**
	 * @param prepared a workspace with a check and an empty ledger; copies of it are worked with
	 * @param wanted   how many kills there are in all
	 * @param seed     of the moments
	 */
	LedgerKills(Product product, Report report, Path prepared, Path work, int wanted, long seed) {
		this.product = product;
		this.report = report;
		this.prepared = prepared;
		this.work = work;
		this.wanted = wanted;
		this.seed = seed;
		random = new Random(seed);
	}

	void killsAtRandomMoments() throws Exception {
		Path calm = Folders.copy(prepared, work.resolve("undisturbed"));
		List<Change> changes = undisturbed(calm);
		String item = firstOfTheList(calm);
		List<String> history = history(calm, item);
		report.equal("what happened to one item, each once", List.of("import", "assign", "state", "close"), history);
		for (int number = 1; kills < wanted; number++) {
			Path workspace = Folders.copy(prepared, work.resolve("killed " + number));
			for (Change change : changes) {
				if (change.name().equals(CLOSE)) {
					remedied(workspace, item);
				}
				killed(workspace, change);
			}
			report.equal("what happened to it is the same, each once", history, history(workspace, item));
			made(workspace, changes.getLast().after());
		}
		report.note("%d kills of changes to the ledger, %d after the answer, %d before it but after the change was made, seed %d: %s".formatted(kills, acknowledged,
				entered, seed, hits));
	}

	/** Makes every change in peace. */
	private List<Change> undisturbed(Path calm) throws Exception {
		List<Change> changes = new ArrayList<>();
		Path proof = Files.writeString(work.resolve("验收单.txt"), "验收合格");
		add(changes, calm, List.of(), "open", "open", "--package", PACKAGE, "--who", "张处长");
		add(changes, calm, changes.getLast().after(), "import", "import", list("审计.csv", 0), "--source", "审计", "--who", "张处长");
		add(changes, calm, changes.getLast().after(), "assign", "assign", "--package", PACKAGE, "--level", "city", "--due", "2019-11-30", "--who", "张处长");
		String item = firstOfTheList(calm);
		remedied(calm, item);
		add(changes, calm, ledger(calm), CLOSE, CLOSE, item, "--verified-by", "王科长", "--level", "县", "--evidence", proof, "--who", "张处长");
		add(changes, calm, changes.getLast().after(), "import more", "import", list("审计 续.csv", ROWS - OVERLAP), "--source", "审计", "--who", "张处长");
		return changes;
	}

	private void remedied(Path workspace, String item) throws Exception {
		Result said = product.run(arguments(workspace, "state", item, "--to", "已整改待核", "--who", "李干事"));
		report.check("a problem is said to be remedied", said.exit() == 0, () -> said);
	}

	private void add(List<Change> changes, Path calm, List<String> before, String name, Object... verb) throws Exception {
		Result made = product.run(arguments(calm, verb));
		List<String> after = ledger(calm);
		report.check(name + " is made in peace and changes the ledger", made.exit() == 0 && !after.equals(before), () -> made);
		changes.add(new Change(name, verb, before, after, made.millis()));
	}

	/** A list of problems as auditors send it; the second begins with rows of the first. */
	private Path list(String name, int from) throws Exception {
		StringBuilder rows = new StringBuilder("对象类别,对象名称,存在问题,发现时间,责任行业\n");
		for (int i = from; i < from + ROWS; i++) {
			rows.append("部门,第").append(i).append("号单位,台账第").append(i).append("页不规范,2019-09-02,住房建设\n");
		}
		return Files.writeString(work.resolve(name), rows.toString());
	}

	private static Object[] arguments(Path workspace, Object... verb) {
		List<Object> all = new ArrayList<>(List.of("ledger"));
		all.addAll(List.of(verb));
		all.addAll(List.of("--workspace", workspace, "--json"));
		return all.toArray();
	}

	/** Every item with all that it says; its number of changes among it, so that nothing can have been done twice. */
	private List<String> ledger(Path workspace) throws Exception {
		Result listed = product.run(arguments(workspace, "list", "--limit", 100_000));
		report.check("the ledger is listed", listed.exit() == 0 && listed.json().has("items"), () -> listed);
		List<String> items = listed.json().at("items").list().stream().map(item -> item.value().toString()).sorted().toList();
		report.equal("each once", (long) items.size(), listed.json().at("items").list().stream().map(item -> item.at("key").text()).distinct().count());
		return items;
	}

	private String firstOfTheList(Path workspace) throws Exception {
		Result found = product.run(arguments(workspace, "list", "--text", "台账第7页不规范"));
		report.equal("a row of the list is one item", 1L, found.json().at("total").number());
		return found.json().at("items", 0, "key").text();
	}

	private List<String> history(Path workspace, String item) throws Exception {
		return product.run(arguments(workspace, "history", item)).json().at("history").list().stream().map(entry -> entry.at("kind").text()).toList();
	}

	/** Kills a change until it is made, or has been killed often enough; then makes it. */
	private void killed(Path workspace, Change change) throws Exception {
		boolean made = false;
		for (int i = 0; i < OF_ONE_CHANGE && kills < wanted && !made; i++) {
			Attempt attempt = new Attempt(product, arguments(workspace, change.arguments()));
			boolean hit = kills % KINDS == 1 ? attempt.killAtAnswer() : attempt.killAfter("", moment(change));
			boolean said = !attempt.end().isBlank();
			if (hit) {
				kills++;
				hits.merge(change.name(), 1, Integer::sum);
			}
			List<String> now = ledger(workspace);
			made = now.equals(change.after());
			acknowledged += hit && said ? 1 : 0;
			entered += hit && !said && made ? 1 : 0;
			report.check(change.name() + ", killed: what was acknowledged is there, and there is nothing half made", made || !said && now.equals(change.before()),
					() -> "acknowledged: " + said + ", items before " + change.before().size() + ", after " + change.after().size() + ", now " + now.size() + ", different: "
							+ now.stream().filter(item -> !change.before().contains(item) && !change.after().contains(item)).limit(3).toList());
			Result sound = product.run("verify", "--workspace", workspace);
			report.check(change.name() + ", killed: the workspace is sound", sound.exit() == 0, () -> sound);
		}
		if (!made) {
			Result now = product.run(arguments(workspace, change.arguments()));
			report.check(change.name() + " can be made after the kill", now.exit() == 0, () -> now);
			if (kills < wanted) {
				report.equal(change.name() + " comes to the same", change.after(), ledger(workspace));
			}
		}
	}

	private long moment(Change change) {
		long whole = change.millis() + change.millis() / 10;
		return kills % KINDS == 2 ? random.nextLong(whole) : random.nextLong(whole / 2, whole);
	}

	/** In the end all is there, and the journal that was written through all these kills makes it again. */
	private void made(Path workspace, List<String> ledger) throws Exception {
		report.equal("all changes are there", ledger, ledger(workspace));
		Path again = work.resolve(workspace.getFileName() + " made again");
		Result rebuilt = product.run("rebuild", "--workspace", workspace, "--into", again);
		report.check("the journal is played again", rebuilt.exit() <= 1, () -> rebuilt);
		report.equal("it makes the same ledger", ledger, ledger(again));
	}
}
