package org.lookback.index.internal.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.api.Searching;
import org.lookback.index.internal.read.Plan.Condition;
import org.lookback.index.internal.schema.Band;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.RegionNames;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.schema.Terms;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** One condition as a Lucene query over the documents that carry the column. */
final class ConditionQueries {

	private static final int LATEST = 9999;

	private final Snapshot snapshot;
	private final Schema schema;
	private final RegionNames regions;

	ConditionQueries(Snapshot snapshot, Schema schema) throws IOException {
		this.snapshot = snapshot;
		this.schema = schema;
		this.regions = snapshot.regions();
	}

	/**
	 * The query of a condition.
	 *
	 * @param copied whether the documents are households that carry the values of their events
	 */
	Query query(Condition condition, boolean copied) throws LookbackException, IOException {
		Column column = condition.column();
		return switch (condition.filter()) {
		case Filter.Missing missing -> missing(column, copied);
		case Filter.Between between -> between(column, between);
		case Filter.In in -> any(column, in.values(), copied);
		case Filter.Other other -> other(column, other, copied);
		};
	}

	static Query missing(Column column, boolean copied) {
		Query none = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
				.add(new FieldExistsQuery(column.id()), Occur.MUST_NOT).build();
		return copied ? or(List.of(none, terms(column, List.of(Names.EMPTY)))) : none;
	}

	static Query between(Column column, Filter.Between between) throws LookbackException {
		if (!column.numeric()) {
			throw new LookbackException(Messages.in(Searching.class).get("value.notNumber", column.id()));
		}
		long from = between.from().map(n -> bound(column, n, RoundingMode.CEILING, between.fromIncluded(), 1)).orElse(Long.MIN_VALUE);
		long until = between.until().map(n -> bound(column, n, RoundingMode.FLOOR, between.untilIncluded(), -1)).orElse(Long.MAX_VALUE);
		return range(column, from, until);
	}

	private static long bound(Column column, BigDecimal number, RoundingMode rounding, boolean included, int inward) {
		if (column.type() == FieldType.DATE) {
			return day(number.longValue(), included == inward > 0, included ? 0 : inward);
		}
		long kept = column.scaled(number, rounding);
		boolean exact = BigDecimal.valueOf(kept, column.scale()).compareTo(number) == 0;
		return exact && !included ? kept + inward : kept;
	}

	/**
	 * The day where a bound begins or ends that a year, a month or a day is.
	 *
	 * @param first whether the first day of the year or month is meant
	 * @param step  1 when only later days are meant, -1 for only earlier ones
	 */
	private static long day(long digits, boolean first, int step) {
		long rest = digits < 10_000 ? 10_000 : digits < 1_000_000 ? 100 : 1;
		return digits * rest + (first ? 0 : rest - 1) + step;
	}

	static Query range(Column column, long from, long until) {
		return from > until ? new MatchNoDocsQuery() : SortedNumericDocValuesField.newSlowRangeQuery(column.id(), from, until);
	}

	/** Recorded, but none of the values. */
	private Query other(Column column, Filter.Other other, boolean copied) throws LookbackException, IOException {
		return new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).add(any(column, other.values(), copied), Occur.MUST_NOT)
				.add(missing(column, copied), Occur.MUST_NOT).build();
	}

	private Query any(Column column, List<String> values, boolean copied) throws LookbackException, IOException {
		List<Query> alternatives = new ArrayList<>();
		List<String> terms = new ArrayList<>();
		for (String value : values) {
			if (value.isEmpty()) {
				alternatives.add(missing(column, copied));
			} else if (column.numeric()) {
				Band band = Band.parse(column, value)
						.orElseThrow(() -> new LookbackException(Messages.in(Searching.class).get("value.number", column.id(), value)));
				alternatives.add(range(column, band.from(), band.until() == Long.MAX_VALUE ? band.until() : band.until() - 1));
			} else if (column.region()) {
				alternatives.add(region(column, value));
			} else if (column.type() == FieldType.TEXT && PartQuery.isPart(value.strip()) && !occurs(column, value.strip())) {
				alternatives.add(new PartQuery(column.id(), value.strip()));
			} else {
				terms.add(Terms.typed(schema.dictionary(), column, value, occurs(column, value.strip())));
			}
		}
		if (!terms.isEmpty()) {
			alternatives.add(terms(column, terms));
		}
		return alternatives.size() == 1 ? alternatives.getFirst() : or(alternatives);
	}

	/** Whether some document has just this value. */
	private boolean occurs(Column column, String value) throws IOException {
		for (LeafReaderContext leaf : snapshot.searcher(column.level()).getIndexReader().leaves()) {
			if (DocValues.getSortedSet(leaf.reader(), column.id()).lookupTerm(new BytesRef(value)) >= 0) {
				return true;
			}
		}
		return false;
	}

	static Query terms(Column column, List<String> terms) {
		return SortedSetDocValuesField.newSlowSetQuery(column.id(), terms.stream().map(BytesRef::new).toList());
	}

	static Query or(List<Query> alternatives) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		alternatives.forEach(query -> any.add(query, Occur.SHOULD));
		return any.build();
	}

	/** A region and everything below it; a column that may hold codes of a list instead takes these too. */
	private Query region(Column column, String typed) throws LookbackException {
		Optional<CodeList> list = column.field().flatMap(schema.dictionary()::codeList);
		Optional<String> code = list.flatMap(codes -> codes.code(typed).or(() -> codes.read(typed, LATEST))).map(found -> found.id());
		if (code.isPresent()) {
			return terms(column, List.of(code.get()));
		}
		List<Region> named = regions.named(typed);
		if (named.isEmpty()) {
			return unresolved(column, typed);
		}
		List<Query> any = new ArrayList<>();
		for (Region region : named) {
			Optional<Column> level = schema.householdRegion(column) ? schema.region(region.level()) : Optional.empty();
			any.add(level.isPresent() ? terms(level.get(), List.of(region.code())) : below(column, region.code()));
		}
		return or(any);
	}

	/** A name that files carried and nobody could place stands in the column as it was written. */
	private Query unresolved(Column column, String typed) throws LookbackException {
		if (!typed.chars().allMatch(c -> c > 127)) {
			throw new LookbackException(Messages.in(Searching.class).get("value.region", column.id(), typed));
		}
		return terms(column, List.of(typed));
	}

	private static Query below(Column column, String code) {
		byte[] bytes = new BytesRef(code).bytes;
		byte[] end = Arrays.copyOf(new BytesRef(code).bytes, new BytesRef(code).length + 1);
		end[end.length - 1] = (byte) 0xff;
		return SortedSetDocValuesField.newSlowRangeQuery(column.id(), new BytesRef(bytes, 0, end.length - 1), new BytesRef(end), true, false);
	}
}
