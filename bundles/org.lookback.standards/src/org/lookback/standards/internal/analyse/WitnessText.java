package org.lookback.standards.internal.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Witness;
import org.lookback.standards.internal.analyse.solve.Model;
import org.lookback.standards.internal.analyse.solve.Spot;
import org.lookback.standards.internal.analyse.solve.Term;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.RowList;

/** Writes a proposal as an example of a package's tests. */
final class WitnessText {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬癸";

	private final Messages messages = Messages.in(WitnessText.class);
	private final Model model;
	private final Map<Integer, Map<String, Object>> rows = new LinkedHashMap<>();
	private final Map<Integer, String> paths = new LinkedHashMap<>();
	private final Map<String, String> facts = new LinkedHashMap<>();
	private final Map<String, Object> readings = new LinkedHashMap<>();
	private boolean writable = true;

	private WitnessText(Model model) {
		this.model = model;
	}

	/**
	 * @param expected rule ids by what the example is to expect of them: {@code met}, {@code notMet}, {@code undecided}
	 * @return empty when the examples of a package cannot say it
	 */
	static Optional<Witness> of(Model model, String name, Map<String, List<String>> expected) {
		return new WitnessText(model).write(name, expected);
	}

	private Optional<Witness> write(String name, Map<String, List<String>> expected) {
		Map<String, Object> household = new LinkedHashMap<>();
		household.put("villageCode", model.scenario().village());
		rows.put(Spot.HOUSEHOLD.id(), household);
		paths.put(Spot.HOUSEHOLD.id(), "");
		beside(Spot.VILLAGE, "village", household);
		beside(Spot.VISIT, "visits", household);
		model.spots().stream().filter(spot -> spot.id() > 0 && !spot.mirror()).forEach(this::row);
		model.values().forEach(this::value);
		if (!writable) {
			return Optional.empty();
		}
		Map<String, Object> test = new LinkedHashMap<>();
		test.put("name", name);
		test.put("household", messages.get("witness.household"));
		test.put("year", String.valueOf(model.scenario().year()));
		test.put("asOf", model.scenario().asOf().toString());
		if (!readings.isEmpty()) {
			test.put("readings", readings);
		}
		test.put("expect", new LinkedHashMap<>(expected));
		Map<String, Object> root = new LinkedHashMap<>();
		root.put("households", Map.of(messages.get("witness.household"), household));
		root.put("tests", List.of(test));
		return Optional.of(new Witness(facts, YamlText.of(root)));
	}

	/** The village and the latest visit, when something of them is recorded. */
	private void beside(Spot spot, String key, Map<String, Object> household) {
		boolean there = model.values().keySet().stream().anyMatch(term -> term instanceof Term.OfRow of && of.spot() == spot.id())
				|| model.spots().stream().anyMatch(other -> other.id() > 0 && other.owner() == spot.id());
		if (there) {
			Map<String, Object> row = new LinkedHashMap<>();
			rows.put(spot.id(), row);
			paths.put(spot.id(), key + ".");
			household.put(key, spot.equals(Spot.VISIT) ? new ArrayList<>(List.of(row)) : row);
			if (spot.equals(Spot.VISIT)) {
				row.put("visitedOn", model.scenario().asOf().toString());
			}
		}
	}

	private void row(Spot spot) {
		Map<String, Object> owner = rows.get(spot.owner());
		if (owner == null) {
			writable = false;
			return;
		}
		Map<String, Object> row = new LinkedHashMap<>();
		rows.put(spot.id(), row);
		if (spot.kind() == RowKind.REGISTER_RECORD) {
			row.put("register", spot.register());
			listed(owner, "registers", row, spot);
			return;
		}
		switch (spot.list().orElse(null)) {
		case MEMBERS, FORMER_MEMBERS -> member(owner, row, spot);
		case KIN -> named(owner, "kin", name(owner, "kin"), row, spot);
		case HOUSING -> named(owner, "housing", String.valueOf(size(owner, "housing") + 1), row, spot);
		case PREVIOUS_YEARS, MEMBER_PREVIOUS_YEARS -> named(owner, "years",
				model.year(spot).map(ValueReader::canonical).orElse(String.valueOf(model.scenario().year() - 1)), row, spot);
		case FACILITIES, PROJECTS, VILLAGE_HELPERS -> {
			String list = spot.list().map(RowList::listName).orElseThrow();
			named(owner, list, name(owner, list), row, spot);
		}
		case MEASURES, MEMBER_MEASURES -> listed(owner, "measures", row, spot);
		case VISITS, LOANS, HELPERS, CHANGES -> listed(owner, spot.list().map(RowList::listName).orElseThrow(), row, spot);
		case null, default -> writable = false;
		}
	}

	private void member(Map<String, Object> owner, Map<String, Object> row, Spot spot) {
		row.put("memberFrom", "2010-01-01");
		if (spot.list().filter(RowList.FORMER_MEMBERS::equals).isPresent()) {
			row.put("memberUntil", (model.scenario().year() - 1) + "-06-30");
		}
		named(owner, "members", name(owner, "members"), row, spot);
	}

	private static String name(Map<String, Object> owner, String list) {
		int at = size(owner, list);
		return at < NAMES.length() ? NAMES.substring(at, at + 1) : "第" + (at + 1);
	}

	private static int size(Map<String, Object> owner, String list) {
		return owner.get(list) instanceof Map<?, ?> map ? map.size() : 0;
	}

	@SuppressWarnings("unchecked")
	private void named(Map<String, Object> owner, String list, String name, Map<String, Object> row, Spot spot) {
		Map<String, Object> all = (Map<String, Object>) owner.computeIfAbsent(list, key -> new LinkedHashMap<String, Object>());
		writable &= all.putIfAbsent(name, row) == null;
		paths.put(spot.id(), paths.get(spot.owner()) + list + "." + name + ".");
	}

	@SuppressWarnings("unchecked")
	private void listed(Map<String, Object> owner, String list, Map<String, Object> row, Spot spot) {
		List<Object> all = (List<Object>) owner.computeIfAbsent(list, key -> new ArrayList<Object>());
		all.add(row);
		paths.put(spot.id(), paths.get(spot.owner()) + list + "." + all.size() + ".");
	}

	private void value(Term term, Object value) {
		switch (term) {
		case Term.OfParameter of when of.parameter().open() -> {
			readings.put(of.parameter().id(), written(value));
			facts.put("param:" + of.parameter().id(), text(value));
		}
		case Term.OfRow of -> {
			Map<String, Object> row = rows.get(of.spot());
			writable &= row != null;
			if (row != null) {
				row.put(of.field().name(), written(value));
				facts.put(of.spot() == 0 ? of.field().id() : paths.get(of.spot()) + of.field().name(), text(value));
			}
		}
		default -> {
			// said by where the row stands
		}
		}
	}

	private static Object written(Object value) {
		return value instanceof List<?> codes ? codes.stream().map(String::valueOf).toList() : text(value);
	}

	private static String text(Object value) {
		return switch (value) {
		case BigDecimal number -> number.stripTrailingZeros().toPlainString();
		case List<?> codes -> String.join("、", codes.stream().map(String::valueOf).toList());
		default -> ValueReader.canonical(value);
		};
	}
}
