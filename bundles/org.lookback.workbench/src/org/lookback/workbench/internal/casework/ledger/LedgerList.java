package org.lookback.workbench.internal.casework.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerStep;
import org.lookback.workbench.api.Remedying.Refused;
import org.lookback.workbench.api.Remedying.Taken;

/** Reads a list of problems that others have sent: finds the headings, checks every row, and looks up the households that it names. */
public final class LedgerList {

	private static final int LAST_HEADING = 12;
	private static final int ENOUGH = 2;
	private static final Set<LedgerState> TAKEN = Set.of(LedgerState.OPEN, LedgerState.DOING, LedgerState.DONE);

	private final FactSource facts;
	private final LedgerRules rules;
	private final Messages messages;
	private final String source;
	private final Set<String> there;
	private final List<LedgerStep> steps = new ArrayList<>();
	private final List<Refused> refused = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private int rows;
	private int again;

	/**
	 * @param source code of the list LedgerSource for rows that do not name theirs; may be empty
	 * @param there  keys of the items that are there
	 */
	public LedgerList(FactSource facts, String source, Set<String> there, Locale locale) {
		this.facts = facts;
		this.source = source;
		this.there = new HashSet<>(there);
		rules = new LedgerRules(locale);
		messages = Messages.in(LedgerList.class, locale);
	}

	/**
	 * Reads a file.
	 *
	 * @throws LookbackException when it cannot be read or has no heading for the problem
	 */
	public LedgerList read(Path file) throws LookbackException {
		try (TableRows table = TableRows.open(Ingest.sniff(file))) {
			Map<Integer, LedgerField> columns = headings(table, file);
			for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
				row(row.get(), columns);
			}
		}
		return this;
	}

	private Map<Integer, LedgerField> headings(TableRows table, Path file) throws LookbackException {
		for (Optional<TableRows.Row> row = table.next(); row.isPresent() && row.get().number() <= LAST_HEADING; row = table.next()) {
			Map<Integer, LedgerField> columns = new HashMap<>();
			List<String> unknown = new ArrayList<>();
			for (int at = 0; at < row.get().cells().size(); at++) {
				Optional<LedgerField> field = field(row.get().cell(at));
				if (field.isPresent() && !columns.containsValue(field.get())) {
					columns.put(at, field.get());
				} else if (!row.get().cell(at).isEmpty()) {
					unknown.add(row.get().cell(at));
				}
			}
			if (columns.size() >= ENOUGH && columns.containsValue(LedgerField.PROBLEM)) {
				if (!unknown.isEmpty()) {
					notes.add(messages.get("list.unknown", String.join(messages.get("comma"), unknown)));
				}
				return columns;
			}
		}
		throw new LookbackException(messages.get("list.noHeading", file.getFileName(), rules.heading(LedgerField.PROBLEM)));
	}

	private static Optional<LedgerField> field(String heading) {
		String plain = heading.replaceAll("[*＊\\s（(].*$|\\s", "");
		List<Field> found = plain.isEmpty() ? List.of() : Dictionary.ledger().byHeading(plain, "ledger");
		for (LedgerField field : LedgerField.values()) {
			if ((LedgerRules.TYPED.contains(field) || field == LedgerField.STATE) && found.contains(LedgerRules.column(field))) {
				return Optional.of(field);
			}
		}
		return Optional.empty();
	}

	private void row(TableRows.Row row, Map<Integer, LedgerField> columns) {
		Map<LedgerField, String> typed = new EnumMap<>(LedgerField.class);
		columns.forEach((at, field) -> {
			if (!row.cell(at).isEmpty()) {
				typed.put(field, row.cell(at));
			}
		});
		if (typed.isEmpty()) {
			return;
		}
		rows++;
		try {
			enter(typed);
		} catch (LookbackException wrong) {
			refused.add(new Refused(row.number(), typed.getOrDefault(LedgerField.PROBLEM, typed.values().iterator().next()), wrong.getMessage()));
		}
	}

	private void enter(Map<LedgerField, String> typed) throws LookbackException {
		LedgerState state = state(typed.remove(LedgerField.STATE));
		typed.putIfAbsent(LedgerField.SOURCE, source);
		place(typed);
		Map<LedgerField, String> household = household(typed);
		Map<LedgerField, String> values = rules.opened(typed);
		values.putAll(household);
		values.put(LedgerField.STATE, state.code());
		String key = LedgerOpening.key(String.join("\n", values.get(LedgerField.SOURCE), values.get(LedgerField.LEVEL), values.getOrDefault(LedgerField.OBJECT, ""),
				values.getOrDefault(LedgerField.REGION, ""), values.getOrDefault(LedgerField.NAME, ""), values.get(LedgerField.PROBLEM), values.get(LedgerField.FOUND_ON)));
		if (there.add(key)) {
			steps.add(new LedgerStep(key, 0, values));
		} else {
			again++;
		}
	}

	private LedgerState state(String typed) throws LookbackException {
		if (typed == null) {
			return LedgerState.OPEN;
		}
		LedgerState state = LedgerState.of(rules.read(LedgerField.STATE, typed)).orElse(LedgerState.OPEN);
		if (!TAKEN.contains(state)) {
			throw new LookbackException(messages.get("list.state", typed));
		}
		return state;
	}

	/** A region by its code, or by the name of a village, township or county that no other has. */
	private void place(Map<LedgerField, String> typed) throws LookbackException {
		String region = typed.getOrDefault(LedgerField.REGION, "").strip();
		if (region.isEmpty() || facts.regions().region(region).isPresent()) {
			return;
		}
		List<Region> named = new ArrayList<>();
		for (RegionLevel level : RegionLevel.values()) {
			named.addAll(facts.regions().named(region, level));
		}
		if (named.size() != 1) {
			throw new LookbackException(messages.get(named.isEmpty() ? "list.noRegion" : "list.manyRegions", region, named.size()));
		}
		typed.put(LedgerField.REGION, named.getFirst().code());
	}

	/** What is known of the household that a row names. */
	private Map<LedgerField, String> household(Map<LedgerField, String> typed) throws LookbackException {
		boolean household = rules.read(LedgerField.LEVEL, typed.getOrDefault(LedgerField.LEVEL, "")).equals("户");
		String key = typed.getOrDefault(LedgerField.HOUSEHOLD, household ? typed.getOrDefault(LedgerField.OBJECT, "") : "").strip();
		if (key.isEmpty()) {
			if (household) {
				throw new LookbackException(messages.get("list.whichHousehold", rules.heading(LedgerField.OBJECT)));
			}
			return Map.of();
		}
		Household found = facts.household(key).orElseThrow(() -> new LookbackException(messages.get("list.noHousehold", key)));
		Map<LedgerField, String> known = new EnumMap<>(LedgerField.class);
		known.put(LedgerField.HOUSEHOLD, found.key());
		known.put(LedgerField.PERSONS, String.valueOf(found.members(facts.currentYear()).size()));
		found.root().text("villageCode").ifPresent(code -> known.put(LedgerField.REGION, code));
		if (household) {
			known.put(LedgerField.OBJECT, found.key());
			found.root().text("headName").ifPresent(name -> known.put(LedgerField.NAME, name));
		}
		return known;
	}

	/** What is to be entered. */
	public List<LedgerStep> steps() {
		return steps;
	}

	/** What becomes of the rows. */
	public Taken taken() {
		return new Taken(rows, steps.size(), again, refused, notes);
	}
}
