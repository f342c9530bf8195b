package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.lookback.index.internal.read.ColumnMemory.Kept;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.model.api.query.Unit;

/**
 * Counts one part of a segment.
 *
 * @param households the households that match
 * @param members    members that meet the conditions; {@code null} when there are no conditions on members
 * @param worded     members that meet the words; {@code null} when there are no words
 * @param tables     of the levels whose events themselves are read
 */
record Counter(Snapshot snapshot, Plan plan, Unit unit, Map<Level, LevelAxes> levels, Weight households, Weight members, Weight worded,
		Map<Level, EventTable> tables) {

	/** How many members a household has. */
	@FunctionalInterface
	private interface Sizes {
		int of(int doc) throws IOException;
	}

	/**
	 * What a household's events of one level contribute.
	 *
	 * @param counted whether they are what is counted
	 * @param table   of the events themselves; {@code null} when the household's copies say enough
	 * @param copies  {@code null} when there is a table
	 * @param parts   filled anew for every household
	 */
	private record Beside(boolean counted, EventTable table, LevelAxes.Reader copies, Parts parts) {
	}

	/** What is read of one segment, in ascending order of document. */
	final class Segment {
		private final Counted tally;
		private final BitSet parents;
		private final NumericDocValues numbers;
		private final Sizes sizes;
		private final LevelAxes.Reader own;
		private final LevelAxes.Reader member;
		private final DocIdSetIterator matching;
		private final DocIdSetIterator wording;
		/** Whether households count with all that they have, and only by columns of their own. */
		private final boolean whole;
		private final Parts persons = new Parts();
		/** The levels of events that have a part in the count. */
		private final List<Beside> beside = new ArrayList<>();

		Segment(LeafReaderContext leaf, Counted tally) throws IOException {
			this.tally = tally;
			this.parents = snapshot.parents().getBitSet(leaf);
			this.numbers = DocValues.getNumeric(leaf.reader(), Names.NUMBER);
			this.sizes = sizes(leaf);
			this.own = levels.get(Level.HOUSEHOLD).reader(leaf);
			this.member = levels.get(Level.MEMBER).isEmpty() ? null : levels.get(Level.MEMBER).reader(leaf);
			for (Level level : Level.BESIDE) {
				EventTable table = tables.get(level);
				if (table != null || !levels.get(level).isEmpty()) {
					beside.add(new Beside(level == Level.of(unit), table, table == null ? levels.get(level).reader(leaf) : null, new Parts()));
				}
			}
			this.matching = members == null ? null : iterator(members, leaf);
			this.wording = worded == null ? null : iterator(worded, leaf);
			this.whole = member == null && matching == null && wording == null && beside.isEmpty();
		}

		private Sizes sizes(LeafReaderContext leaf) throws IOException {
			Optional<Kept> kept = snapshot.memory().numbers(leaf, Names.MEMBERS);
			if (kept.isPresent()) {
				Unpacked places = kept.get().numbers();
				int[] values = IntStream.concat(IntStream.of(0), Arrays.stream(kept.get().values()).mapToInt(value -> (int) value)).toArray();
				return doc -> values[places.at(doc)];
			}
			NumericDocValues packed = DocValues.getNumeric(leaf.reader(), Names.MEMBERS);
			return doc -> packed.advanceExact(doc) ? (int) packed.longValue() : 0;
		}

		private static DocIdSetIterator iterator(Weight weight, LeafReaderContext leaf) throws IOException {
			Scorer scorer = weight.scorer(leaf);
			return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
		}

		void household(int doc) throws IOException {
			if (whole) {
				int size = sizes.of(doc);
				int units = unit == Unit.HOUSEHOLD ? 1 : size;
				tally.matched(units, size);
				int combinations = own.read(doc);
				for (int h = 0; h < combinations; h++) {
					tally.add(own.cell(h), units, size);
				}
				return;
			}
			persons(doc);
			long units = unit == Unit.PERSON ? persons.objects() : 1;
			for (Beside events : beside) {
				events(doc, events);
				units = events.counted() ? events.parts().objects() : units;
			}
			tally.matched(units, persons.objects());
			own(doc);
		}

		private void own(int doc) throws IOException {
			int combinations = own.read(doc);
			for (int m = 0; m < persons.size(); m++) {
				combine(0, persons.cell(m), unit == Unit.PERSON ? persons.count(m) : 1, persons.count(m), combinations);
			}
		}

		/** Goes through the cells of one level of events after the other. */
		private void combine(int level, long cell, long units, int members, int combinations) {
			if (level == beside.size()) {
				for (int h = 0; h < combinations; h++) {
					tally.add(cell + own.cell(h), units, members);
				}
				return;
			}
			Parts parts = beside.get(level).parts();
			for (int i = 0; i < parts.size(); i++) {
				combine(level + 1, cell + parts.cell(i), beside.get(level).counted() ? parts.count(i) : units, members, combinations);
			}
		}

		private void persons(int doc) throws IOException {
			if (member == null && matching == null && wording == null) {
				persons.only(0, sizes.of(doc));
				return;
			}
			persons.clear();
			for (int child = doc == 0 ? 0 : parents.prevSetBit(doc - 1) + 1; child < doc; child++) {
				if (matching == null || at(matching, child)) {
					one(child, wording == null || at(wording, child) ? 1 : 0);
				}
			}
			if (persons.size() == 0) {
				persons.add(0, 0);
			}
		}

		private static boolean at(DocIdSetIterator docs, int doc) throws IOException {
			return docs.docID() == doc || docs.docID() < doc && docs.advance(doc) == doc;
		}

		private void one(int child, int counted) throws IOException {
			persons.object(counted);
			if (member == null) {
				persons.add(0, counted);
				return;
			}
			int count = member.read(child);
			for (int i = 0; i < count; i++) {
				persons.add(member.cell(i), counted);
			}
		}

		private void events(int doc, Beside events) throws IOException {
			if (events.table() != null) {
				numbers.advanceExact(doc);
				events.table().read((int) numbers.longValue(), events.parts());
				return;
			}
			events.parts().clear();
			int count = events.copies().read(doc);
			for (int i = 0; i < count; i++) {
				events.parts().add(events.copies().cell(i), 0);
			}
		}
	}

	Tally count(LeafReaderContext leaf, int from, int until, Tally tally) throws IOException {
		Scorer scorer = households.scorer(leaf);
		if (scorer == null) {
			return tally;
		}
		Segment segment = new Segment(leaf, tally);
		Bits live = leaf.reader().getLiveDocs();
		DocIdSetIterator docs = scorer.iterator();
		for (int doc = docs.advance(from); doc < until; doc = docs.nextDoc()) {
			if (live == null || live.get(doc)) {
				segment.household(doc);
			}
		}
		return tally;
	}
}
