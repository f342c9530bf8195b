package org.lookback.workbench.internal.casework.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;

import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.DeterminationReader;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerStep;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Remedying.Opened;

/** Makes items of what a run of a package found: one item an object and rule, however often it is found. */
public final class LedgerOpening {

	private static final String CHECK = "自查";

	private final Store store;
	private final StandardsPackage standards;
	private final CheckRun run;
	private final Set<String> rules;
	private final String round;
	private final Map<String, LedgerItem> there = new HashMap<>();
	private final Map<String, Boolean> closedAfter = new HashMap<>();
	private final List<LedgerStep> steps = new ArrayList<>();
	private int opened;
	private int again;
	private int back;
	private int known;

	/**
	 * @param rules ids of the rules that count; none means all
	 * @param items that are there
	 */
	public LedgerOpening(Store store, StandardsPackage standards, CheckRun run, Set<String> rules, List<LedgerItem> items) throws LookbackException {
		this.store = store;
		this.standards = standards;
		this.run = run;
		this.rules = rules;
		items.forEach(item -> there.put(item.key(), item));
		round = store.rounds().list().stream().filter(one -> one.current()).map(one -> one.name()).filter(name -> !name.isBlank()).findFirst()
				.orElse(String.valueOf(run.year()));
	}

	/** The key of a rule's problem: the same in every workspace. */
	public static String key(String packageId, String rule, String household, String object) {
		return key(String.join("\n", packageId, rule, household, object));
	}

	/** The key of something that is always written the same way. */
	static String key(String text) {
		return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** Reads what was found of the households that count. */
	public LedgerOpening households(LongPredicate wanted, Progress progress) throws LookbackException {
		try (FactSource facts = store.facts()) {
			for (FactSource.Range range : facts.ranges(1)) {
				try (DeterminationReader reader = store.checkRuns().reader(run.id(), range)) {
					List<LookbackException> failed = new ArrayList<>();
					facts.forEach(range, progress, household -> {
						if (failed.isEmpty() && wanted.test(household.number())) {
							try {
								reader.of(household.number()).map(Determination::findings).ifPresent(found -> found.forEach(one -> one(one, household)));
							} catch (LookbackException e) {
								failed.add(e);
							}
						}
					});
					if (!failed.isEmpty()) {
						throw failed.getFirst();
					}
				}
			}
		}
		return this;
	}

	/** Reads what was found of villages, facilities and projects. */
	public LedgerOpening places() throws LookbackException {
		store.checkRuns().forEachPlace(run.id(), this::place);
		return this;
	}

	private void place(PlaceDetermination place) {
		for (Finding finding : place.findings()) {
			Map<LedgerField, String> values = values(finding);
			values.put(LedgerField.LEVEL, place.object().code());
			values.put(LedgerField.REGION, place.villageCode());
			enter(key(run.packageId(), finding.rule(), "", place.key()), finding, values);
		}
	}

	private void one(Finding finding, Household household) {
		Map<LedgerField, String> values = values(finding);
		boolean person = finding.object() == ObjectKind.PERSON;
		values.put(LedgerField.LEVEL, (person ? ObjectKind.PERSON : ObjectKind.HOUSEHOLD).code());
		values.put(LedgerField.HOUSEHOLD, household.key());
		values.put(LedgerField.REGION, household.root().text("villageCode").orElse(""));
		values.put(LedgerField.PERSONS, String.valueOf(household.members(run.year()).size()));
		Optional<String> member = household.members(run.year()).stream().filter(row -> row.text("memberCode").filter(finding.objectKey()::equals).isPresent()).findFirst()
				.flatMap((Fact row) -> row.text("name"));
		values.put(LedgerField.NAME, (person ? member : household.root().text("headName")).orElse(""));
		enter(key(run.packageId(), finding.rule(), household.key(), finding.objectKey()), finding, values);
	}

	private Map<LedgerField, String> values(Finding finding) {
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		values.put(LedgerField.OBJECT, finding.objectKey());
		values.put(LedgerField.PROBLEM, finding.title());
		values.put(LedgerField.SOURCE, CHECK);
		values.put(LedgerField.PACKAGE, run.packageId());
		values.put(LedgerField.RULE, finding.rule());
		values.put(LedgerField.CLAUSE, finding.clause().document() + ' ' + finding.clause().anchor() + "：“" + finding.clause().quote() + '”');
		values.put(LedgerField.FOUND_ON, run.asOf().toString());
		values.put(LedgerField.ROUNDS, round);
		values.put(LedgerField.SECTOR, finding.sector());
		values.put(LedgerField.STATE, LedgerState.OPEN.code());
		standards.rule(finding.rule()).map(rule -> rule.remedy().zh()).ifPresent(remedy -> values.put(LedgerField.MEASURE, remedy));
		return values;
	}

	private void enter(String key, Finding finding, Map<LedgerField, String> values) {
		if (!rules.isEmpty() && !rules.contains(finding.rule())) {
			return;
		}
		LedgerItem item = there.get(key);
		if (item == null) {
			opened++;
			steps.add(new LedgerStep(key, 0, values));
			there.put(key, new LedgerItem(key, 0, values));
			return;
		}
		Map<LedgerField, String> changed = new EnumMap<>(LedgerField.class);
		LedgerRules.withRound(item, round).ifPresent(rounds -> changed.put(LedgerField.ROUNDS, rounds));
		if (!item.text(LedgerField.GONE).isEmpty()) {
			changed.put(LedgerField.GONE, "");
			opened++;
		} else if (LedgerState.of(item) == LedgerState.CLOSED && !sameProof(item)) {
			changed.putAll(LedgerRules.back());
			back++;
		} else if (changed.isEmpty()) {
			known++;
			return;
		} else {
			again++;
		}
		steps.add(new LedgerStep(key, item.version(), changed));
	}

	/** Whether the run is older than the closing, so that it says nothing about it. */
	private boolean sameProof(LedgerItem item) {
		return closedAfter.getOrDefault(item.key(), false);
	}

	/** Looks up which closed items were closed after the run was made; their problems are not back. */
	public LedgerOpening unlessClosedSince() throws LookbackException {
		for (LedgerItem item : there.values()) {
			if (LedgerState.of(item) == LedgerState.CLOSED && item.text(LedgerField.PACKAGE).equals(run.packageId())) {
				closedAfter.put(item.key(), store.ledger().history(item.key()).stream()
						.filter(change -> LedgerState.CLOSED.code().equals(change.after().get(LedgerField.STATE))).reduce((first, last) -> last)
						.filter(change -> change.batch().when().isAfter(run.finished())).isPresent());
			}
		}
		return this;
	}

	/** What is to be entered. */
	public List<LedgerStep> steps() {
		return steps;
	}

	/** What becomes of the findings. */
	public Opened counts() {
		return new Opened(opened, again, back, known);
	}
}
