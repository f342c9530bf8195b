package org.lookback.sample.internal.dice;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Repeatable chance: the same seed and the same questions give the same answers, on every machine. */
public final class Dice {

	private final SplittableRandom random;

	private Dice(long seed) {
		random = new SplittableRandom(seed);
	}

	/** Dice for one thing of many: neighbours do not influence each other. */
	public static Dice of(long seed, long number) {
		return new Dice(seed * 0x9E3779B97F4A7C15L + number * 0xD1342543DE82EF95L + 0x632BE59BD9B4E019L);
	}

	/** Whether something of that probability happens. */
	public boolean chance(double probability) {
		return random.nextDouble() < probability;
	}

	/** From 0 (inclusive) to 1 (exclusive). */
	public double fraction() {
		return random.nextDouble();
	}

	/** A whole number, both ends included. */
	public int between(int low, int high) {
		return low >= high ? low : random.nextInt(low, high + 1);
	}

	/** One of a list, all alike. */
	public <T> T pick(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	/** One of some texts, all alike. */
	public String of(String... texts) {
		return texts[random.nextInt(texts.length)];
	}

	/** A day of a year. */
	public LocalDate dayOf(int year) {
		return LocalDate.ofYearDay(year, random.nextInt(1, 366));
	}

	/** Log-normal: half of the values lie below the median; strict arithmetic, so that every machine agrees. */
	public double logNormal(double median, double sigma) {
		return median * StrictMath.exp(sigma * gaussian());
	}

	private double gaussian() {
		double first = 1 - random.nextDouble();
		double second = random.nextDouble();
		return StrictMath.sqrt(-2 * StrictMath.log(first)) * StrictMath.cos(2 * StrictMath.PI * second);
	}
}
