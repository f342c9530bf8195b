package acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs every scenario against one product. A sample is imported and checked once; what else there is works on copies of that workspace, in lanes
 * that run side by side.
 */
public final class Acceptance {

	/** How many times something is killed at a random moment, unless {@code LOOKBACK_KILLS} says so. */
	private static final int KILLS = 6;
	/** How many lanes run at once, unless {@code LOOKBACK_LANES} says so. */
	private static final int LANES = 2;

	/** With Java as it is shipped: for long jobs. */
	private final Product whole;
	private final Product product;
	private final Path work;
	private final Path sample;
	private final Path workspace;
	private final int kills = number("LOOKBACK_KILLS", KILLS);
	private final long seed = seed();

	private Acceptance(Product whole, Path work) {
		this.whole = whole;
		product = whole.brief();
		this.work = work;
		sample = work.resolve("样例 省");
		workspace = work.resolve("工作区 一");
	}

	public static void main(String[] arguments) throws Exception {
		List<String> wanted = List.of(arguments).subList(2, arguments.length);
		System.exit(new Acceptance(new Product(Path.of(arguments[0])), Path.of(arguments[1])).run(wanted));
	}

	private static int number(String variable, int usual) {
		String said = System.getenv(variable);
		return said == null || said.isBlank() ? usual : Math.max(1, Integer.parseInt(said.strip()));
	}

	private static long seed() {
		String said = System.getenv("LOOKBACK_SEED");
		return said == null || said.isBlank() ? new Random().nextInt(1_000_000) : Long.parseLong(said.strip());
	}

	private int run(List<String> wanted) throws Exception {
		long start = System.nanoTime();
		Path imported = work.resolve("一年");
		Path asked = work.resolve("工作区 二");
		Path ledger = work.resolve("台账");
		Lane base = base(imported, asked, ledger);
		List<Lane> lanes = new ArrayList<>(List.of(year(imported), written(), asked(asked), ledgerKills(ledger), disks(asked), killed(), kills()));
		if (!wanted.isEmpty()) {
			List<String> known = new ArrayList<>(base.names());
			lanes.forEach(lane -> known.addAll(lane.names()));
			List<String> unknown = wanted.stream().filter(name -> !known.contains(name)).toList();
			if (!unknown.isEmpty()) {
				System.err.println("No such scenario: " + unknown + "; there are " + known);
				return 2;
			}
			lanes.forEach(lane -> lane.only(wanted));
		}
		base.run();
		sideBySide(lanes);
		lanes.addFirst(base);
		int failed = lanes.stream().mapToInt(lane -> lane.report().failed()).sum();
		System.out.println(Report.seconds(start) + "in all");
		System.out.println(lanes.stream().mapToInt(lane -> lane.report().passed()).sum() + " passed, " + failed + " failed");
		return failed == 0 ? 0 : 1;
	}

	private static void sideBySide(List<Lane> lanes) throws InterruptedException {
		Queue<Lane> waiting = new ConcurrentLinkedQueue<>(lanes);
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < number("LOOKBACK_LANES", LANES); i++) {
			threads.add(Thread.ofPlatform().start(() -> {
				for (Lane lane = waiting.poll(); lane != null; lane = waiting.poll()) {
					lane.run();
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
	}

	/** What the others stand on; it always runs, and alone. */
	private Lane base(Path imported, Path asked, Path ledger) {
		Lane lane = new Lane();
		Slice slice = new Slice(product, lane.report(), sample, workspace);
		return lane.add("sample", () -> slice.sampleIsDeterministic(work.resolve("again")))
				.add("import", () -> {
					slice.importLosesNoRow();
					Folders.copy(workspace, imported);
				})
				.add("check", () -> {
					slice.checkAndExplain();
					Folders.copy(workspace, asked);
					Folders.copy(workspace, ledger);
				})
				.add("search as a process", slice::searchAsAProcess);
	}

	/** Questions, none of which changes anything. */
	private Lane asked(Path asked) {
		Lane lane = new Lane();
		Slice slice = new Slice(product, lane.report(), sample, asked);
		Numbers numbers = new Numbers(product, lane.report(), asked);
		return lane.add("import again", slice::secondImportDoublesNothing)
				.add("search", slice::searchFinds)
				.add("clauses", slice::clausesAreFoundAcrossPageBreaks)
				.add("counts", slice::countOfBarIsLengthOfList)
				.add("charts", () -> slice.chartsAreDrawn(Files.createDirectory(work.resolve("图"))))
				.add("measures", () -> numbers.measuresRestOnHouseholds(Files.createDirectory(work.resolve("测算"))))
				.add("contrast", numbers::yearsSideBySide)
				.add("packages", slice::packagesAndFields)
				.add("masking", slice::personalDataIsMasked)
				.add("usage", slice::badUsageIsOneLine);
	}

	/** All that changes the first workspace, and at the end whether it is still sound. */
	private Lane written() throws Exception {
		Lane lane = new Lane();
		Report report = lane.report();
		Packages packages = new Packages(product, report, workspace, Files.createDirectory(work.resolve("标准包")));
		Comparisons comparisons = new Comparisons(product, report, sample, workspace, Files.createDirectory(work.resolve("比对")));
		Visits visits = new Visits(product, report, workspace, Files.createDirectory(work.resolve("入户")));
		Trouble trouble = new Trouble(product, report, sample, workspace, Files.createDirectory(work.resolve("bad")));
		return lane.add("shipped packages", packages::shippedPackagesAreSound)
				.add("all packages on one sample", packages::everyPackageDecidesTheSameHouseholds)
				.add("new package", packages::aNewPackagePassesItsOwnCheck)
				.add("bad packages", packages::badPackagesAreNamedAndTheRestGoesOn)
				.add("registers", comparisons::registersAreCompared)
				.add("verifications", comparisons::findingsStay)
				.add("lists for departments", comparisons::listsAreMaskedUnlessAsked)
				.add("departments", comparisons::departmentsSideBySide)
				.add("coverage", visits::everyNumberIsAList)
				.add("pace", visits::thePaceRestsOnTheSameNumbers)
				.add("visit sheets", visits::sheetsGoOutAndBlankOnesDoNotComeBack)
				.add("forms", visits::formsAreKnownWhenTheyComeBack)
				.add("bad input", trouble::badFilesAreRefusedClearly)
				.add("backup", () -> trouble.backupAndRestore(work));
	}

	private Lane year(Path imported) throws Exception {
		Lane lane = new Lane();
		Year year = new Year(product, lane.report(), imported, Files.createDirectory(work.resolve("一年的文件")));
		return lane.add("a year", year::fromTheFirstFileToTheLastBriefing);
	}

	private Lane disks(Path asked) throws Exception {
		Lane lane = new Lane();
		Trouble trouble = new Trouble(product, lane.report(), sample, asked, Files.createDirectory(work.resolve("disks")));
		return lane.add("full disk", trouble::fullDiskLeavesTheStore).add("no room on the disk", trouble::aDiskThatIsFull);
	}

	private Lane killed() throws Exception {
		Lane lane = new Lane();
		Trouble trouble = new Trouble(whole, lane.report(), sample, workspace, Files.createDirectory(work.resolve("big")));
		return lane.add("kill", trouble::killedImportLeavesNothing).add("lock", trouble::secondWriterIsToldWho);
	}

	private Lane kills() throws Exception {
		Lane lane = new Lane();
		Kills imports = new Kills(product, lane.report(), Files.createDirectory(work.resolve("kills")), kills, seed);
		return lane.add("kills", imports::killsAtRandomMoments);
	}

	private Lane ledgerKills(Path ledger) throws Exception {
		Lane lane = new Lane();
		LedgerKills changes = new LedgerKills(product, lane.report(), ledger, Files.createDirectory(work.resolve("台账的文件")), kills, seed);
		return lane.add("ledger kills", changes::killsAtRandomMoments);
	}
}
