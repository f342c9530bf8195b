package org.lookback.index.internal.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.api.ColumnSummary;
import org.lookback.index.api.ColumnSummary.Numbers;
import org.lookback.index.api.ColumnSummary.Top;
import org.lookback.index.api.Searching;
import org.lookback.index.internal.read.Cells.Place;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Reads one column of many documents from its doc values, segment by segment, each column opened once a segment. */
final class ColumnReading {

	private static final int TOP = 20;
	private static final int CHECKED = 4096;
	private static final int MEAN_DIGITS = 4;

	private final Cells cells;
	private final Column column;
	private final Progress progress;
	private final Map<String, long[]> terms = new HashMap<>();
	private long[] kept = new long[1024];
	private int size;
	private long rows;
	private long recorded;

	ColumnReading(Cells cells, Column column, Progress progress) {
		this.cells = cells;
		this.column = column;
		this.progress = progress;
	}

	/**
	 * Reads the column of the rows of a listing.
	 *
	 * @param docs numbers of documents, in any order
	 * @param year the year whose households carry what rows of other kinds have of their household
	 */
	void read(Level level, int[] docs, int year) throws IOException, LookbackException {
		rows = docs.length;
		walk(level, docs, year, this::reader);
	}

	/** The number of each row that has one recorded, in its field's unit; the first where a row has several. */
	double[] numbers(Level level, int[] docs, int year) throws IOException, LookbackException {
		if (!column.numeric()) {
			throw new LookbackException(Messages.in(Searching.class).get("value.notNumber", column.id()));
		}
		walk(level, docs, year, leaf -> {
			SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), column.id());
			return doc -> {
				if (values.advanceExact(doc)) {
					keep(values.nextValue());
				}
			};
		});
		return Arrays.stream(kept, 0, size).mapToDouble(value -> number(value).doubleValue()).toArray();
	}

	private void walk(Level level, int[] docs, int year, Readers readers) throws IOException, LookbackException {
		int[] ascending = docs.clone();
		Arrays.sort(ascending);
		boolean above = column.level() == Level.HOUSEHOLD && level != Level.HOUSEHOLD;
		Map<LeafReaderContext, List<Integer>> far = new HashMap<>();
		LeafReaderContext open = null;
		Reader reader = null;
		for (int i = 0; i < ascending.length; i++) {
			if (i % CHECKED == 0) {
				progress.check();
			}
			Place place = cells.place(level, ascending[i]);
			Place holder = above ? cells.household(place, year) : place;
			if (above && level != Level.MEMBER) {
				far.computeIfAbsent(holder.leaf(), leaf -> new ArrayList<>()).add(holder.doc());
				continue;
			}
			if (holder.leaf() != open) {
				open = holder.leaf();
				reader = readers.of(open);
			}
			reader.read(holder.doc());
		}
		for (Map.Entry<LeafReaderContext, List<Integer>> leaf : far.entrySet()) {
			Reader own = readers.of(leaf.getKey());
			for (int doc : leaf.getValue().stream().sorted().toList()) {
				own.read(doc);
			}
		}
	}

	/** Takes the values of documents in ascending order; one may come several times. */
	@FunctionalInterface
	private interface Reader {
		void read(int doc) throws IOException;
	}

	/** Opens the column in a segment. */
	@FunctionalInterface
	private interface Readers {
		Reader of(LeafReaderContext leaf) throws IOException;
	}

	private Reader reader(LeafReaderContext leaf) throws IOException {
		if (leaf.reader().getFieldInfos().fieldInfo(column.id()) == null) {
			return doc -> {
				// nothing in this segment has the column
			};
		}
		return column.numeric() ? numbers(DocValues.getSortedNumeric(leaf.reader(), column.id())) : terms(DocValues.getSortedSet(leaf.reader(), column.id()));
	}

	private Reader numbers(SortedNumericDocValues values) {
		return doc -> {
			if (values.advanceExact(doc)) {
				recorded++;
				for (int i = values.docValueCount(); i > 0; i--) {
					keep(values.nextValue());
				}
			}
		};
	}

	private void keep(long value) {
		if (size == kept.length) {
			kept = Arrays.copyOf(kept, size * 2);
		}
		kept[size++] = value;
	}

	private Reader terms(SortedSetDocValues values) {
		Map<Long, long[]> byOrd = new HashMap<>();
		return doc -> {
			boolean any = false;
			if (values.advanceExact(doc)) {
				for (int i = values.docValueCount(); i > 0; i--) {
					long ord = values.nextOrd();
					long[] count = byOrd.get(ord);
					if (count == null) {
						BytesRef term = values.lookupOrd(ord);
						count = terms.computeIfAbsent(term.utf8ToString(), word -> new long[1]);
						byOrd.put(ord, count);
					}
					count[0]++;
					any |= values.lookupOrd(ord).length > 0;
				}
			}
			recorded += any ? 1 : 0;
		};
	}

	/** What was read, in words. */
	ColumnSummary summary(boolean reveal, Locale locale) throws IOException {
		terms.remove("");
		boolean hidden = column.personal() && !reveal;
		return column.numeric() ? ofNumbers(hidden, locale) : ofTerms(hidden, locale);
	}

	private ColumnSummary ofTerms(boolean hidden, Locale locale) throws IOException {
		List<Map.Entry<String, long[]>> most = terms.entrySet().stream()
				.sorted(Comparator.comparingLong((Map.Entry<String, long[]> entry) -> entry.getValue()[0]).reversed().thenComparing(Map.Entry::getKey)).limit(TOP)
				.toList();
		List<Top> top = new ArrayList<>();
		for (Map.Entry<String, long[]> entry : hidden ? List.<Map.Entry<String, long[]>> of() : most) {
			top.add(new Top(entry.getKey(), cells.word(column, entry.getKey(), locale), entry.getValue()[0]));
		}
		long values = terms.values().stream().mapToLong(count -> count[0]).sum();
		return new ColumnSummary(column.id(), rows, recorded, values, terms.size(), Optional.empty(), top);
	}

	private ColumnSummary ofNumbers(boolean hidden, Locale locale) {
		long[] sorted = Arrays.copyOf(kept, size);
		Arrays.sort(sorted);
		Map<Long, Long> counts = new HashMap<>();
		Arrays.stream(sorted).forEach(value -> counts.merge(value, 1L, Long::sum));
		List<Top> top = hidden ? List.of() : counts.entrySet().stream()
				.sorted(Map.Entry.<Long, Long> comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(TOP)
				.map(entry -> new Top(ValueReader.canonical(column.value(entry.getKey())),
						ValueReader.format(cells.schema().dictionary(), column.field().orElseThrow(), column.value(entry.getKey()), locale), entry.getValue()))
				.toList();
		return new ColumnSummary(column.id(), rows, recorded, size, counts.size(), size == 0 || hidden ? Optional.empty() : Optional.of(numbers(sorted)), top);
	}

	private Numbers numbers(long[] sorted) {
		boolean added = column.type() != FieldType.DATE && column.type() != FieldType.YEAR;
		BigInteger all = BigInteger.ZERO;
		for (long value : sorted) {
			all = all.add(BigInteger.valueOf(value));
		}
		BigDecimal sum = new BigDecimal(all, column.scale());
		Optional<BigDecimal> mean = added ? Optional.of(sum.divide(BigDecimal.valueOf(sorted.length), MEAN_DIGITS, RoundingMode.HALF_UP)) : Optional.empty();
		return new Numbers(number(sorted[0]), number(sorted[sorted.length - 1]), number(sorted[(sorted.length - 1) / 2]), mean,
				added ? Optional.of(sum) : Optional.empty());
	}

	private BigDecimal number(long value) {
		return BigDecimal.valueOf(value, column.scale());
	}
}
