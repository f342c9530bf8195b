package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.Division;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/** Finds out which year's division a file speaks of: counts its different places by the division that has them. */
public final class DivisionScan {

	/** So many rows are looked at. */
	private static final int ROWS = 20_000;

	private static final int EARLIER = RegionChanges.years().get(0);
	private static final int LATER = RegionChanges.years().get(1);

	private final RegionTree earlier = RegionTree.of(EARLIER);
	private final RegionTree later = RegionTree.of(LATER);
	private final PlaceNames earlierNames;
	private final PlaceNames laterNames;
	private final List<String> earlierExamples = new ArrayList<>();
	private final List<String> laterExamples = new ArrayList<>();
	private long both;
	private long onlyEarlier;
	private long onlyLater;
	private long neither;

	private DivisionScan(String heading, String hint) {
		earlierNames = new PlaceNames(earlier, heading, hint);
		laterNames = new PlaceNames(later, heading, hint);
	}

	/** The year that a person named, else the one that has more of the file's places, else the workspace's. */
	public static Division of(ImportPlan plan) throws LookbackException {
		Columns columns = new Columns(plan);
		if (plan.division().isPresent()) {
			return new Division(plan.division().getAsInt(), true, 0, 0, 0, 0, List.of());
		}
		if (!columns.anyRegion() || plan.sniffed().headingRow().value().isEmpty()) {
			return new Division(EARLIER, false, 0, 0, 0, 0, List.of());
		}
		DivisionScan scan = new DivisionScan(columns.heading("household.county"), Places.hint(plan.sniffed()));
		scan.read(plan, new PlaceTexts.Reader(columns));
		return scan.division();
	}

	private void read(ImportPlan plan, PlaceTexts.Reader texts) throws LookbackException {
		Set<PlaceTexts> seen = new HashSet<>();
		PlaceTexts last = null;
		try (RowSource source = Tables.spread(plan.sniffed(), Merging.once(plan))) {
			int rows = 0;
			for (Optional<SheetRow> row = source.next(); row.isPresent() && rows < ROWS; row = source.next()) {
				if (row.get().number() >= plan.sniffed().dataRow() && !row.get().blank()) {
					rows++;
					PlaceTexts said = texts.of(row.get());
					if (said != last && seen.add(said)) {
						count(said);
					}
					last = said;
				}
			}
		}
	}

	private void count(PlaceTexts said) {
		Optional<String> code = said.code();
		boolean then = code.isPresent() ? earlier.region(code.get()).isPresent() : has(earlierNames, said);
		boolean now = code.isPresent() ? later.region(code.get()).isPresent() : has(laterNames, said);
		if (then && now && code.isEmpty()) {
			boolean exactThen = exact(earlierNames, earlier, said);
			boolean exactNow = exact(laterNames, later, said);
			then = exactThen || !exactNow;
			now = exactNow || !exactThen;
		}
		if (then && now) {
			both++;
		} else if (then) {
			onlyEarlier++;
			example(earlierExamples, said);
		} else if (now) {
			onlyLater++;
			example(laterExamples, said);
		} else if (!said.equals(PlaceTexts.NONE)) {
			neither++;
		}
	}

	private static boolean has(PlaceNames names, PlaceTexts said) {
		return place(names, said).filter(place -> place.locals().isEmpty()).isPresent();
	}

	/** Whether the county bears just the name that the file gives: 茌平县 is not 茌平区. */
	private static boolean exact(PlaceNames names, RegionTree tree, PlaceTexts said) {
		return place(names, said).flatMap(place -> tree.region(place.county())).filter(county -> county.name().equals(said.county())).isPresent();
	}

	private static Optional<Place> place(PlaceNames names, PlaceTexts said) {
		try {
			return Optional.of(names.of(said)).filter(place -> !place.code().isEmpty());
		} catch (RowRejected unknown) {
			return Optional.empty();
		}
	}

	private static void example(List<String> examples, PlaceTexts said) {
		if (examples.size() < Division.EXAMPLES) {
			examples.add(said.code().orElseGet(said::names));
		}
	}

	private Division division() {
		boolean other = onlyLater > onlyEarlier;
		return new Division(other ? LATER : EARLIER, false, both, onlyEarlier, onlyLater, neither, other ? laterExamples : earlierExamples);
	}
}
