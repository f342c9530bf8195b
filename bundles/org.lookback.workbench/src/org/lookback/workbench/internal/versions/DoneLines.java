package org.lookback.workbench.internal.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.Masking;
import org.lookback.store.api.Change;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.MemberKey;
import org.lookback.workbench.api.Editing.Line;

/** What a change by hand set, in words. */
public final class DoneLines {

	private final Dictionary dictionary;
	private final ValueWords words;
	private final boolean reveal;

	public DoneLines(Dictionary dictionary, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.words = new ValueWords(dictionary, reveal, locale);
		this.reveal = reveal;
	}

	/** Of steps that are not made yet. */
	public List<Line> of(List<HandStep> steps, List<Optional<Object>> before) {
		List<Line> lines = new ArrayList<>();
		for (HandStep step : steps) {
			if (step instanceof HandStep.SetValue set) {
				String entity = set.spot().entity();
				String object = set.spot().member().flatMap(MemberKey::memberCode).orElse(set.spot().rowKey());
				lines.add(new Line(object, entity + '.' + set.field(), words.label(entity, set.field()),
						set.spot().year() == 0 ? OptionalInt.empty() : OptionalInt.of(set.spot().year()),
						before.get(lines.size()).map(value -> words.value(entity, set.field(), value)).orElse(""),
						set.value().map(value -> words.value(entity, set.field(), value)).orElse("")));
			}
		}
		return lines;
	}

	/** Of lines of the change log: the field, then the member's code, the year and the row's key as far as there are any. */
	public List<Line> of(List<Change> changes) {
		return changes.stream().map(this::line).toList();
	}

	private Line line(Change change) {
		String[] place = change.entity().split(" ", 2);
		int dot = place[0].indexOf('.');
		String entity = dot < 0 ? place[0] : place[0].substring(0, dot);
		String name = dot < 0 ? "" : place[0].substring(dot + 1);
		OptionalInt year = OptionalInt.empty();
		StringBuilder object = new StringBuilder();
		for (String part : place.length == 1 ? new String[0] : place[1].split(" ")) {
			boolean isYear = dictionary.entities().stream().anyMatch(one -> one.id().equals(entity) && one.yearly()) && year.isEmpty() && part.matches("20\\d\\d");
			if (isYear) {
				year = OptionalInt.of(Integer.parseInt(part));
			} else {
				object.append(object.isEmpty() ? "" : " ").append(part);
			}
		}
		Optional<Field> field = words.field(entity, name);
		return new Line(object.toString(), place[0], words.label(entity, name), year, masked(field, name, change.before()), masked(field, name, change.after()));
	}

	private String masked(Optional<Field> field, String name, String text) {
		return reveal || text.isEmpty() ? text : field.map(one -> Masking.mask(one, text)).orElseGet(() -> Masking.unknown(name, text));
	}
}
