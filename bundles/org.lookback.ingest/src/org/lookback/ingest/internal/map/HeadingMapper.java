package org.lookback.ingest.internal.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;

/** Maps headings to the fields of one kind of file. */
public final class HeadingMapper {

	private final Dictionary dictionary;
	private final List<Field> targets;
	private final Messages messages = Messages.in(HeadingMapper.class);

	public HeadingMapper(Dictionary dictionary, ImportKind kind) {
		this.dictionary = dictionary;
		this.targets = Targets.of(dictionary, kind);
	}

	/** The fields that columns of a kind may go to. */
	public static List<Field> targets(Dictionary dictionary, ImportKind kind) {
		return Targets.of(dictionary, kind);
	}

	/** One mapping a heading, in order. */
	public List<ColumnMapping> map(List<String> headings) {
		List<ColumnMapping> columns = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		Set<String> names = new HashSet<>();
		for (int i = 0; i < headings.size(); i++) {
			columns.add(column(i, headings.get(i), taken, names));
		}
		return columns;
	}

	private ColumnMapping column(int index, String heading, Set<String> taken, Set<String> names) {
		String keptAs = unique(index, heading, names);
		Optional<Field> field = Targets.choose(targets, HeadingText.fields(dictionary, heading));
		if (field.isEmpty()) {
			String evidence = messages.get(heading.isBlank() ? "mapping.blank" : "mapping.unknown");
			return new ColumnMapping(index, heading, Optional.empty(), keptAs, 0, evidence);
		}
		boolean exact = HeadingText.last(heading).equals(field.get().label().zh());
		if (!taken.add(field.get().id()) && !Targets.several(field.get())) {
			return new ColumnMapping(index, heading, Optional.empty(), keptAs, 0,
					messages.get("mapping.duplicate", field.get().label().zh()));
		}
		return new ColumnMapping(index, heading, Optional.of(field.get().id()), keptAs, exact ? 1 : 0.9,
				messages.get(exact ? "mapping.label" : "mapping.heading", field.get().label().zh()));
	}

	private static String unique(int index, String heading, Set<String> names) {
		String base = heading.isBlank() ? new ColumnMapping(index, "", Optional.empty(), "", 0, "").letters() : heading;
		String name = base;
		for (int i = 2; !names.add(name); i++) {
			name = base + " (" + i + ")";
		}
		return name;
	}
}
