package org.lookback.casework.api.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.casework.api.sample.BackCheck.Difference;
import org.lookback.casework.api.sample.BackCheck.FieldRate;
import org.lookback.casework.api.sample.BackCheck.VisitorRate;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Compares second visits with first ones: a visit whose {@code checkOf} is filled is a second one; its first is the visit of the day that it names, else the
 * latest before it that is no check.
 */
public final class BackCheckBook {

	private static final String CHECK_OF = "checkOf";
	private static final String DAY = "visitedOn";
	private static final String VISITOR = "visitor";

	private final List<Field> fields;
	private final int year;
	private final double confidence;

	private final Map<String, long[]> byField = new LinkedHashMap<>();
	/** Households, checked, wrong, answers compared, answers that differ. */
	private final Map<String, long[]> byVisitor = new TreeMap<>();
	private final List<Difference> differences = new ArrayList<>();
	private long first;
	private long checked;
	private long alone;

	/** @param confidence 0.90, 0.95 or 0.99 */
	public BackCheckBook(Dictionary dictionary, int year, double confidence) {
		this.year = year;
		this.confidence = confidence;
		fields = dictionary.entity("visit").fields().stream().filter(field -> field.type() == FieldType.BOOL || field.type() == FieldType.CODE || field.type() == FieldType.CODES)
				.filter(field -> !field.name().equals("visitorRole") && !field.name().equals("signed")).toList();
		fields.forEach(field -> byField.put(field.id(), new long[3]));
	}

	/** Compares the visits of a year. */
	public BackCheck compare(FactSource facts, Progress progress) throws LookbackException {
		for (FactSource.Range range : facts.ranges(1)) {
			facts.forEach(range, progress, this::household);
		}
		List<FieldRate> rates = new ArrayList<>();
		for (Map.Entry<String, long[]> field : byField.entrySet()) {
			long[] counts = field.getValue();
			rates.add(new FieldRate(field.getKey(), Rate.wilson(counts[1], counts[0], first, confidence), counts[2]));
		}
		List<VisitorRate> visitors = new ArrayList<>();
		for (Map.Entry<String, long[]> visitor : byVisitor.entrySet()) {
			long[] counts = visitor.getValue();
			visitors.add(new VisitorRate(visitor.getKey(), counts[0], counts[1], Rate.wilson(counts[2], counts[1], counts[0], confidence),
					Rate.wilson(counts[4], counts[3], 0, confidence)));
		}
		return new BackCheck(first, checked, rates, visitors, differences, alone);
	}

	private void household(Household household) {
		List<Fact> visits = household.root().children("visit").stream().filter(visit -> visit.date(DAY).filter(day -> day.getYear() == year).isPresent())
				.sorted(Comparator.comparing((Fact visit) -> visit.date(DAY).orElseThrow())).toList();
		List<Fact> firsts = visits.stream().filter(visit -> visit.text(CHECK_OF).isEmpty()).toList();
		Optional<Fact> second = visits.stream().filter(visit -> visit.text(CHECK_OF).isPresent()).reduce((a, b) -> b);
		if (firsts.isEmpty()) {
			alone += second.isPresent() ? 1 : 0;
			return;
		}
		first++;
		Fact counted = second.flatMap(check -> checkedBy(check, firsts)).orElse(firsts.getLast());
		byVisitor.computeIfAbsent(counted.text(VISITOR).orElse(""), name -> new long[5])[0]++;
		if (second.isPresent()) {
			Optional<Fact> found = checkedBy(second.get(), firsts);
			if (found.isEmpty()) {
				alone++;
			} else {
				compare(household, found.get(), second.get());
			}
		}
	}

	private static Optional<Fact> checkedBy(Fact check, List<Fact> firsts) {
		String named = check.text(CHECK_OF).orElse("");
		LocalDate day = check.date(DAY).orElseThrow();
		return firsts.stream().filter(visit -> named.contains(visit.date(DAY).orElseThrow().toString())).findFirst()
				.or(() -> firsts.stream().filter(visit -> !visit.date(DAY).orElseThrow().isAfter(day)).reduce((a, b) -> b));
	}

	private void compare(Household household, Fact one, Fact check) {
		checked++;
		String visitor = one.text(VISITOR).orElse("");
		long[] his = byVisitor.get(visitor);
		his[1]++;
		boolean wrong = false;
		for (Field field : fields) {
			Optional<String> said = value(one, field);
			Optional<String> found = value(check, field);
			long[] counts = byField.get(field.id());
			if (said.isPresent() != found.isPresent()) {
				counts[2]++;
			} else if (said.isPresent()) {
				boolean differs = !said.equals(found);
				counts[0]++;
				counts[1] += differs ? 1 : 0;
				his[3]++;
				his[4] += differs ? 1 : 0;
				wrong |= differs;
				if (differs) {
					differences.add(new Difference(household.key(), household.root().text("villageCode").orElse(""), field.id(), visitor, one.date(DAY).orElseThrow(),
							said.get(), check.text(VISITOR).orElse(""), check.date(DAY).orElseThrow(), found.get()));
				}
			}
		}
		his[2] += wrong ? 1 : 0;
	}

	private static Optional<String> value(Fact visit, Field field) {
		return visit.get(field.name()).map(value -> value instanceof List<?> list ? String.join("、", list.stream().map(String::valueOf).sorted().toList())
				: ValueReader.canonical(value));
	}
}
