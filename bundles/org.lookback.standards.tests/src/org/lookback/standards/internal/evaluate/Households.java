package org.lookback.standards.internal.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.HouseholdsInMemory;
import org.lookback.model.api.facts.Source;

/** Households of 2019 in memory, and a source of them. */
final class Households extends HouseholdsInMemory {

	private static final int YEAR = 2019;

	Households() {
		super(YEAR);
	}

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
		values.put("dataYear", (long) YEAR);
		return new Fact(entity, values, new Source("收入.csv", "", 3));
	}

	Households add(Household household) {
		put(household);
		return this;
	}

	Households add(Map<String, Object> changes) {
		put(household(householdCount() + 1, changes));
		return this;
	}

	@Override
	public long changeSequence() {
		return 77;
	}

	@Override
	public List<Range> ranges(int parts) {
		List<Range> ranges = new ArrayList<>();
		for (long from = 1; from <= householdCount(); from += 10) {
			ranges.add(new Range(from, Math.min(householdCount(), from + 9)));
		}
		return ranges;
	}
}
