package acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs every scenario against one product; a scenario that breaks off counts as failed and the next one goes on. */
public final class Acceptance {

	private interface Scenario {
		void run() throws Exception;
	}

	/** What the others stand on. */
	private static final Set<String> ALWAYS = Set.of("sample", "import", "check");

	private static final int THIRTY = 30;

	private final Report report = new Report();
	private final Set<String> wanted;

	private Acceptance(List<String> wanted) {
		this.wanted = new HashSet<>(wanted);
	}

	public static void main(String[] arguments) throws Exception {
		List<String> scenarios = List.of(arguments).subList(2, arguments.length);
		System.exit(new Acceptance(scenarios).run(new Product(Path.of(arguments[0])), Path.of(arguments[1])));
	}

	private int run(Product product, Path work) throws Exception {
		Path sample = work.resolve("样例 省");
		Path workspace = work.resolve("工作区 一");
		Slice slice = new Slice(product, report, sample, workspace);
		scenario("sample", () -> slice.sampleIsDeterministic(work.resolve("again")));
		scenario("import", slice::importLosesNoRow);
		scenario("import again", slice::secondImportDoublesNothing);
		scenario("search", slice::searchFinds);
		scenario("clauses", slice::clausesAreFoundAcrossPageBreaks);
		scenario("check", slice::checkAndExplain);
		scenario("counts", slice::countOfBarIsLengthOfList);
		scenario("charts", () -> slice.chartsAreDrawn(work));
		Numbers numbers = new Numbers(product, report, workspace);
		scenario("measures", () -> numbers.measuresRestOnHouseholds(work));
		scenario("contrast", numbers::yearsSideBySide);
		scenario("packages", slice::packagesAndFields);
		Packages packages = new Packages(product, report, workspace, Files.createDirectory(work.resolve("标准包")));
		scenario("shipped packages", packages::shippedPackagesAreSound);
		scenario("all packages on one sample", packages::everyPackageDecidesTheSameHouseholds);
		scenario("new package", packages::aNewPackagePassesItsOwnCheck);
		scenario("bad packages", packages::badPackagesAreNamedAndTheRestGoesOn);
		Comparisons comparisons = new Comparisons(product, report, sample, workspace, work);
		scenario("registers", comparisons::registersAreCompared);
		scenario("verifications", comparisons::findingsStay);
		scenario("lists for departments", comparisons::listsAreMaskedUnlessAsked);
		scenario("departments", comparisons::departmentsSideBySide);
		Visits visits = new Visits(product, report, workspace, Files.createDirectory(work.resolve("入户")));
		scenario("coverage", visits::everyNumberIsAList);
		scenario("visit sheets", visits::sheetsGoOutAndBlankOnesDoNotComeBack);
		scenario("forms", visits::formsAreKnownWhenTheyComeBack);
		Year year = new Year(product, report, sample, work.resolve("一年"), Files.createDirectory(work.resolve("一年的文件")));
		scenario("a year", year::fromTheFirstFileToTheLastBriefing);
		scenario("masking", slice::personalDataIsMasked);
		scenario("usage", slice::badUsageIsOneLine);
		Trouble trouble = new Trouble(product, report, sample, workspace, Files.createDirectory(work.resolve("bad")));
		scenario("bad input", trouble::badFilesAreRefusedClearly);
		scenario("full disk", trouble::fullDiskLeavesTheStore);
		scenario("no room on the disk", trouble::aDiskThatIsFull);
		scenario("kill", trouble::killedImportLeavesNothing);
		scenario("thirty kills", new Kills(product, report, Files.createDirectory(work.resolve("kills")), THIRTY)::killsAtRandomMoments);
		scenario("lock", trouble::secondWriterIsToldWho);
		scenario("backup", () -> trouble.backupAndRestore(work));
		return report.end();
	}

	private void scenario(String name, Scenario scenario) {
		if (!wanted.isEmpty() && !wanted.contains(name) && !ALWAYS.contains(name)) {
			return;
		}
		try {
			scenario.run();
		} catch (Exception broken) {
			report.check(name + " ran to its end", false, () -> broken.toString());
		}
	}
}
