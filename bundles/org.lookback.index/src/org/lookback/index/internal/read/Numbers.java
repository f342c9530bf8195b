package org.lookback.index.internal.read;

import java.io.IOException;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.lookback.index.internal.schema.Names;

/** The numbers of the households that some documents belong to. */
final class Numbers {

	private Numbers() {
	}

	static FixedBitSet of(Snapshot snapshot, IndexSearcher searcher, Query query) throws IOException {
		FixedBitSet numbers = new FixedBitSet(snapshot.highestNumber() + 1);
		Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer == null) {
				continue;
			}
			Bits live = leaf.reader().getLiveDocs();
			NumericDocValues number = DocValues.getNumeric(leaf.reader(), Names.NUMBER);
			DocIdSetIterator docs = scorer.iterator();
			for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
				if ((live == null || live.get(doc)) && number.advanceExact(doc) && number.longValue() < numbers.length()) {
					numbers.set((int) number.longValue());
				}
			}
		}
		return numbers;
	}
}
