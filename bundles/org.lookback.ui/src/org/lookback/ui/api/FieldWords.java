package org.lookback.ui.api;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Filter;
import org.lookback.workbench.api.Workspace;

/** Words of the dictionary for fields, values and conditions, in the reader's language. Reads only what is in memory. */
public final class FieldWords {

	private static final String OUTCOME = "outcome:";

	private final Workspace workspace;
	private final Locale locale = Locale.getDefault();

	public FieldWords(Workspace workspace) {
		this.workspace = workspace;
	}

	/** The label of a field; what was typed when the dictionary does not know it. */
	public String field(String typed) {
		if (typed.startsWith(OUTCOME)) {
			return UiMessages.get("outcome", typed.substring(OUTCOME.length()));
		}
		return workspace.dictionary().find(typed).map(field -> field.label().in(locale)).orElse(typed);
	}

	/** The label of a value. */
	public String value(String typed, String value) {
		if (value.isEmpty()) {
			return UiMessages.notRecorded();
		}
		Optional<String> region = workspace.regions().region(value).map(r -> r.name());
		Optional<Field> field = workspace.dictionary().find(typed);
		return field.flatMap(f -> code(f, value)).or(() -> region).orElse(value);
	}

	/** A condition as a person says it: "致贫原因：因病、因残", "人均纯收入 < 4,000". */
	public String condition(Filter filter) {
		return switch (filter) {
		case Filter.In in -> UiMessages.get("condition.in", field(in.field()),
				in.values().stream().map(value -> value(in.field(), value)).collect(Collectors.joining(UiMessages.get("condition.separator"))));
		case Filter.Missing missing -> UiMessages.get("condition.in", field(missing.field()), UiMessages.notRecorded());
		case Filter.Between between -> between(between);
		};
	}

	private String between(Filter.Between between) {
		StringBuilder text = new StringBuilder();
		between.from().ifPresent(from -> text.append(number(from)).append(between.fromIncluded() ? " ≤ " : " < "));
		text.append(field(between.field()));
		between.until().ifPresent(until -> text.append(between.untilIncluded() ? " ≤ " : " < ").append(number(until)));
		return text.toString();
	}

	private String number(BigDecimal value) {
		return String.format(locale, "%,." + Math.max(0, value.stripTrailingZeros().scale()) + "f", value);
	}

	private Optional<String> code(Field field, String value) {
		return workspace.dictionary().codeList(field).flatMap(list -> list.code(value)).map(Code::label).map(label -> label.in(locale));
	}
}
