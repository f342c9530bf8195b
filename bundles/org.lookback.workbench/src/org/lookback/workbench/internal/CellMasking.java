package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.Masking;

/** Masks the cells of rows as they came in: by the field that a column went to, else by its heading, else by what the text looks like. */
final class CellMasking {

	private final List<String> headings;
	private final List<Optional<Field>> fields = new ArrayList<>();

	/** @param mapped the field's id a column */
	CellMasking(Dictionary dictionary, List<String> headings, List<Optional<String>> mapped) {
		this.headings = headings;
		for (int i = 0; i < headings.size(); i++) {
			Optional<Field> field = mapped.get(i).flatMap(dictionary::find);
			fields.add(field.isPresent() ? field : dictionary.byHeading(headings.get(i)).stream().filter(Field::personal).findFirst());
		}
	}

	List<String> masked(List<String> cells) {
		List<String> shown = new ArrayList<>(cells);
		for (int i = 0; i < Math.min(fields.size(), shown.size()); i++) {
			String heading = headings.get(i);
			String text = shown.get(i);
			shown.set(i, fields.get(i).map(field -> Masking.mask(field, text)).orElseGet(() -> Masking.unknown(heading, text)));
		}
		return shown;
	}
}
