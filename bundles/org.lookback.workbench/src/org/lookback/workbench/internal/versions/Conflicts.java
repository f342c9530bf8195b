package org.lookback.workbench.internal.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.Change;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.SetValue;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.Journaling;
import org.lookback.store.api.MemberKey;
import org.lookback.workbench.api.Merging.Conflict;
import org.lookback.workbench.api.Versions.Level;
import org.lookback.workbench.internal.versions.StateDiff.Different;

/**
 * Values that stood here and that another workspace says differently. A correction made there of just the value that stands here is no conflict:
 * it is taken.
 */
public final class Conflicts {

	private final ValueWords words;
	private final Rows rows;
	private final List<Conflict> list = new ArrayList<>();
	private final List<HandStep> steps = new ArrayList<>();
	/** What a correction replaced there, by where it stands. */
	private final Map<String, String> corrected = new HashMap<>();

	public Conflicts(ValueWords words) {
		this.words = words;
		this.rows = new Rows(words.dictionary());
	}

	public ValueWords words() {
		return words;
	}

	public List<Conflict> list() {
		return list;
	}

	/** The steps that put back what stood here. */
	public List<HandStep> steps() {
		return steps;
	}

	public static String say(String key, Object... arguments) {
		return Messages.in(Conflicts.class).get(key, arguments);
	}

	/** Remembers what a change by hand there corrected, before it is made here. */
	public void corrected(JournalLine line) {
		for (Map<String, Object> step : steps(line)) {
			if (Journaling.step(step) instanceof SetValue set) {
				String member = set.spot().member().flatMap(MemberKey::memberCode).orElse("");
				corrected.putIfAbsent(place(set.spot().household().isEmpty() ? set.spot().rowKey() : set.spot().household(), set.spot().entity(), member,
						set.spot().year(), set.spot().rowKey(), set.field()), String.valueOf(step.getOrDefault("before", "")));
			}
		}
	}

	/** The same once it is made here: members may have other codes here. */
	public void made(JournalLine line, List<Change> lines) {
		List<Map<String, Object>> steps = steps(line);
		for (int i = 0; i < steps.size() && steps.size() == lines.size(); i++) {
			if (Journaling.step(steps.get(i)) instanceof SetValue set && set.spot().member().isPresent()) {
				String[] place = lines.get(i).entity().split(" ");
				corrected.putIfAbsent(place(set.spot().household(), set.spot().entity(), place.length > 1 ? place[1] : "", set.spot().year(), set.spot().rowKey(),
						set.field()), String.valueOf(steps.get(i).getOrDefault("before", "")));
			}
		}
		corrected(line);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> steps(JournalLine line) {
		return line.content().get("steps") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
	}

	private static String place(String key, String entity, String member, int year, String rowKey, String field) {
		return String.join("/", key, entity, member, String.valueOf(year), rowKey, field);
	}

	/** A difference between what stood here and what stands here after the other one's entries have come. */
	public void came(Different one) {
		if (conflict(one)) {
			list.add(conflictOf(one));
			Optional<MemberKey> member = one.member().isEmpty() ? Optional.empty()
					: Optional.of(new MemberKey(Optional.of(one.member()), Optional.empty(), "", Optional.empty()));
			boolean place = words.dictionary().entity(one.entity()).parent().isEmpty() && !one.entity().equals("household");
			Spot spot = new Spot(place ? "" : one.key(), member, one.entity(), year(one), one.rowKey());
			steps.add(new SetValue(spot, one.field(), one.before(), one.beforeSource().filter(source -> !source.equals(Source.BY_HAND))));
		}
	}

	/** A difference between what stands here and what stands there. */
	public void differs(Different one) {
		if (conflict(one) && one.after().isPresent()) {
			list.add(conflictOf(one));
		}
	}

	private int year(Different one) {
		return words.dictionary().entity(one.entity()).yearly() ? one.year().orElse(0) : 0;
	}

	private boolean conflict(Different one) {
		if (one.level() != Level.FIELD || one.before().isEmpty()) {
			return false;
		}
		Optional<Field> field = words.field(one.entity(), one.field());
		if (field.isPresent() && !rows.editable(field.get())) {
			return false;
		}
		String before = corrected.get(place(one.key(), one.entity(), one.member(), year(one), one.rowKey(), one.field()));
		return before == null || !before.equals(ValueReader.canonical(one.before().get()));
	}

	private Conflict conflictOf(Different one) {
		return new Conflict(one.key(), one.member(), words.name(one.memberName()), one.year(), one.rowKey(), one.entity() + '.' + one.field(),
				words.label(one.entity(), one.field()), one.before().map(value -> words.value(one.entity(), one.field(), value)).orElse(""), one.beforeSource(),
				one.after().map(value -> words.value(one.entity(), one.field(), value)).orElse(""), one.afterSource());
	}

	public static List<String> headings(Locale locale) {
		return List.of(Messages.in(Conflicts.class, locale).get("conflict.columns").split(" *\\| *"));
	}

	/** A conflict as cells. */
	public static List<String> cells(Conflict one, Locale locale) {
		return List.of(one.key(), one.member(), one.memberName(), one.label(), one.year().isPresent() ? String.valueOf(one.year().getAsInt()) : "", one.rowKey(),
				one.kept(), LineWords.source(one.keptSource(), locale), one.other(), LineWords.source(one.otherSource(), locale));
	}
}
