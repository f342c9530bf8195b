package org.lookback.analysis.api.contrast;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Provenance;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Query;

/**
 * Two sides, value by value.
 *
 * @param fieldLabel what is counted by, in words
 * @param all        everything the first side finds, each once
 * @param others     everything the second side finds
 * @param lines      one a value that occurs on either side, in the values' own order
 * @param moves      where both sides speak of the same households: from which values to which, the most households first; those that stay among
 *                   them
 * @param notes      what a reader has to know, in his language
 */
public record Contrast(Side a, Side b, String fieldLabel, HouseholdsAndPersons all, HouseholdsAndPersons others, List<Line> lines, Optional<Moves> moves,
		List<String> notes, Provenance provenance, Locale locale) {

	public Contrast {
		lines = List.copyOf(lines);
		notes = List.copyOf(notes);
	}

	/**
	 * One value.
	 *
	 * @param value {@code ""}: not recorded
	 */
	public record Line(String value, String label, Part a, Part b) {

		/** How many more households the second side has. */
		public long households() {
			return b.number().households() - a.number().households();
		}

		/** How many more persons the second side has. */
		public long persons() {
			return b.number().persons() - a.number().persons();
		}
	}

	/**
	 * A value on one side.
	 *
	 * @param share of all households of the side, from 0 to 1
	 * @param query these households
	 */
	public record Part(HouseholdsAndPersons number, double share, Query query) {
	}

	/**
	 * Who went where.
	 *
	 * @param stayed   households with the same values on both sides
	 * @param moved    with others
	 * @param left     on the first side alone
	 * @param arrived  on the second side alone
	 * @param all      by values
	 */
	public record Moves(HouseholdsAndPersons stayed, HouseholdsAndPersons moved, HouseholdsAndPersons left, HouseholdsAndPersons arrived, List<Move> all) {

		public Moves {
			all = List.copyOf(all);
		}
	}

	/**
	 * Households that had the same values on the first side, and the same on the second.
	 *
	 * @param from   values, {@code ""}: not recorded; empty: not on the first side
	 * @param to     likewise of the second
	 * @param number persons as the second side counts them; of those who left, as the first does
	 * @param query  these households, where conditions on fields can say so
	 */
	public record Move(Optional<List<String>> from, Optional<List<String>> to, String fromLabel, String toLabel, HouseholdsAndPersons number,
			Optional<Query> query) {

		/** Whether anything is different. */
		public boolean changes() {
			return !from.equals(to);
		}
	}
}
