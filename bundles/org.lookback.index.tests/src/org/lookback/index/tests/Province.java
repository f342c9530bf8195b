package org.lookback.index.tests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.lookback.index.api.LedgerItems;
import org.lookback.index.api.Verdicts;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.HouseholdsInMemory;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;

/** The shared fixture: random households of Xinbin county over two years, with members, houses, measures and findings. The same for the same seed. */
public final class Province {

	public static final int YEAR = 2019;
	public static final String PACKAGE = "shandong-2019";
	private static final String[] CAUSES = { "因病", "因残", "因学", "缺劳力", "缺技术" };
	private static final String[] GRADES = { "A", "B", "C", "D", "需鉴定未鉴定" };
	private static final String[] SECTORS = { "教育", "住房建设", "水利", "医疗保障" };
	private static final String[] SEVERITIES = { "提示", "一般", "严重" };
	private static final String[] PROGRAMMES = { "产业", "健康", "教育", "危房改造" };
	private static final String[] FAMILY = { "单", "曾", "仇", "王", "李", "张" };
	private static final String[] GIVEN = { "玉英", "建国", "秀兰", "伟", "芳", "志强" };
	private static final String[] STATES = { "未整改", "整改中", "已销号" };
	private static final String[] VILLAGES = { "210422104", "210422100", "210422101", "210422102" };

	private final Random random;
	private final HouseholdsInMemory facts = new HouseholdsInMemory(YEAR);
	private final Map<Long, List<Verdicts.Checked>> checked = new TreeMap<>();
	private final Map<String, LedgerItems.Item> ledger = new TreeMap<>();

	public Province(int households, long seed) {
		random = new Random(seed);
		for (int number = 1; number <= households; number++) {
			facts.put(household(number));
			check(facts.household((long) number).orElseThrow());
		}
		ledger(new Random(seed + 1), households);
	}

	/** Items of a good part of the households, and some of villages and departments. */
	private void ledger(Random own, int households) {
		for (int i = 1; i <= households; i++) {
			long number = own.nextInt(4) == 0 ? 0 : 1 + own.nextInt(households);
			String village = number == 0 ? own.nextInt(3) == 0 ? null : VILLAGES[own.nextInt(VILLAGES.length)]
					: facts.household(number).orElseThrow().root().text("villageCode").orElseThrow();
			String head = number == 0 ? null : facts.household(number).orElseThrow().root().text("headName").orElse(null);
			put(item("L" + i, number, village, head, number == 0 ? "台账不规范" : "住房漏水", own.nextInt(6) == 0 ? null : SECTORS[own.nextInt(SECTORS.length)],
					STATES[own.nextInt(STATES.length)], own.nextInt(3) == 0 ? null : LocalDate.of(2019, 7 + own.nextInt(6), 1)));
		}
	}

	static LedgerItems.Item item(String key, long household, String village, String name, String problem, String sector, String state, LocalDate due) {
		Map<String, Object> values = new HashMap<>(Map.of("key", key, "level", household == 0 ? village == null ? "部门" : "村" : "户", "problem", problem, "state", state));
		if (village != null) {
			values.put("region", village);
		}
		if (name != null) {
			values.put("name", name);
		}
		if (sector != null) {
			values.put("sector", sector);
		}
		if (due != null) {
			values.put("due", due);
		}
		return new LedgerItems.Item(key, household, values, "");
	}

	void put(LedgerItems.Item item) {
		ledger.put(item.key(), item);
	}

	Map<String, LedgerItems.Item> ledger() {
		return ledger;
	}

	public FactSource facts() {
		return facts;
	}

	HouseholdsInMemory memory() {
		return facts;
	}

	Map<Long, List<Verdicts.Checked>> checked() {
		return checked;
	}

	public Verdicts verdicts() {
		return range -> household -> read(household);
	}

	private List<Verdicts.Checked> read(long household) throws LookbackException {
		return checked.getOrDefault(household, List.of());
	}

	private <T> T one(T[] values) {
		return values[random.nextInt(values.length)];
	}

	private boolean chance(double probability) {
		return random.nextDouble() < probability;
	}

	static Fact fact(String entity, Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			if (namesAndValues[i + 1] != null) {
				values.put((String) namesAndValues[i], namesAndValues[i + 1]);
			}
		}
		return new Fact(entity, values, new Source("户.csv", "", 2));
	}

	Household household(long number) {
		String key = "XB" + (100000 + number);
		Fact root = fact("household", "householdKey", key, "householdCode", "21042200" + (1000 + number), "villageCode", one(VILLAGES), "headName",
				one(FAMILY) + one(GIVEN), "phone", "139" + (63720000 + number), "resettlement", chance(0.3) ? "易地扶贫搬迁" : null);
		for (int year = YEAR - 1; year <= YEAR; year++) {
			if (year == YEAR || chance(0.8)) {
				year(root, key, year);
			}
		}
		int members = random.nextInt(6);
		for (int i = 1; i <= members; i++) {
			root.add(member(number, i));
		}
		for (int i = random.nextInt(4); i > 0; i--) {
			root.add(fact("measure", "measureId", key + "-M" + i, "householdKey", key, "measureYear", (long) (YEAR - random.nextInt(4)), "programme",
					chance(0.9) ? one(PROGRAMMES) : null, "amount", chance(0.8) ? new BigDecimal(random.nextInt(9000)).setScale(2) : null));
		}
		return new Household(number, root);
	}

	private void year(Fact root, String key, int year) {
		List<String> others = new ArrayList<>();
		if (chance(0.4)) {
			others.add(one(CAUSES));
		}
		root.add(fact("householdYear", "householdKey", key, "dataYear", (long) year, "primaryCause", chance(0.9) ? one(CAUSES) : null, "otherCauses",
				others.isEmpty() ? null : others, "exitYear", chance(0.5) ? (long) (2014 + random.nextInt(6)) : null, "causeGone",
				chance(0.5) ? (Object) chance(0.5) : null));
		root.add(fact("income", "householdKey", key, "dataYear", (long) year, "netPerCapita",
				chance(0.9) ? BigDecimal.valueOf(random.nextInt(1_500_000), 2) : null));
		for (int house = 1; house <= 1 + random.nextInt(2); house++) {
			root.add(fact("housing", "householdKey", key, "houseNo", (long) house, "dataYear", (long) year, "grade", chance(0.8) ? one(GRADES) : null));
		}
	}

	private Fact member(long household, int order) {
		String code = "M" + household + "-" + order;
		Fact member = fact("member", "memberCode", code, "name", one(FAMILY) + one(GIVEN), "idNumber",
				String.format("2104221970%04d%03dX", 101 + random.nextInt(1100), household % 1000), "gender", chance(0.95) ? chance(0.5) ? "男" : "女" : null,
				"birthDate", LocalDate.of(1930 + random.nextInt(88), 1 + random.nextInt(12), 1), "relationToHead", order == 1 ? "户主" : null);
		for (int year = YEAR - 1; year <= YEAR; year++) {
			List<String> health = chance(0.2) ? List.of("长期慢性病", "残疾") : chance(0.5) ? List.of("健康") : List.of();
			member.add(fact("memberYear", "memberCode", code, "dataYear", (long) year, "health", health.isEmpty() ? null : health, "labourClass",
					chance(0.8) ? chance(0.5) ? "普通劳动力" : "无劳动力" : null));
		}
		return member;
	}

	/** What a check may say of a household, instead of what was said before. */
	void check(Household household) {
		checked.remove(household.number());
		if (chance(0.1)) {
			return;
		}
		List<Finding> findings = findings(household, List.of(FindingKind.PROBLEM));
		List<Finding> notices = findings(household, List.of(FindingKind.WARNING, FindingKind.ADVICE));
		Truth value = chance(0.2) ? Truth.UNDECIDED : Truth.MET;
		checked.put(household.number(), List.of(new Verdicts.Checked(PACKAGE, YEAR, List.of("r1", "r2"), new Determination(household.number(),
				chance(0.5) ? "脱贫享受政策" : "脱贫不再享受政策", Concept.STILL_SUPPORTED, value, "r1", List.of(value, chance(0.3) ? Truth.UNDECIDED : Truth.MET), findings, notices))));
	}

	private List<Finding> findings(Household household, List<FindingKind> kinds) {
		List<Finding> findings = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			boolean person = !household.members().isEmpty() && chance(0.5);
			String object = person ? household.members().get(random.nextInt(household.members().size())).text("memberCode").orElseThrow() : household.key();
			findings.add(new Finding(kinds.get(random.nextInt(kinds.size())), PACKAGE, "r" + i, "住房不安全：第" + i + "条", one(SECTORS), chance(0.9) ? one(SEVERITIES) : "",
					person ? ObjectKind.PERSON : ObjectKind.HOUSEHOLD, object, household.number(), new ClauseRef("doc", "二", "危房"), List.of()));
		}
		return findings;
	}
}
