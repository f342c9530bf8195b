package org.lookback.workbench.internal.versions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Versions.Change;
import org.lookback.workbench.api.Versions.Level;

/** Lays two states of the data side by side. Values of what is on one side alone are not told one by one, values of its years neither. */
public final class StateDiff {

	private static final String MEMBER = "member";
	private static final String CODE = "memberCode";
	/** What hangs under no household, with the field that names it. */
	private static final Map<String, String> PLACES = new TreeMap<>(Map.of("village", "villageName", "facility", "facilityName", "project", "projectName"));
	private static final Set<String> FOLLOWS = Set.of("householdKey", CODE, "dataYear", "kinOf");
	private static final int APART = 50;
	private static final int AT_ONCE = 2_000;

	/**
	 * One difference, values as they are.
	 *
	 * @param row    the row it stands in, as it is now, else as it was
	 * @param before empty when there was none
	 */
	public record Different(Level level, Change change, String key, String name, String entity, String member, String memberName, OptionalInt year,
			String rowKey, String field, Optional<Object> before, Optional<Source> beforeSource, Optional<Object> after, Optional<Source> afterSource) {
	}

	private final ValueWords words;
	private final Consumer<Different> taker;

	/** @param taker is given every difference, those of one household one after the other */
	public StateDiff(ValueWords words, Consumer<Different> taker) {
		this.words = words;
		this.taker = taker;
	}

	/** Compares some households, and what hangs under none. */
	public void compare(FactSource before, FactSource after, long[] households, boolean others, Progress progress) throws LookbackException {
		for (FactSource.Range range : ranges(households)) {
			progress.check();
			Map<Long, Household> old = read(before, range, households);
			Map<Long, Household> now = read(after, range, households);
			Set<Long> numbers = new TreeSet<>(old.keySet());
			numbers.addAll(now.keySet());
			for (long number : numbers) {
				household(Optional.ofNullable(old.get(number)), Optional.ofNullable(now.get(number)));
			}
			progress.worked(numbers.size());
		}
		if (others) {
			for (Map.Entry<String, String> place : PLACES.entrySet()) {
				places(before, after, place.getKey(), place.getValue());
			}
		}
	}

	private static List<FactSource.Range> ranges(long[] households) {
		List<FactSource.Range> ranges = new ArrayList<>();
		for (int first = 0; first < households.length; first += AT_ONCE) {
			ranges.addAll(FactSource.Range.around(Arrays.copyOfRange(households, first, Math.min(households.length, first + AT_ONCE)), APART));
		}
		return ranges;
	}

	private static Map<Long, Household> read(FactSource facts, FactSource.Range range, long[] wanted) throws LookbackException {
		Map<Long, Household> read = new TreeMap<>();
		facts.forEach(range, Progress.NONE, household -> {
			if (Arrays.binarySearch(wanted, household.number()) >= 0) {
				read.put(household.number(), household);
			}
		});
		return read;
	}

	/** Compares one household. */
	public void household(Optional<Household> before, Optional<Household> after) {
		Household any = after.orElseGet(before::orElseThrow);
		Owner owner = new Owner(any.key(), head(any), "", "");
		if (before.isEmpty() || after.isEmpty()) {
			whole(Level.OBJECT, after.isPresent(), owner, any.root());
			any.members().forEach(member -> whole(Level.MEMBER, after.isPresent(), owner.of(member), member));
			return;
		}
		values(owner, before.get().root(), after.get().root());
		children(owner, before.get().root(), after.get().root());
		Map<String, Fact> old = byCode(before.get());
		Map<String, Fact> now = byCode(after.get());
		Set<String> codes = new TreeSet<>(old.keySet());
		codes.addAll(now.keySet());
		for (String code : codes) {
			Fact was = old.get(code);
			Fact is = now.get(code);
			Owner member = owner.of(is == null ? was : is);
			if (was == null || is == null) {
				whole(Level.MEMBER, is != null, member, is == null ? was : is);
			} else {
				values(member, was, is);
				children(member, was, is);
			}
		}
	}

	private static String head(Household household) {
		return household.root().text("headName").orElse("");
	}

	private static Map<String, Fact> byCode(Household household) {
		Map<String, Fact> members = new HashMap<>();
		household.members().forEach(member -> members.put(member.text(CODE).orElse(""), member));
		return members;
	}

	/** Whose rows are compared. */
	private record Owner(String key, String name, String member, String memberName) {
		Owner of(Fact person) {
			return new Owner(key, name, person.text(CODE).orElse(""), person.text("name").orElse(""));
		}
	}

	private void whole(Level level, boolean appeared, Owner owner, Fact row) {
		Optional<Source> source = Optional.of(row.source());
		taker.accept(new Different(level, appeared ? Change.APPEARED : Change.GONE, owner.key(), owner.name(), row.entity(), owner.member(), owner.memberName(),
				row.year().map(OptionalInt::of).orElse(OptionalInt.empty()), RowKeys.of(words.dictionary(), row), "", Optional.empty(),
				appeared ? Optional.empty() : source, Optional.empty(), appeared ? source : Optional.empty()));
	}

	private void children(Owner owner, Fact before, Fact after) {
		Set<String> entities = new TreeSet<>(before.children().keySet());
		entities.addAll(after.children().keySet());
		entities.remove(MEMBER);
		for (String entity : entities) {
			Map<String, Fact> old = byKey(before.children(entity));
			Map<String, Fact> now = byKey(after.children(entity));
			Set<String> keys = new TreeSet<>(old.keySet());
			keys.addAll(now.keySet());
			for (String key : keys) {
				Fact none = new Fact(entity, Map.of(), Source.BY_HAND);
				Fact was = old.getOrDefault(key, none);
				Fact is = now.getOrDefault(key, none);
				values(owner, was, is);
				children(owner, was, is);
			}
		}
	}

	private Map<String, Fact> byKey(List<Fact> rows) {
		Map<String, Fact> byKey = new HashMap<>();
		for (Fact row : rows) {
			byKey.put(row.year().orElse(0) + "/" + RowKeys.of(words.dictionary(), row), row);
		}
		return byKey;
	}

	private void values(Owner owner, Fact before, Fact after) {
		Set<String> fields = new TreeSet<>(before.values().keySet());
		fields.addAll(after.values().keySet());
		fields.removeAll(FOLLOWS);
		Fact row = after.values().isEmpty() ? before : after;
		OptionalInt year = row.year().map(OptionalInt::of).orElse(OptionalInt.empty());
		String rowKey = RowKeys.of(words.dictionary(), row);
		for (String field : fields) {
			Optional<Object> old = before.get(field);
			Optional<Object> now = after.get(field);
			if (!old.map(ValueReader::canonical).equals(now.map(ValueReader::canonical))) {
				Change change = old.isEmpty() ? Change.APPEARED : now.isEmpty() ? Change.GONE : Change.CHANGED;
				taker.accept(new Different(Level.FIELD, change, owner.key(), owner.name(), row.entity(), owner.member(), owner.memberName(), year, rowKey, field, old,
						old.map(value -> before.source(field)), now, now.map(value -> after.source(field))));
			}
		}
	}

	private void places(FactSource before, FactSource after, String entity, String name) throws LookbackException {
		Map<String, Fact> old = new TreeMap<>();
		Map<String, Fact> now = new TreeMap<>();
		before.forEachOther(entity, row -> old.put(RowKeys.of(words.dictionary(), row) + "/" + row.year().orElse(0), row));
		after.forEachOther(entity, row -> now.put(RowKeys.of(words.dictionary(), row) + "/" + row.year().orElse(0), row));
		Set<String> keys = new TreeSet<>(old.keySet());
		keys.addAll(now.keySet());
		for (String key : keys) {
			Fact was = old.get(key);
			Fact is = now.get(key);
			Fact any = is == null ? was : is;
			Owner owner = new Owner(RowKeys.of(words.dictionary(), any), any.text(name).orElse(""), "", "");
			if (was == null || is == null) {
				whole(Level.OBJECT, is != null, owner, any);
			} else {
				values(owner, was, is);
			}
		}
	}
}
