package org.lookback.ingest.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Issue;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.Store;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A fresh workspace for each test, and short ways to import a file and look at what came of it. */
abstract class StoreFixture {

	static final String ZHANG = "371599196604120013";
	static final String LI = "371599196803150020";

	@TempDir
	Path folder;
	Store store;

	@BeforeEach
	void openWorkspace() throws LookbackException {
		store = Store.open(folder.resolve("工作区"), Access.WRITE);
	}

	@AfterEach
	void closeWorkspace() throws LookbackException {
		store.close();
	}

	static ImportPlan plan(Path file) throws LookbackException {
		return Ingest.plan(Ingest.sniff(file), Dictionary.core());
	}

	ImportReport run(ImportPlan plan) throws LookbackException {
		try (FactSource facts = store.facts()) {
			ImportReport report = Ingest.run(plan, store, facts.regions(), Progress.NONE, false);
			assertEquals(report.rows(), report.accepted() + report.rejected(), "no row is lost");
			return report;
		}
	}

	ImportReport imported(Path file) throws LookbackException {
		return run(plan(file));
	}

	ImportReport imported(Path file, String kind, int year) throws LookbackException {
		ImportPlan plan = plan(file).withKind(ImportKind.parse(kind).orElseThrow());
		return run(year == 0 ? new ImportPlan(plan.sniffed(), plan.dictionary(), plan.kind(), OptionalInt.empty(), plan.columns())
				: plan.withYear(year));
	}

	/** Everything known of a household; fails when there is none. */
	Household household(String code) throws LookbackException {
		try (FactSource facts = store.facts()) {
			return facts.household(code).or(() -> byCode(facts, code)).orElseThrow();
		}
	}

	private static Optional<Household> byCode(FactSource facts, String code) {
		List<Household> found = new ArrayList<>();
		for (FactSource.Range range : facts.ranges(1)) {
			try {
				facts.forEach(range, Progress.NONE, household -> {
					if (household.root().text("householdCode").filter(code::equals).isPresent()) {
						found.add(household);
					}
				});
			} catch (LookbackException e) {
				throw new IllegalStateException(e);
			}
		}
		return found.stream().findFirst();
	}

	long households() throws LookbackException {
		try (FactSource facts = store.facts()) {
			return facts.householdCount();
		}
	}

	static Fact member(Household household, String name) {
		return household.members().stream().filter(member -> member.text("name").filter(name::equals).isPresent()).findFirst().orElseThrow();
	}

	/** The only issue of a kind. */
	static Issue only(ImportReport report, IssueKind kind) {
		List<Issue> found = report.issues().stream().filter(issue -> issue.kind() == kind).toList();
		assertEquals(1, found.size(), report.issues().toString());
		return found.get(0);
	}
}
