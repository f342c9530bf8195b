package org.lookback.workbench.internal.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.lookback.workbench.api.Versions.Change;
import org.lookback.workbench.api.Versions.Count;
import org.lookback.workbench.api.Versions.Difference;
import org.lookback.workbench.api.Versions.Level;
import org.lookback.workbench.api.Versions.Line;
import org.lookback.workbench.internal.versions.StateDiff.Different;

/** Counts differences and puts the first of them, or each, into words. */
public final class DiffLines implements Consumer<Different> {

	private static final long AS_COUNTED = -1;

	private final ValueWords words;
	private final int most;
	private final Consumer<Line> each;
	private final List<Line> lines = new ArrayList<>();
	private final Map<Level, Map<Change, Long>> counts = new EnumMap<>(Level.class);
	private final Map<String, Map<Change, Long>> byField = new TreeMap<>();
	private final Set<String> whole = new HashSet<>();
	private final Set<String> objects = new HashSet<>();
	private final Set<String> members = new HashSet<>();
	private long all;

	/**
	 * @param most how many lines are kept
	 * @param each is given every line
	 */
	public DiffLines(ValueWords words, int most, Consumer<Line> each) {
		this.words = words;
		this.most = most;
		this.each = each;
	}

	@Override
	public void accept(Different different) {
		all++;
		count(counts.computeIfAbsent(different.level(), level -> new EnumMap<>(Change.class)), different.change());
		if (different.level() == Level.FIELD) {
			count(byField.computeIfAbsent(different.entity() + '.' + different.field(), field -> new EnumMap<>(Change.class)), different.change());
		}
		if (different.level() == Level.OBJECT) {
			whole.add(different.key());
		} else if (!whole.contains(different.key())) {
			objects.add(different.key());
		}
		if (different.level() == Level.FIELD && !different.member().isEmpty()) {
			members.add(different.key() + '/' + different.member());
		}
		Line line = line(different);
		each.accept(line);
		if (lines.size() < most) {
			lines.add(line);
		}
	}

	private static void count(Map<Change, Long> counts, Change change) {
		counts.merge(change, 1L, Long::sum);
	}

	private Line line(Different one) {
		String label = one.field().isEmpty() ? words.entity(one.entity()) : words.label(one.entity(), one.field());
		return new Line(one.level(), one.change(), one.entity(), one.key(), words.name(one.name()), one.member(), words.name(one.memberName()), one.year(),
				one.rowKey(), one.field().isEmpty() ? "" : one.entity() + '.' + one.field(), label,
				one.before().map(value -> words.value(one.entity(), one.field(), value)).orElse(""), one.beforeSource(),
				one.after().map(value -> words.value(one.entity(), one.field(), value)).orElse(""), one.afterSource());
	}

	/** What was counted. */
	public Difference difference(String from, String to) {
		Map<String, Count> fields = new LinkedHashMap<>();
		byField.entrySet().stream().map(entry -> Map.entry(entry.getKey(), count(entry.getValue(), AS_COUNTED)))
				.sorted(Comparator.comparingLong((Map.Entry<String, Count> entry) -> -entry.getValue().all()).thenComparing(Map.Entry::getKey))
				.forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
		return new Difference(from, to, count(Level.OBJECT, objects.size()), count(Level.MEMBER, members.size()), count(Level.FIELD, AS_COUNTED), fields,
				lines, all > lines.size());
	}

	/** @param changed how many changed */
	private Count count(Level level, long changed) {
		return count(counts.getOrDefault(level, Map.of()), changed);
	}

	private static Count count(Map<Change, Long> counts, long changed) {
		return new Count(counts.getOrDefault(Change.APPEARED, 0L), counts.getOrDefault(Change.GONE, 0L),
				changed == AS_COUNTED ? counts.getOrDefault(Change.CHANGED, 0L) : changed);
	}
}
