package benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;

/** Households made up one by one, the same for the same number; nothing is kept. */
final class MadeHouseholds implements FactSource {
	private static final Source ROW = new Source("测速.csv", "", 2);
	final long count;
	final LongAdder members = new LongAdder();
	private final RegionTree regions = RegionTree.shipped();

	MadeHouseholds(long count) {
		this.count = count;
	}

	/** Hands every household over, on all processors. */
	void parallel(Consumer<Household> reader) throws Exception {
		List<Thread> threads = new ArrayList<>();
		for (FactSource.Range range : ranges(Runtime.getRuntime().availableProcessors())) {
			threads.add(Thread.ofPlatform().start(() -> forEach(range, Progress.NONE, reader)));
		}
		for (Thread thread : threads) {
			thread.join();
		}
	}

	@Override
	public void forEach(Range range, Progress progress, Consumer<Household> reader) {
		for (long number = range.first(); number <= range.last(); number++) {
			reader.accept(make(number));
		}
	}

	private static Household make(long number) {
		Dice dice = new Dice(number);
		String key = "B" + number;
		Fact root = new Fact("household", dice.row("householdKey", key, "villageCode", "371502001001", "resettlement",
				dice.mostly("无", "易地扶贫搬迁"), "monetisedResettlement", dice.flag(0.5)), ROW);
		root.add(new Fact("householdYear", dice.row("householdKey", key, "dataYear", (long) RulesBenchmark.YEAR, "exitStatus",
				dice.mostly("已脱贫享受政策", "未脱贫", "返贫"), "primaryCause", dice.mostly("因残", "因病", "因学", "缺劳力", "缺技术", "缺资金"),
				"causeGone", dice.flag(0.4), "livingVsOrdinary", dice.mostly("不低于", "低于"), "watchClass", dice.mostly("无", "边缘户", "脱贫监测户"),
				"solvableThisYear", dice.flag(0.95), "wealthy", dice.flag(0.02), "riskFactors", dice.several("因灾", "因病", "因学")), ROW));
		root.add(new Fact("income", dice.row("householdKey", key, "dataYear", (long) RulesBenchmark.YEAR, "netPerCapita", dice.yuan(3400, 15000),
				"disposablePerCapita", dice.yuan(3900, 16000), "wage", dice.yuan(9000, 60000), "business", dice.yuan(8000, 30000), "businessCost",
				dice.yuan(0, 5000), "property", dice.yuan(0, 1000), "incomeHeads", (long) dice.number(5) + 1, "buildingDebt", dice.yuan(0, 31000)), ROW));
		root.add(new Fact("water", dice.row("householdKey", key, "dataYear", (long) RulesBenchmark.YEAR, "safeWater", dice.flag(0.99), "qualityOk", dice.flag(0.98),
				"litresPerDay", dice.yuan(19, 90), "tapAtHome", dice.flag(0.95), "fetchMinutes", (long) dice.number(25), "fetchHorizontal",
				(long) dice.number(820), "fetchVertical", (long) dice.number(82), "supplyRate", dice.yuan(89, 100)), ROW));
		root.add(new Fact("housing", dice.row("householdKey", key, "houseNo", 1L, "dataYear", (long) RulesBenchmark.YEAR, "grade",
				dice.mostly("B", "A", "明显安全、不需鉴定", "C", "D"), "occupancy", dice.mostly("已入住", "两头住")), ROW));
		for (int i = 1 + dice.number(6); i > 0; i--) {
			root.add(member(dice, key + "-" + i));
		}
		return new Household(number, root);
	}

	private static Fact member(Dice dice, String code) {
		Fact member = new Fact("member", dice.row("memberCode", code, "birthDate", LocalDate.of(1935 + dice.number(84), 1 + dice.number(12), 1)), ROW);
		member.add(new Fact("memberYear", dice.row("memberCode", code, "dataYear", (long) RulesBenchmark.YEAR, "attendance", dice.mostly("在校", "辍学"),
				"unfitToStudy", dice.flag(0.3), "health", dice.several("健康", "长期慢性病", "患有大病"), "basicMedical",
				dice.mostly("城乡居民基本医疗保险", "未参保"), "seriousIllnessInsurance", dice.flag(0.99), "medicalAid", dice.flag(0.98),
				"supplementaryInsurance", dice.flag(0.8), "chronicCover", dice.mostly("不符合条件", "符合未纳入", "已纳入"), "doctorSigned",
				dice.mostly("家庭医生签约", "未签约"), "disabilityGrade", dice.mostly("三级", "一级"), "lowGuarantee", dice.flag(0.05), "labourClass",
				dice.mostly("普通劳动力", "无劳动力"), "workMonths", (long) dice.number(12), "selfPaid", dice.yuan(0, 5500)), ROW));
		return member;
	}

	@Override
	public long changeSequence() {
		return 1;
	}

	@Override
	public long householdCount() {
		return count;
	}

	@Override
	public int currentYear() {
		return RulesBenchmark.YEAR;
	}

	@Override
	public List<Range> ranges(int parts) {
		List<Range> ranges = new ArrayList<>();
		for (int part = 0; part < parts; part++) {
			long first = 1 + count * part / parts;
			long last = count * (part + 1) / parts;
			if (first <= last) {
				ranges.add(new Range(first, last));
			}
		}
		return ranges;
	}

	@Override
	public Optional<Household> household(long number) {
		return Optional.of(make(number));
	}

	@Override
	public Optional<Household> household(String keyOrCode) {
		return Optional.empty();
	}

	@Override
	public Optional<Fact> village(String villageCode, int year) {
		return Optional.empty();
	}

	@Override
	public void forEachOther(String entity, Consumer<Fact> reader) {
		// no villages, facilities or projects
	}

	@Override
	public RegionTree regions() {
		return regions;
	}

	@Override
	public void close() {
		// nothing is open
	}
}
