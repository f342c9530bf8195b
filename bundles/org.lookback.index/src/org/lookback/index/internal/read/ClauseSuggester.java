package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.index.api.Suggestion;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;

/** What could go on where the caret stands when policy texts are searched: their fields, and the titles, numbers, issuers and packages that there are. */
public final class ClauseSuggester {

	private final ClauseValues values;
	private final Locale locale;
	private Ways ways;

	public ClauseSuggester(ClauseValues values, Locale locale) {
		this.values = values;
		this.locale = locale;
	}

	/** Suggestions for the piece that ends at the caret, the nearest first. */
	public List<Suggestion> of(String typed, int caret, int most) throws IOException {
		ways = new Ways(typed, caret, most);
		if (ways.condition().isPresent()) {
			Ways.Condition condition = ways.condition().get();
			ClauseValues.column(condition.field()).ifPresent(column -> codes(column.field().orElseThrow(), condition.value(), ""));
			for (String value : values.of(condition.field())) {
				ways.offer(value, condition.value(), Ways.quoted(value), value);
			}
		} else if (!ways.piece().isBlank()) {
			for (Field field : ClauseValues.fields()) {
				field(field, ways.piece());
			}
			for (Field field : ClauseValues.fields()) {
				inField(field, ways.piece());
			}
		}
		return ways.all();
	}

	private void field(Field field, String piece) {
		String label = field.label().in(locale);
		List<String> names = new ArrayList<>(List.of(label));
		names.addAll(field.aliases());
		names.addAll(field.headings());
		names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(piece.toLowerCase(Locale.ROOT))).findFirst()
				.ifPresent(name -> ways.offer(name, piece, typeable(field) + (field.type() == FieldType.DATE ? ">=" : ":"), label));
	}

	private void inField(Field field, String piece) throws IOException {
		String label = field.label().in(locale);
		codes(field, piece, typeable(field) + ':');
		for (String value : values.of(field.id())) {
			ways.offer(value, piece, typeable(field) + ':' + Ways.quoted(value), label + '：' + value);
		}
	}

	private void codes(Field field, String piece, String before) {
		ClauseValues.codes(field).ifPresent(list -> {
			for (Code code : list.offered()) {
				String label = code.label().in(locale);
				ways.offer(label, piece, before + Ways.quoted(label), before.isEmpty() ? label : field.label().in(locale) + '：' + label);
			}
		});
	}

	private String typeable(Field field) {
		String label = field.label().in(locale);
		return Dictionary.clauses().find(label).filter(field::equals).isPresent() && label.indexOf(' ') < 0 ? label : field.id();
	}
}
