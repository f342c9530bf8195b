import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.Access;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.store.api.Store;

/**
 * Forty rules over made-up households with members: this program's rule engine, with verdicts and explained findings kept in a store,
 * against the same rules as scripts of a general expression engine (Apache Commons JEXL), in one run on the same households.
 *
 * Arguments: number of households, file of rules, folder to work in.
 */
public final class RulesBenchmark {

	private static final int YEAR = 2019;
	private static final LocalDate AS_OF = LocalDate.of(2019, 11, 30);
	private static final int GENERAL_SHARE = 20;

	private record Line(String object, String ours, String general) {
	}

	/** Age for the general engine. */
	public static final class Age {
		public int on(Object birth) {
			return birth instanceof LocalDate day ? Period.between(day, AS_OF).getYears() : -1;
		}
	}

	private RulesBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		long households = Long.parseLong(arguments[0]);
		List<Line> lines = Files.readAllLines(Path.of(arguments[1])).stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
				.map(cells -> new Line(cells[0], cells[1], cells[2])).toList();
		StandardsPackage standards = Standards.load(PackageSource.of("benchmark", files(lines)), Dictionary.core());
		Made facts = new Made(households);
		Evaluator evaluator = Standards.evaluator(standards, Readings.none(), facts.regions(), AS_OF, YEAR);
		Made few = new Made(Math.max(1000, households / 20));
		Standards.run(evaluator, few, new Counting(), Progress.NONE);

		double making = seconds(() -> all(facts));
		Counting counted = new Counting();
		double evaluating = seconds(() -> Standards.run(evaluator, facts, counted, Progress.NONE));
		double keeping = seconds(() -> keep(evaluator, facts, Path.of(arguments[2]), standards));
		Made part = new Made(Math.max(1, households / GENERAL_SHARE));
		General general = new General(lines);
		general.run(few);
		double partMaking = seconds(() -> all(part));
		LongAdder met = new LongAdder();
		double generally = seconds(() -> met.add(general.run(part)));

		System.out.printf("Households %,d with %,d members; %d rules; %d threads%n%n", households, facts.members.sum(), lines.size(),
				Runtime.getRuntime().availableProcessors());
		System.out.println("| what | time | per household |\n|---|---|---|");
		row("making the households (part of every line below)", making, households);
		row("this program's rules: three values, outcome, explained findings", evaluating, households);
		row("the same, everything kept in the store", keeping, households);
		row("Commons JEXL: two values, no explanation, on " + String.format("%,d", part.count), generally, part.count);
		double ours = (evaluating - making) / households;
		double theirs = (generally - partMaking) / part.count;
		System.out.printf("%nWithout the making: this program %.2f µs, JEXL %.2f µs a household: %.1f times.%n", ours * 1e6, theirs * 1e6, theirs / ours);
		System.out.printf("Findings %,d, undecided truths %,d, met truths %,d; met by JEXL %,d on its part.%n", counted.findings.sum(),
				counted.undecided.sum(), counted.met.sum(), met.sum());
	}

	private static void row(String what, double seconds, long households) {
		System.out.printf("| %s | %.1f s | %.2f µs |%n", what, seconds, seconds / households * 1e6);
	}

	private interface Work {
		void run() throws Exception;
	}

	private static double seconds(Work work) throws Exception {
		System.gc();
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e9;
	}

	private static void all(Made facts) throws Exception {
		parallel(facts, household -> facts.members.add(household.members().size()));
	}

	private static void parallel(Made facts, Consumer<Household> reader) throws Exception {
		List<Thread> threads = new ArrayList<>();
		for (FactSource.Range range : facts.ranges(Runtime.getRuntime().availableProcessors())) {
			threads.add(Thread.ofPlatform().start(() -> facts.forEach(range, Progress.NONE, reader)));
		}
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private static void keep(Evaluator evaluator, Made facts, Path folder, StandardsPackage standards) throws Exception {
		try (Store store = Store.open(folder, Access.WRITE);
				CheckRunWriter writer = store.checkRuns().begin(new CheckRunSpec(standards.id(), standards.version(), standards.contentHash(), AS_OF,
						facts.changeSequence(), YEAR, standards.rules().stream().map(Rule::id).toList(), "benchmark"))) {
			CheckSummary summary = Standards.run(evaluator, facts, writer, Progress.NONE);
			writer.complete(summary.households(), summary.persons(), Map.of());
		}
	}

	/** The package as its files. */
	private static Map<String, byte[]> files(List<Line> lines) {
		StringBuilder rules = new StringBuilder("rules:\n");
		int number = 0;
		for (Line line : lines) {
			rules.append("""
					  - id: B-%1$d
					    kind: guarantee
					    object: %2$s
					    title: {zh: 规则%1$d, en: Rule %1$d}
					    clause: {document: made-up, anchor: 一, quote: 逐户逐人}
					    when: |
					      %3$s
					    outcome: {zh: 规则%1$d, en: Rule %1$d}
					    severity: 一般
					    sector: 扶贫
					    remedy: {zh: 无, en: None}
					    department: 无
					""".formatted(++number, line.object(), line.ours()));
		}
		Map<String, byte[]> files = new HashMap<>();
		files.put("package.yaml", bytes("""
				id: benchmark
				title: {zh: 测速, en: Benchmark}
				version: 1.0.0
				province: 测速
				regions: ["37"]
				documents:
				  - {id: made-up, title: 测速, number: 无, issuer: 无, issued: 2019-01-01}
				outcomes:
				  otherwise: {zh: 正常, en: Normal}
				  otherwiseConcept: NORMAL
				  outOfScope: {zh: 不在范围, en: Out of scope}
				  undecided: {zh: 未定, en: Undecided}
				"""));
		files.put("documents/made-up.txt", bytes("¶ 一\n逐户逐人。\n"));
		files.put("rules/1-rules.yaml", bytes(rules.toString()));
		return files;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Takes determinations and forgets them. */
	private static final class Counting implements FindingSink {
		private final LongAdder findings = new LongAdder();
		private final LongAdder undecided = new LongAdder();
		private final LongAdder met = new LongAdder();

		@Override
		public void accept(Determination determination) {
			findings.add(determination.findings().size());
			determination.truths().forEach(truth -> {
				switch (truth) {
				case UNDECIDED -> undecided.increment();
				case MET -> met.increment();
				default -> { }
				}
			});
		}
	}

	/** The rules as scripts of the general engine. */
	private static final class General {
		private final List<JexlScript> ofHousehold = new ArrayList<>();
		private final List<JexlScript> ofMember = new ArrayList<>();

		General(List<Line> lines) {
			JexlEngine engine = new JexlBuilder().cache(0).strict(false).silent(true).permissions(JexlPermissions.UNRESTRICTED)
					.namespaces(Map.of("age", new Age())).create();
			lines.forEach(line -> (line.object().equals("member") ? ofMember : ofHousehold).add(engine.createScript(line.general())));
		}

		long run(Made facts) throws Exception {
			AtomicLong met = new AtomicLong();
			parallel(facts, household -> met.addAndGet(one(household)));
			return met.get();
		}

		private long one(Household household) {
			Map<String, Object> values = new HashMap<>(household.root().values());
			household.root().child("householdYear", YEAR).ifPresent(row -> values.putAll(row.values()));
			household.root().child("income", YEAR).ifPresent(row -> values.putAll(row.values()));
			household.root().child("water", YEAR).ifPresent(row -> values.putAll(row.values()));
			values.put("housing", household.root().children("housing").stream().map(Fact::values).toList());
			List<Map<String, Object>> members = new ArrayList<>();
			for (Fact member : household.members()) {
				Map<String, Object> one = new HashMap<>(member.values());
				member.child("memberYear", YEAR).ifPresent(row -> one.putAll(row.values()));
				members.add(one);
			}
			values.put("members", members);
			long met = 0;
			JexlContext context = new MapContext(values);
			for (JexlScript rule : ofHousehold) {
				met += Boolean.TRUE.equals(rule.execute(context)) ? 1 : 0;
			}
			for (JexlScript rule : ofMember) {
				for (Map<String, Object> member : members) {
					met += Boolean.TRUE.equals(rule.execute(new MapContext(Map.of("m", member)))) ? 1 : 0;
				}
			}
			return met;
		}
	}

	/** Households made up one by one, the same for the same number; nothing is kept. */
	private static final class Made implements FactSource {
		private static final Source ROW = new Source("测速.csv", "", 2);
		private final long count;
		private final LongAdder members = new LongAdder();
		private final RegionTree regions = RegionTree.shipped();

		Made(long count) {
			this.count = count;
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
			root.add(new Fact("householdYear", dice.row("householdKey", key, "dataYear", (long) YEAR, "exitStatus",
					dice.mostly("已脱贫享受政策", "未脱贫", "返贫"), "primaryCause", dice.mostly("因残", "因病", "因学", "缺劳力", "缺技术", "缺资金"),
					"causeGone", dice.flag(0.4), "livingVsOrdinary", dice.mostly("不低于", "低于"), "watchClass", dice.mostly("无", "边缘户", "脱贫监测户"),
					"solvableThisYear", dice.flag(0.95), "wealthy", dice.flag(0.02), "riskFactors", dice.several("因灾", "因病", "因学")), ROW));
			root.add(new Fact("income", dice.row("householdKey", key, "dataYear", (long) YEAR, "netPerCapita", dice.yuan(3400, 15000),
					"disposablePerCapita", dice.yuan(3900, 16000), "wage", dice.yuan(9000, 60000), "business", dice.yuan(8000, 30000), "businessCost",
					dice.yuan(0, 5000), "property", dice.yuan(0, 1000), "incomeHeads", (long) dice.number(5) + 1, "buildingDebt", dice.yuan(0, 31000)), ROW));
			root.add(new Fact("water", dice.row("householdKey", key, "dataYear", (long) YEAR, "safeWater", dice.flag(0.99), "qualityOk", dice.flag(0.98),
					"litresPerDay", dice.yuan(19, 90), "tapAtHome", dice.flag(0.95), "fetchMinutes", (long) dice.number(25), "fetchHorizontal",
					(long) dice.number(820), "fetchVertical", (long) dice.number(82), "supplyRate", dice.yuan(89, 100)), ROW));
			root.add(new Fact("housing", dice.row("householdKey", key, "houseNo", 1L, "dataYear", (long) YEAR, "grade",
					dice.mostly("B", "A", "明显安全、不需鉴定", "C", "D"), "occupancy", dice.mostly("已入住", "两头住")), ROW));
			for (int i = 1 + dice.number(6); i > 0; i--) {
				root.add(member(dice, key + "-" + i));
			}
			return new Household(number, root);
		}

		private static Fact member(Dice dice, String code) {
			Fact member = new Fact("member", dice.row("memberCode", code, "birthDate", LocalDate.of(1935 + dice.number(84), 1 + dice.number(12), 1)), ROW);
			member.add(new Fact("memberYear", dice.row("memberCode", code, "dataYear", (long) YEAR, "attendance", dice.mostly("在校", "辍学"),
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
			return YEAR;
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

	/** Values by chance, one in twenty missing. */
	private static final class Dice {
		private final SplittableRandom random;

		Dice(long seed) {
			random = new SplittableRandom(seed);
		}

		int number(int below) {
			return random.nextInt(below);
		}

		private boolean missing() {
			return random.nextInt(20) == 0;
		}

		/** The first, or one time in twenty one of the others. */
		Object mostly(String... values) {
			return missing() ? null : values[random.nextInt(20) == 0 ? 1 + random.nextInt(values.length - 1) : 0];
		}

		Object several(String... values) {
			return missing() ? null : List.of(mostly(values) instanceof String value ? value : values[0]);
		}

		Object flag(double yes) {
			return missing() ? null : (Object) (random.nextDouble() < yes);
		}

		Object yuan(int from, int below) {
			return missing() ? null : BigDecimal.valueOf(100L * from + random.nextInt(100 * (below - from)), 2);
		}

		Map<String, Object> row(Object... namesAndValues) {
			Map<String, Object> row = new HashMap<>(2 * namesAndValues.length);
			for (int i = 0; i < namesAndValues.length; i += 2) {
				if (namesAndValues[i + 1] != null) {
					row.put((String) namesAndValues[i], namesAndValues[i + 1]);
				}
			}
			return row;
		}
	}
}
