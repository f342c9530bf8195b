package org.lookback.workbench.internal.casework.ledger.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.store.api.LedgerField;

/** Two people's edits of the same item, laid beside what it said before both. */
final class ThreeWay {

	/**
	 * What both changed, and not to the same.
	 *
	 * @param here  what it says here, empty when nothing
	 * @param there what the copy says, empty when nothing
	 */
	record Clash(LedgerField field, String here, String there) {
	}

	/**
	 * @param taken   what only the copy changed: the item says it from now on
	 * @param clashes what stays as it is here, and is shown
	 */
	record Merged(Map<LedgerField, String> taken, List<Clash> clashes) {
	}

	private ThreeWay() {
	}

	/**
	 * Merges.
	 *
	 * @param base  what the item said when the copy was written; empty when nobody knows any more: then every difference is a clash
	 * @param here  what it says now
	 * @param there what the copy says
	 */
	static Merged merge(Optional<Map<LedgerField, String>> base, Map<LedgerField, String> here, Map<LedgerField, String> there, Collection<LedgerField> fields) {
		Map<LedgerField, String> taken = new EnumMap<>(LedgerField.class);
		List<Clash> clashes = new ArrayList<>();
		for (LedgerField field : fields) {
			String now = here.getOrDefault(field, "");
			String copy = there.getOrDefault(field, "");
			if (copy.equals(now)) {
				continue;
			}
			Optional<String> before = base.map(values -> values.getOrDefault(field, ""));
			if (before.filter(now::equals).isPresent()) {
				taken.put(field, copy);
			} else if (before.filter(copy::equals).isEmpty()) {
				clashes.add(new Clash(field, now, copy));
			}
		}
		return new Merged(taken, clashes);
	}
}
