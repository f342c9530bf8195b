package org.lookback.ingest.internal.run;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.store.api.HouseholdRef;

/**
 * Finds households for files that do not say the county, as many files of departments don't: a household's number is looked for in the counties
 * where earlier rows were found, else in all of the country.
 */
final class Counties {

	/** So many households in vain, and no more counties are tried but those that had some. */
	private static final int PATIENCE = 2000;

	private final RegionTree tree;
	private final Set<String> known = new LinkedHashSet<>(Set.of(""));
	private Set<String> all = Set.of();
	private int inVain;

	Counties(RegionTree tree) {
		this.tree = tree;
	}

	/**
	 * The household that a look-up by county finds.
	 *
	 * @throws RowRejected when several counties have one
	 */
	Optional<HouseholdRef> find(Function<String, Optional<HouseholdRef>> lookUp, String column, String value) throws RowRejected {
		Optional<HouseholdRef> found = search(known, lookUp, column, value);
		if (found.isEmpty() && inVain < PATIENCE) {
			found = search(everywhere(), lookUp, column, value);
			inVain += found.isEmpty() ? 1 : 0;
		}
		return found;
	}

	private Optional<HouseholdRef> search(Set<String> counties, Function<String, Optional<HouseholdRef>> lookUp, String column, String value)
			throws RowRejected {
		Optional<HouseholdRef> found = Optional.empty();
		String where = "";
		for (String county : counties) {
			Optional<HouseholdRef> here = lookUp.apply(county);
			if (here.isPresent() && found.isPresent() && found.get().number() != here.get().number()) {
				throw RunMessages.rejected(IssueKind.UNKNOWN_HOUSEHOLD, column, value, "row.severalHouseholds");
			}
			where = here.isPresent() ? county : where;
			found = here.isPresent() ? here : found;
		}
		if (found.isPresent()) {
			known.add(where);
		}
		return found;
	}

	private Set<String> everywhere() {
		if (all.isEmpty()) {
			all = new LinkedHashSet<>();
			tree.provinces().forEach(this::collect);
		}
		return all;
	}

	private void collect(Region wider) {
		for (Region region : tree.children(wider.code())) {
			if (region.level() == RegionLevel.COUNTY) {
				all.add(region.code());
			} else if (region.level() == RegionLevel.CITY) {
				collect(region);
			}
		}
	}
}
