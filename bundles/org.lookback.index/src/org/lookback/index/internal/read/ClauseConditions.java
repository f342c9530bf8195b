package org.lookback.index.internal.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.api.Searching;
import org.lookback.index.internal.schema.Band;
import org.lookback.index.internal.schema.ClauseFields;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Terms;
import org.lookback.index.internal.text.PhraseBook;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Validity;

/**
 * Conditions on clauses as Lucene queries. A text is met by the document that has just it, else by all that contain it; signs do not count, so that
 * 国开办发[2019]2号 finds 国开办发〔2019〕2号. Whether a document holds is worked out for today.
 */
final class ClauseConditions {

	private static final String VALIDITY = "clause.validity";
	private static final Column REPEALED = new Column(ClauseFields.REPEALED, ClauseFields.column(VALIDITY).level(), Optional.empty());
	private static final Column FROM = ClauseFields.column("clause.validFrom");
	private static final Column UNTIL = ClauseFields.column("clause.validUntil");

	private final IndexReader reader;
	private final LocalDate today;

	ClauseConditions(IndexReader reader, LocalDate today) {
		this.reader = reader;
		this.today = today;
	}

	/** @throws LookbackException when there is no such field, or it cannot have such a value */
	Query query(Filter filter) throws IOException, LookbackException {
		Column column = ClauseFields.find(filter.field());
		return switch (filter) {
		case Filter.Missing missing -> missing(column);
		case Filter.Between between -> ConditionQueries.between(column, between);
		case Filter.In in -> any(column, in.values());
		case Filter.Other other -> new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
				.add(any(column, other.values()), Occur.MUST_NOT).add(missing(column), Occur.MUST_NOT).build();
		};
	}

	private Query missing(Column column) {
		return column.id().equals(VALIDITY) ? state(Validity.State.NOT_SAID) : ConditionQueries.missing(column, false);
	}

	private Query any(Column column, List<String> values) throws IOException, LookbackException {
		List<Query> alternatives = new ArrayList<>();
		for (String value : values) {
			if (value.isBlank()) {
				alternatives.add(missing(column));
			} else if (column.id().equals(VALIDITY)) {
				String id = Terms.typed(Dictionary.clauses(), column, value, false);
				alternatives.add(state(List.of(Validity.State.values()).stream().filter(state -> state.id().equals(id)).findFirst().orElseThrow()));
			} else if (column.numeric()) {
				Band band = Band.parse(column, value)
						.orElseThrow(() -> new LookbackException(Messages.in(Searching.class).get("value.number", column.id(), value)));
				alternatives.add(ConditionQueries.range(column, band.from(), band.until() == Long.MAX_VALUE ? band.until() : band.until() - 1));
			} else {
				alternatives.add(text(column, value));
			}
		}
		return ConditionQueries.or(alternatives);
	}

	private Query text(Column column, String typed) throws IOException {
		String wanted = PhraseBook.fold(typed);
		Set<BytesRef> same = new TreeSet<>();
		Set<BytesRef> containing = new TreeSet<>();
		for (LeafReaderContext leaf : reader.leaves()) {
			SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), column.id());
			TermsEnum terms = values.termsEnum();
			for (BytesRef term = terms.next(); term != null; term = terms.next()) {
				String folded = PhraseBook.fold(term.utf8ToString());
				if (folded.equals(wanted)) {
					same.add(BytesRef.deepCopyOf(term));
				} else if (!wanted.isEmpty() && folded.contains(wanted)) {
					containing.add(BytesRef.deepCopyOf(term));
				}
			}
		}
		return SortedSetDocValuesField.newSlowSetQuery(column.id(), same.isEmpty() ? containing : same);
	}

	/** The documents of a state, as {@link Validity#on} has it. */
	private Query state(Validity.State state) {
		long day = UNTIL.number(today);
		Query repealed = new FieldExistsQuery(REPEALED.id());
		Query expired = ConditionQueries.range(UNTIL, 0, day - 1);
		Query later = ConditionQueries.range(FROM, day + 1, Long.MAX_VALUE);
		Query said = ConditionQueries.or(List.of(new FieldExistsQuery(FROM.id()), new FieldExistsQuery(UNTIL.id())));
		return switch (state) {
		case REPEALED -> repealed;
		case EXPIRED -> but(expired, repealed);
		case NOT_YET -> but(later, repealed, expired);
		case IN_FORCE -> but(said, repealed, expired, later);
		case NOT_SAID -> but(MatchAllDocsQuery.INSTANCE, repealed, said);
		};
	}

	private static Query but(Query query, Query... not) {
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
		for (Query one : not) {
			all.add(one, Occur.MUST_NOT);
		}
		return all.build();
	}
}
