package org.lookback.standards.internal.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/** Households of 2019 in memory, and a source of them. */
final class Households implements FactSource {

	private final List<Household> households = new ArrayList<>();

	/** A lifted household of two persons in 东阿县: income 9,000, safe water, insured, no low guarantee, not wealthy. */
	static Household household(long number, Map<String, Object> changes) {
		Map<String, Object> values = new HashMap<>(Map.of("villageCode", "371524001001", "exitStatus", "已脱贫享受政策", "wealthy", false,
				"disposablePerCapita", new BigDecimal("9000"), "safeWater", true, "lowGuarantee", false, "basicMedical", "城乡居民基本医疗保险"));
		values.putAll(changes);
		Map<String, Object> own = pick(values, "villageCode");
		own.put("householdKey", "H" + number);
		Fact root = new Fact("household", own, new Source("户.csv", "", number));
		root.add(year("householdYear", pick(values, "exitStatus", "wealthy", "labourHousehold")));
		root.add(year("income", pick(values, "disposablePerCapita")));
		root.add(year("water", pick(values, "safeWater")));
		for (int i = 1; i <= 2; i++) {
			Fact member = new Fact("member", Map.of("memberCode", "H" + number + "-" + i), Source.BY_HAND);
			root.add(member.add(year("memberYear", pick(values, "lowGuarantee", "basicMedical"))));
		}
		return new Household(number, root);
	}

	private static Map<String, Object> pick(Map<String, Object> values, String... names) {
		Map<String, Object> picked = new HashMap<>();
		for (String name : names) {
			if (values.containsKey(name) && !"".equals(values.get(name))) {
				picked.put(name, values.get(name));
			}
		}
		return picked;
	}

	private static Fact year(String entity, Map<String, Object> values) {
		values.put("dataYear", 2019L);
		return new Fact(entity, values, new Source("收入.csv", "", 3));
	}

	Households add(Household household) {
		households.add(household);
		return this;
	}

	Households add(Map<String, Object> changes) {
		households.add(household(households.size() + 1L, changes));
		return this;
	}

	@Override
	public long changeSequence() {
		return 77;
	}

	@Override
	public long householdCount() {
		return households.size();
	}

	@Override
	public int currentYear() {
		return 2019;
	}

	@Override
	public List<Range> ranges(int parts) {
		List<Range> ranges = new ArrayList<>();
		for (long from = 1; from <= households.size(); from += 10) {
			ranges.add(new Range(from, Math.min(households.size(), from + 9)));
		}
		return ranges;
	}

	@Override
	public void forEach(Range range, Progress progress, Consumer<Household> reader) throws LookbackException {
		for (long number = range.first(); number <= Math.min(range.last(), households.size()); number++) {
			progress.check();
			reader.accept(households.get((int) number - 1));
			progress.worked(1);
		}
	}

	@Override
	public Optional<Household> household(long number) {
		return Optional.of(households.get((int) number - 1));
	}

	@Override
	public Optional<Household> household(String keyOrCode) {
		return households.stream().filter(h -> h.key().equals(keyOrCode)).findFirst();
	}

	@Override
	public Optional<Fact> village(String villageCode, int year) {
		return Optional.empty();
	}

	@Override
	public void forEachOther(String entity, Consumer<Fact> reader) {
		// none
	}

	@Override
	public RegionTree regions() {
		return RegionTree.shipped();
	}

	@Override
	public void close() {
		// nothing is held
	}
}
