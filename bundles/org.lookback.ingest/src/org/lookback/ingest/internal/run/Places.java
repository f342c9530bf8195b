package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.Division;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.RegionReading;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/**
 * Names and codes of regions to codes of the workspace's division. A code or name that only the other year's division has is carried over;
 * where both have it, the year that the file speaks of decides. Every combination of texts is looked up once. A local region is named once a
 * file, also when an earlier file brought it.
 */
final class Places {

	private static final int TOWNSHIP = RegionLevel.TOWNSHIP.digits();

	private final RegionTree tree;
	private final Columns columns;
	private final Division division;
	private final boolean otherFirst;
	private final PlaceTexts.Reader texts;
	private final PlaceNames names;
	private final PlaceNames otherNames;
	private final Carrying carrying;
	private PlaceTexts lastTexts;
	private Place last = Place.NOWHERE;
	private final Map<PlaceTexts, Place> found = new HashMap<>();
	private final Map<PlaceTexts, RowRejected> refused = new HashMap<>();

	/**
	 * @param hint     texts that may name the province, city or county that names alone leave open: titles and file name
	 * @param division the year that the file speaks of
	 */
	Places(RegionTree tree, Columns columns, String hint, Division division) {
		this.tree = tree;
		this.columns = columns;
		this.division = division;
		otherFirst = division.year() != RegionChanges.years().get(0);
		texts = new PlaceTexts.Reader(columns);
		carrying = new Carrying(tree);
		names = new PlaceNames(tree, columns.heading("household.county"), hint);
		otherNames = new PlaceNames(carrying.other(), columns.heading("household.county"), hint);
	}

	/** The places of a plan's file. */
	static Places of(ImportPlan plan, Columns columns, RegionTree tree, Division division) {
		return new Places(tree, columns, hint(plan.sniffed()), division);
	}

	/** What a file says of its region outside its rows. */
	static String hint(Sniffed sniffed) {
		return sniffed.name() + ' ' + sniffed.sheet() + ' ' + String.join(" ", sniffed.titles());
	}

	/** How the places were read; empty when the file has no columns for them. */
	Optional<RegionReading> account() {
		return columns.anyRegion() ? Optional.of(carrying.account(division)) : Optional.empty();
	}

	/** Where a row belongs; nowhere when the file has no columns for it. */
	Place of(SheetRow row) throws RowRejected {
		if (!columns.anyRegion()) {
			return Place.NOWHERE;
		}
		PlaceTexts said = texts.of(row);
		if (said != lastTexts) {
			last = known(said);
			lastTexts = said;
		}
		if (last.foreign().isPresent()) {
			carrying.note(last, row.number());
		}
		return last;
	}

	private Place known(PlaceTexts said) throws RowRejected {
		Place place = found.get(said);
		if (place == null) {
			RowRejected before = refused.get(said);
			if (before != null) {
				throw before;
			}
			try {
				place = resolved(said);
				found.put(said, place);
			} catch (RowRejected e) {
				refused.put(said, e);
				throw e;
			}
		}
		return place;
	}

	private Place resolved(PlaceTexts said) throws RowRejected {
		Optional<String> code = said.code();
		return code.isPresent() ? coded(code.get(), said.village()) : named(said);
	}

	private Place coded(String code, String name) throws RowRejected {
		Optional<Place> whole = whole(code);
		if (whole.isPresent()) {
			return whole.get();
		}
		for (int digits : new int[] { TOWNSHIP, RegionLevel.COUNTY.digits(), RegionLevel.CITY.digits() }) {
			Optional<Place> part = digits < code.length() ? whole(code.substring(0, digits)) : Optional.empty();
			if (part.isPresent() && (digits > RegionLevel.CITY.digits() || code.startsWith("00", digits) && !part.get().county().isEmpty())) {
				return below(part.get(), code, digits, name);
			}
		}
		throw RunMessages.rejected(IssueKind.UNKNOWN_REGION, columns.heading("household.villageCode", "village.villageCode"), code, "place.code", code);
	}

	/** The place of a code that a division has, if one has it. */
	private Optional<Place> whole(String code) {
		boolean here = tree.region(code).isPresent();
		if ((otherFirst || !here) && carrying.knows(code)) {
			return Optional.of(carrying.place(code));
		}
		return here ? Optional.of(new Place(County.of(tree, code).orElse(""), code, List.of())) : Optional.empty();
	}

	/** What a division has of a code, and the rest as local regions of that code. */
	private static Place below(Place above, String code, int known, String name) {
		List<Region> locals = new ArrayList<>(above.locals());
		String parent = above.code();
		if (known < TOWNSHIP) {
			String township = code.substring(0, TOWNSHIP);
			locals.add(new Region(township, township, RegionLevel.TOWNSHIP, Optional.of(parent)));
			parent = township;
		}
		if (code.length() > TOWNSHIP) {
			locals.add(new Region(code, name.isEmpty() ? code : name, RegionLevel.VILLAGE, Optional.of(parent)));
		}
		return new Place(above.county(), code, locals, above.foreign());
	}

	/** The place of names in the division that has more of them; where both have as much, in the file's. */
	private Place named(PlaceTexts said) throws RowRejected {
		PlaceNames first = otherFirst ? otherNames : names;
		PlaceNames second = otherFirst ? names : otherNames;
		try {
			Place place = first.of(said);
			if (!place.locals().isEmpty()) {
				Optional<Place> elsewhere = quietly(second, said).filter(other -> other.locals().size() < place.locals().size());
				if (elsewhere.isPresent()) {
					return own(elsewhere.get(), second);
				}
			}
			return own(place, first);
		} catch (RowRejected unknown) {
			Place place = quietly(second, said).orElseThrow(() -> unknown);
			return own(place, second);
		}
	}

	private static Optional<Place> quietly(PlaceNames names, PlaceTexts said) {
		try {
			return Optional.of(names.of(said)).filter(place -> !place.code().isEmpty());
		} catch (RowRejected unknown) {
			return Optional.empty();
		}
	}

	/** A place that was looked up in either division, in the workspace's. A county or township that both have alike is not brought over. */
	private Place own(Place place, PlaceNames from) {
		return from == names || place.code().isEmpty() ? place : carrying.place(place);
	}
}
