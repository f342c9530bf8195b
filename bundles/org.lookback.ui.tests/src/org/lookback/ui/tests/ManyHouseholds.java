package org.lookback.ui.tests;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/** As many small households as one likes, each made when it is read and always the same: an index of a million is made of them without a file or a store. */
final class ManyHouseholds implements FactSource {

	private static final int YEAR = 2019;
	private static final List<String> VILLAGES = List.of("210422104", "210422100", "210422101", "210422102");
	private static final List<String> CAUSES = List.of("因病", "因残", "因学", "缺劳力", "缺技术");
	private static final List<String> GRADES = List.of("A", "B", "C", "D");
	private static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "曾", "仇", "单");
	private static final List<String> GIVEN = List.of("玉英", "建国", "秀兰", "伟", "芳", "志强", "桂花", "国庆", "明", "淑珍");
	private static final Source FROM = new Source("户.csv", "", 2);

	private final long count;
	private final long sequence;

	/** @param sequence the last change of the store that these stand for */
	ManyHouseholds(long count, long sequence) {
		this.count = count;
		this.sequence = sequence;
	}

	private static <T> Optional<T> one(SplittableRandom random, List<T> values, double known) {
		return random.nextDouble() < known ? Optional.of(values.get(random.nextInt(values.size()))) : Optional.empty();
	}

	private static Fact fact(String entity, Map<String, Optional<?>> values) {
		Map<String, Object> known = new HashMap<>();
		values.forEach((name, value) -> value.ifPresent(there -> known.put(name, there)));
		return new Fact(entity, known, FROM);
	}

	private static Household made(long number) {
		SplittableRandom random = new SplittableRandom(number);
		Optional<String> key = Optional.of("XB" + (10_000_000 + number * 7919 % 10_000_000));
		Optional<Long> year = Optional.of((long) YEAR);
		Fact root = fact("household", Map.of("householdKey", key, "villageCode", one(random, VILLAGES, 1), "headName", name(random)));
		root.add(fact("householdYear", Map.of("householdKey", key, "dataYear", year, "primaryCause", one(random, CAUSES, 0.9))));
		root.add(fact("income", Map.of("householdKey", key, "dataYear", year, "netPerCapita",
				random.nextInt(10) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(1_500_000), 2)))));
		root.add(fact("housing", Map.of("householdKey", key, "houseNo", Optional.of(1L), "dataYear", year, "grade", one(random, GRADES, 0.8))));
		for (int i = 1; i <= 1 + number % 3; i++) {
			root.add(fact("member", Map.of("memberCode", Optional.of(number + "-" + i), "name", name(random), "gender", one(random, List.of("男", "女"), 0.95))));
		}
		return new Household(number, root);
	}

	private static Optional<String> name(SplittableRandom random) {
		return Optional.of(one(random, FAMILY, 1).orElseThrow() + one(random, GIVEN, 1).orElseThrow());
	}

	@Override
	public long changeSequence() {
		return sequence;
	}

	@Override
	public long householdCount() {
		return count;
	}

	@Override
	public int currentYear() {
		return YEAR;
	}

	@Override
	public List<Range> ranges(int parts) {
		long step = Math.max(1, (count + parts - 1) / parts);
		return LongStream.iterate(1, first -> first <= count, first -> first + step).mapToObj(first -> new Range(first, Math.min(count, first + step - 1))).toList();
	}

	@Override
	public void forEach(Range range, Progress progress, Consumer<Household> reader) throws LookbackException {
		for (long number = range.first(); number <= range.last(); number++) {
			progress.check();
			reader.accept(made(number));
			progress.worked(1);
		}
	}

	@Override
	public Optional<Household> household(long number) {
		return number >= 1 && number <= count ? Optional.of(made(number)) : Optional.empty();
	}

	@Override
	public Optional<Household> household(String keyOrCode) {
		return LongStream.rangeClosed(1, count).mapToObj(ManyHouseholds::made).filter(household -> household.key().equals(keyOrCode)).findFirst();
	}

	@Override
	public Optional<Fact> village(String villageCode, int year) {
		return Optional.empty();
	}

	@Override
	public void forEachOther(String entity, Consumer<Fact> reader) {
		// households alone
	}

	@Override
	public RegionTree regions() {
		return RegionTree.shipped();
	}

	@Override
	public void close() {
		// nothing is open
	}
}
