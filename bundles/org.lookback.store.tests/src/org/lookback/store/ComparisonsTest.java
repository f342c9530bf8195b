package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.ComparisonCounts.Count;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.MatchEvidence;
import org.lookback.model.api.compare.MatchEvidence.Agreement;
import org.lookback.model.api.compare.MatchEvidence.Part;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterEntry.Candidate;
import org.lookback.model.api.compare.RegisterFinding;
import org.lookback.model.api.compare.RegisterFinding.Aspect;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.ComparisonSpec;
import org.lookback.store.api.ComparisonWriter;
import org.lookback.store.api.Store;
import org.lookback.store.api.Verification;

/** What a comparison found is read back as it was; what people found is never lost. */
class ComparisonsTest {

	private static final ComparisonCounts COUNTS = new ComparisonCounts(List.of(new Count(ComparisonOutcome.DIFFERS, 2, 2, 1, 2, 3)), 10, 8, 1);

	@TempDir
	Path folder;
	private Store store;

	@BeforeEach
	void open() throws LookbackException {
		store = Store.open(folder, Access.WRITE);
	}

	@AfterEach
	void close() throws LookbackException {
		store.close();
	}

	private static ComparisonSpec spec(String register, int year) {
		return new ComparisonSpec(register, year, LocalDate.of(year, 12, 31), 7, List.of(3, 5), "王");
	}

	private static RegisterEntry entry(String key) {
		RegisterSubject subject = new RegisterSubject(Kind.MEMBER, 17, "371524-3700000001", "01", "王建国", "371524197001010012",
				Optional.of(LocalDate.of(1970, 1, 1)), "371524001200");
		RegisterListing listing = new RegisterListing("D1", "王健国", "", Optional.empty(), "", true, "正常", Map.of("vehiclePrice", "60000"), "属实",
				new Source("低保.csv", "一", 4));
		List<MatchEvidence> evidence = List.of(new MatchEvidence(Part.NAME, Agreement.SOUND));
		return new RegisterEntry(key, ComparisonOutcome.DIFFERS, true, Optional.of(subject), List.of(listing), List.of(new Candidate(subject, 0.65, evidence)),
				0.93, evidence, List.of(new RegisterFinding(Aspect.FIELD, "memberYear.disabilityGrade", "二级", "三级")));
	}

	private static RegisterEntry stranger(String key) {
		return new RegisterEntry(key, ComparisonOutcome.ONLY_THERE, true, Optional.empty(), List.of(), List.of(), 0, List.of(), List.of());
	}

	private ComparisonRun compared(ComparisonSpec spec, RegisterEntry... entries) throws LookbackException {
		try (ComparisonWriter writer = store.comparisons().begin(spec)) {
			for (RegisterEntry entry : entries) {
				writer.accept(entry);
			}
			return writer.complete(COUNTS);
		}
	}

	@Test
	void whatWasFoundComesBackAsItWas() throws LookbackException {
		ComparisonRun run = compared(spec("低保", 2019), entry("A"), stranger("B"));
		assertEquals(COUNTS, run.counts());
		assertEquals(5, run.edition());
		assertEquals(List.of(entry("A"), stranger("B")), store.comparisons().page(run.id(), 0, 10));
		assertEquals(List.of(stranger("B")), store.comparisons().page(run.id(), 1, 10));
		assertEquals(entry("A"), store.comparisons().find("A").orElseThrow().entry());
		assertEquals(run, store.comparisons().latest("低保").orElseThrow());
		assertTrue(store.comparisons().latest("机动车").isEmpty());
	}

	@Test
	void aNewComparisonTakesThePlaceOfTheLastOneOfItsYear() throws LookbackException {
		ComparisonRun first = compared(spec("低保", 2019), entry("A"));
		ComparisonRun otherYear = compared(spec("低保", 2018), entry("A"));
		ComparisonRun second = compared(spec("低保", 2019), stranger("B"));
		assertEquals(List.of(), store.comparisons().page(first.id(), 0, 10));
		assertEquals(1, store.comparisons().page(otherYear.id(), 0, 10).size());
		assertEquals(List.of(second.id(), otherYear.id(), first.id()), store.comparisons().list().stream().map(ComparisonRun::id).toList(),
				"its numbers stay");
	}

	@Test
	@SuppressWarnings("resource") // left open as a crash would
	void aComparisonThatWasGivenUpLeavesTheLastOneAlone() throws LookbackException {
		ComparisonRun first = compared(spec("低保", 2019), entry("A"));
		try (ComparisonWriter writer = store.comparisons().begin(spec("低保", 2019))) {
			writer.accept(stranger("B"));
		}
		assertEquals(first, store.comparisons().latest("低保").orElseThrow());
		assertEquals(1, store.comparisons().page(first.id(), 0, 10).size());
		store.comparisons().begin(spec("低保", 2019));
		store.close();
		store = Store.open(folder, Access.WRITE);
		assertEquals(1, store.comparisons().list().size(), "what a crash left unfinished is gone");
	}

	@Test
	void theLastVerificationCountsAndTheOthersStay() throws LookbackException {
		ComparisonRun run = compared(spec("低保", 2019), entry("A"));
		Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		Verification unclear = new Verification("低保", "A", "疑似，待核实", "李", at, "电话", "无人接", run.id(), run.edition(), 17);
		Verification confirmed = new Verification("低保", "A", "属实", "王", at.plusSeconds(60), "入户", "", run.id(), run.edition(), 17);
		store.comparisons().verify(unclear);
		store.comparisons().verify(confirmed);
		compared(spec("低保", 2019), entry("A"));
		assertEquals(Map.of("A", confirmed), store.comparisons().verifications("低保"));
		assertEquals(List.of(unclear, confirmed), store.comparisons().history("A"));
		assertTrue(store.changes().list(0, 100).stream().anyMatch(change -> change.what().equals("verification") && change.who().equals("王")));
	}
}
