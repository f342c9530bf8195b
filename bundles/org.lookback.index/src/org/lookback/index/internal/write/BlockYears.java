package org.lookback.index.internal.write;

import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;

/** Of which years there are blocks of each household, and where in a segment each block ends. */
final class BlockYears {

	/** Numbers of households by year. */
	private final Map<Integer, FixedBitSet> numbers = new TreeMap<>();

	private BlockYears() {
	}

	static BlockYears of(DirectoryReader reader) throws IOException {
		BlockYears years = new BlockYears();
		for (LeafReaderContext leaf : reader.leaves()) {
			years.add(leaf.reader());
		}
		return years;
	}

	private void add(LeafReader leaf) throws IOException {
		Bits live = leaf.getLiveDocs();
		each(leaf, (year, household) -> {
			NumericDocValues number = DocValues.getNumeric(leaf, Names.NUMBER);
			for (int doc = household.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = household.nextDoc()) {
				if ((live == null || live.get(doc)) && number.advanceExact(doc)) {
					int one = (int) number.longValue();
					FixedBitSet there = FixedBitSet.ensureCapacity(numbers.getOrDefault(year, new FixedBitSet(1)), one + 1);
					there.set(one);
					numbers.put(year, there);
				}
			}
		});
	}

	/** Takes the documents of households of one year. */
	private interface Taker {
		void take(int year, PostingsEnum households) throws IOException;
	}

	private static void each(LeafReader leaf, Taker taker) throws IOException {
		Terms terms = leaf.terms(Names.YEAR);
		if (terms == null) {
			return;
		}
		TermsEnum all = terms.iterator();
		for (BytesRef term = all.next(); term != null; term = all.next()) {
			String text = term.utf8ToString();
			if (text.startsWith(Level.HOUSEHOLD.mark()) && !text.endsWith(Names.LAST)) {
				taker.take(Integer.parseInt(text.substring(Level.HOUSEHOLD.mark().length())), all.postings(null, PostingsEnum.NONE));
			}
		}
	}

	Segment segment(LeafReader leaf) throws IOException {
		return new Segment(leaf);
	}

	/** The blocks of one segment. */
	final class Segment {

		private final short[] years;
		private final FixedBitSet households;
		private final FixedBitSet last;

		private Segment(LeafReader leaf) throws IOException {
			years = new short[leaf.maxDoc()];
			households = new FixedBitSet(leaf.maxDoc());
			last = new FixedBitSet(leaf.maxDoc());
			each(leaf, (year, found) -> {
				for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
					years[doc] = (short) year;
					households.set(doc);
				}
			});
			PostingsEnum latest = leaf.postings(new Term(Names.YEAR, Level.HOUSEHOLD.mark() + Names.LAST), PostingsEnum.NONE);
			if (latest != null) {
				last.or(latest);
			}
		}

		/** The household's document, which ends the block of a document. */
		int household(int document) {
			return households.nextSetBit(document);
		}

		/** Whether a household's document is of its last year. */
		boolean last(int household) {
			return last.get(household);
		}

		int year(int household) {
			return years[household];
		}

		/** All years of which there are blocks of a household. */
		SortedSet<Integer> years(long number) {
			SortedSet<Integer> found = new TreeSet<>();
			numbers.forEach((year, there) -> {
				if (number < there.length() && there.get((int) number)) {
					found.add(year);
				}
			});
			return found;
		}
	}
}
