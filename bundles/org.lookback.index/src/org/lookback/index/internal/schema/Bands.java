package org.lookback.index.internal.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.lookback.index.api.Breaks;
import org.lookback.index.api.Grain;
import org.lookback.model.api.dictionary.FieldType;

/** The bands by which a numeric column is counted: single values where there are few, round steps where there are many. */
public final class Bands {

	private static final int FEW = 16;
	private static final int STEPS = 8;
	private static final long[] AGES = { 3, 6, 16, 18, 30, 45, 60, 75 };

	private final List<Band> bands;
	private final long[] starts;

	private Bands(List<Band> bands) {
		this.bands = List.copyOf(bands);
		this.starts = bands.stream().mapToLong(Band::from).toArray();
	}

	/**
	 * Bands for a column.
	 *
	 * @param sample numbers as they are kept, of all years, in any order; may be empty
	 */
	public static Bands of(Column column, long[] sample) {
		long[] sorted = sample.clone();
		Arrays.sort(sorted);
		if (sorted.length == 0) {
			return new Bands(List.of());
		}
		if (column.type() == FieldType.DATE) {
			return years(column, sorted[0] / 10000, sorted[sorted.length - 1] / 10000);
		}
		boolean whole = column.scale() == 0;
		if (whole && (column.type() == FieldType.YEAR || sorted[sorted.length - 1] - sorted[0] < FEW)) {
			return single(sorted[0], sorted[sorted.length - 1]);
		}
		if (column.field().flatMap(f -> f.unit()).filter("岁"::equals).isPresent()) {
			return steps(column, Arrays.stream(AGES).mapToObj(BigDecimal::valueOf).toList());
		}
		return steps(column, round(column, sorted[(int) (sorted.length * 0.03)], sorted[(int) (sorted.length * 0.97)]));
	}

	/**
	 * Weeks, months or the like, from the earliest day to the latest.
	 *
	 * @param sample days as they are kept, in any order; may be empty
	 */
	public static Bands of(Column column, long[] sample, Grain grain) {
		List<Band> bands = new ArrayList<>();
		if (sample.length > 0) {
			LocalDate last = day(column, Arrays.stream(sample).max().orElseThrow());
			for (LocalDate day = grain.first(day(column, Arrays.stream(sample).min().orElseThrow())); !day.isAfter(last); day = grain.next(day)) {
				bands.add(new Band(grain.value(day), column.number(day), column.number(grain.next(day))));
			}
		}
		return new Bands(bands);
	}

	/** Bands that begin and end where somebody wants them to. */
	public static Bands of(Column column, Breaks breaks) {
		return steps(column, breaks.edges());
	}

	private static LocalDate day(Column column, long kept) {
		return (LocalDate) column.value(kept);
	}

	private static Bands single(long first, long last) {
		return new Bands(LongStream.rangeClosed(first, last).mapToObj(n -> new Band(Long.toString(n), n, n + 1)).toList());
	}

	private static Bands years(Column column, long first, long last) {
		if (last - first < FEW) {
			return new Bands(LongStream.rangeClosed(first, last).mapToObj(y -> new Band(Long.toString(y), y * 10000, (y + 1) * 10000)).toList());
		}
		List<Band> decades = new ArrayList<>();
		for (long from = first / 10 * 10; from <= last; from += 10) {
			decades.add(Band.parse(column, from + ".." + (from + 10)).orElseThrow());
		}
		return new Bands(decades);
	}

	/** Round numbers between two kept numbers. */
	private static List<BigDecimal> round(Column column, long low, long high) {
		BigDecimal from = BigDecimal.valueOf(low, column.scale());
		BigDecimal until = BigDecimal.valueOf(high, column.scale());
		BigDecimal step = step(until.subtract(from).doubleValue() / STEPS);
		List<BigDecimal> edges = new ArrayList<>();
		for (BigDecimal edge = from.divide(step, 0, RoundingMode.FLOOR).multiply(step).add(step); edge.compareTo(until) <= 0
				|| edges.isEmpty(); edge = edge.add(step)) {
			edges.add(edge.stripTrailingZeros());
		}
		return edges;
	}

	private static BigDecimal step(double rough) {
		if (rough <= 0) {
			return BigDecimal.ONE;
		}
		int power = (int) Math.floor(Math.log10(rough));
		double leading = rough / Math.pow(10, power);
		String digit = leading <= 1 ? "1" : leading <= 2 ? "2" : leading <= 5 ? "5" : "10";
		return new BigDecimal(digit).scaleByPowerOfTen(power);
	}

	private static Bands steps(Column column, List<BigDecimal> edges) {
		List<Band> bands = new ArrayList<>();
		Optional<BigDecimal> from = Optional.empty();
		for (BigDecimal edge : edges) {
			bands.add(Band.between(column, from, Optional.of(edge)));
			from = Optional.of(edge);
		}
		bands.add(Band.between(column, from, Optional.empty()));
		return new Bands(bands);
	}

	public List<Band> bands() {
		return bands;
	}

	/** Index of the band a kept number falls into; -1 when none holds it. */
	public int find(long kept) {
		int at = Arrays.binarySearch(starts, kept);
		int band = at >= 0 ? at : -at - 2;
		return band >= 0 && kept < bands.get(band).until() ? band : -1;
	}
}
