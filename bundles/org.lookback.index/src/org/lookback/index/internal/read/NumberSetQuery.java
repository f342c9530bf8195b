package org.lookback.index.internal.read;

import java.io.IOException;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.lookback.index.internal.schema.Names;

/** Documents whose household's number is in a set that another search has found. */
final class NumberSetQuery extends Query {

	private final FixedBitSet numbers;

	NumberSetQuery(FixedBitSet numbers) {
		this.numbers = numbers;
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
		return new ConstantScoreWeight(this, boost) {
			@Override
			public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
				NumericDocValues number = leaf.reader().getNumericDocValues(Names.NUMBER);
				if (number == null) {
					return null;
				}
				Scorer scorer = new ConstantScoreScorer(score(), mode, new TwoPhaseIterator(number) {
					@Override
					public boolean matches() throws IOException {
						long value = number.longValue();
						return value < numbers.length() && numbers.get((int) value);
					}

					@Override
					public float matchCost() {
						return 3;
					}
				});
				return new DefaultScorerSupplier(scorer);
			}

			@Override
			public boolean isCacheable(LeafReaderContext leaf) {
				return false;
			}
		};
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String field) {
		return "numbers";
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}
}
