package org.lookback.ingest.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.ingest.api.DepartmentRow;
import org.lookback.ingest.internal.compare.Terms.Counted;
import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.verdict.Truth;

/** Counts, village by village, whom our data and whom a register speaks of: persons, and households with such a person. */
final class DepartmentTally {

	private static final byte MET = (byte) Truth.MET.ordinal();
	private static final byte UNDECIDED = (byte) Truth.UNDECIDED.ordinal();

	/** Of one village and one count. */
	private static final class Numbers {
		private long here;
		private long there;
		private long both;
		private long open;
		private long householdsHere;
		private long householdsThere;
	}

	private final Map<String, Map<Integer, Numbers>> villages = new TreeMap<>();

	/** @param listed the register's records of each person of the household */
	void household(Register register, HouseholdLine household, List<List<RecordLine>> listed) {
		for (int i = 0; i < register.counts().size(); i++) {
			count(register.counts().get(i), 1 << i, household, listed);
		}
	}

	private void count(Counted counted, int bit, HouseholdLine household, List<List<RecordLine>> listed) {
		boolean whole = counted.count().households()
				&& listed.stream().flatMap(List::stream).anyMatch(one -> one.listing().active() && (one.counts() & bit) != 0);
		boolean anyHere = false;
		boolean anyThere = false;
		for (int i = 0; i < household.persons().size(); i++) {
			PersonLine person = household.persons().get(i);
			if (person.kind() != Kind.MEMBER || person.counts()[2 * counted.number()] != MET) {
				continue;
			}
			byte said = person.counts()[2 * counted.number() + 1];
			boolean there = whole
					|| !counted.count().households() && listed.get(i).stream().anyMatch(one -> one.listing().active() && (one.counts() & bit) != 0);
			Numbers numbers = numbers(household.villageCode(), counted);
			numbers.here += said == MET ? 1 : 0;
			numbers.open += said == UNDECIDED ? 1 : 0;
			numbers.there += there ? 1 : 0;
			numbers.both += there && said == MET ? 1 : 0;
			anyHere |= said == MET;
			anyThere |= there;
		}
		if (anyHere || anyThere) {
			Numbers numbers = numbers(household.villageCode(), counted);
			numbers.householdsHere += anyHere ? 1 : 0;
			numbers.householdsThere += anyThere ? 1 : 0;
		}
	}

	private Numbers numbers(String village, Counted counted) {
		return villages.computeIfAbsent(village, code -> new TreeMap<>()).computeIfAbsent(counted.number(), number -> new Numbers());
	}

	/** A row for each village and count with anybody in it. */
	List<DepartmentRow> rows(List<Counted> counts) {
		List<DepartmentRow> rows = new ArrayList<>();
		villages.forEach((village, byCount) -> byCount.forEach((number, one) -> rows.add(new DepartmentRow(village, counts.get(number).count().id(),
				one.here, one.there, one.both, one.open, one.householdsHere, one.householdsThere))));
		return rows;
	}
}
