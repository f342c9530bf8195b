package org.lookback.standards.internal.census;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Census;
import org.lookback.standards.api.Census.Holders;
import org.lookback.standards.api.Census.Village;
import org.lookback.standards.internal.evaluate.Sweep;

/** Takes a census, on all processors. */
public final class CensusTaker {

	private static final Set<String> POOR = Set.of("未脱贫", "返贫");
	private static final Set<String> DANGEROUS = Set.of("C", "D");
	private static final String REGISTERED = "建档立卡户";

	private final FactSource facts;
	private final int year;
	private final Map<String, Integer> villageNumbers = new ConcurrentHashMap<>();
	private final AtomicInteger nextVillage = new AtomicInteger();
	private Count total = new Count();

	/** The count of one thread. */
	private static final class Count {
		private final IdRows ids = new IdRows();
		private final Map<String, Village> villages = new HashMap<>();

		void add(Count other) {
			ids.addAll(other.ids);
			other.villages.forEach((code, village) -> villages.merge(code, village, CensusTaker::sum));
		}
	}

	public CensusTaker(FactSource facts, int year) {
		this.facts = facts;
		this.year = year;
	}

	/** Counts all households. */
	public void run(Progress progress) throws LookbackException {
		total = new Sweep<>(facts, progress, Count::new, this::household).run(Messages.in(Census.class).get("census.task"), Count::add);
	}

	/** Who has the ID numbers that stand more than once, by {@link IdCode}. */
	public Map<Long, Holders> repeated() {
		return total.ids.repeated();
	}

	/** What the data hold of each village. */
	public Map<String, Village> villages() {
		return total.villages;
	}

	private void household(Household household, Count count) {
		String code = household.root().text("villageCode").orElse("");
		int village = villageNumbers.computeIfAbsent(code, key -> nextVillage.getAndIncrement());
		List<Fact> members = household.members(year);
		for (Fact member : members) {
			member.text("idNumber").ifPresent(number -> count.ids.add(IdCode.of(number), (int) household.number(), village));
		}
		household.root().child("householdYear", year).ifPresent(row -> count.villages.merge(code, village(household, row, members.size()), CensusTaker::sum));
	}

	private Village village(Household household, Fact row, int persons) {
		Fact root = household.root();
		boolean poor = row.text("exitStatus").filter(POOR::contains).isPresent();
		boolean unsafe = root.child("water", year).flatMap(water -> water.flag("safeWater")).filter(safe -> !safe).isPresent();
		boolean dangerous = root.children("housing", year).stream().anyMatch(house -> house.text("grade").filter(DANGEROUS::contains).isPresent());
		return new Village(1, persons, one(row.text("registrationClass").filter(REGISTERED::equals).isPresent()), poor ? persons : 0, one(unsafe),
				one(dangerous));
	}

	private static int one(boolean there) {
		return there ? 1 : 0;
	}

	private static Village sum(Village a, Village b) {
		return new Village(a.households() + b.households(), a.persons() + b.persons(), a.registered() + b.registered(),
				a.poor() + b.poor(), a.unsafeWater() + b.unsafeWater(), a.dangerous() + b.dangerous());
	}
}
