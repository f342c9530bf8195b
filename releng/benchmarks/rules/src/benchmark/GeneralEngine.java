package benchmark;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;

/** The rules as scripts of the general engine. */
final class GeneralEngine {
	private final List<JexlScript> ofHousehold = new ArrayList<>();
	private final List<JexlScript> ofMember = new ArrayList<>();

	GeneralEngine(List<RuleLine> lines) {
		JexlEngine engine = new JexlBuilder().cache(0).strict(false).silent(true).permissions(JexlPermissions.UNRESTRICTED)
				.namespaces(Map.of("age", new Age())).create();
		lines.forEach(line -> (line.object().equals("member") ? ofMember : ofHousehold).add(engine.createScript(line.general())));
	}

	long run(MadeHouseholds facts) throws Exception {
		AtomicLong met = new AtomicLong();
		facts.parallel(household -> met.addAndGet(one(household)));
		return met.get();
	}

	private long one(Household household) {
		Map<String, Object> values = new HashMap<>(household.root().values());
		household.root().child("householdYear", RulesBenchmark.YEAR).ifPresent(row -> values.putAll(row.values()));
		household.root().child("income", RulesBenchmark.YEAR).ifPresent(row -> values.putAll(row.values()));
		household.root().child("water", RulesBenchmark.YEAR).ifPresent(row -> values.putAll(row.values()));
		values.put("housing", household.root().children("housing").stream().map(Fact::values).toList());
		List<Map<String, Object>> members = new ArrayList<>();
		for (Fact member : household.members()) {
			Map<String, Object> one = new HashMap<>(member.values());
			member.child("memberYear", RulesBenchmark.YEAR).ifPresent(row -> one.putAll(row.values()));
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

	/** Age for the general engine. */
	public static final class Age {
		public int on(Object birth) {
			return birth instanceof LocalDate day ? Period.between(day, RulesBenchmark.AS_OF).getYears() : -1;
		}
	}
}
