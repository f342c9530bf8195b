package org.lookback.ui.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/** Words for fields, values and conditions, in the reader's language. Asks the index for some: called in jobs. */
public final class FieldWords {

	private static final String RULE = "finding.rule";
	/** Its values may be regions of any level. */
	private static final String REGION = "household.village";

	private final Workspace workspace;
	private final Searching searching;
	private final Locale locale = Locale.getDefault();

	public FieldWords(Workspace workspace) {
		this.workspace = workspace;
		this.searching = workspace.searching();
	}

	/** The label of a field. */
	public String field(String typed) throws LookbackException {
		return searching.fieldLabel(typed, locale);
	}

	/** The label of a value; the word for "not recorded" when it is empty. */
	public String value(String field, String value) throws LookbackException {
		return RULE.equals(field) ? rule(value) : searching.label(field, value, locale);
	}

	/** The rule's title; its id when no package has it any more. */
	private String rule(String id) throws LookbackException {
		return workspace.policies().packages().stream().flatMap(each -> each.rules().stream()).filter(rule -> rule.id().equals(id)).findFirst()
				.map(rule -> rule.title().in(locale)).orElse(searching.label(RULE, id, locale));
	}

	/** A condition as a person says it: "致贫原因：因病、因残", "人均纯收入 < 4,000". */
	public String condition(Filter filter) throws LookbackException {
		return switch (filter) {
		case Filter.In in -> UiMessages.get("condition.in", REGION.equals(in.field()) ? UiMessages.get("region") : field(in.field()), values(in.field(), in.values()));
		case Filter.Other other -> UiMessages.get("condition.other", field(other.field()), values(other.field(), other.values()));
		case Filter.Missing missing -> UiMessages.get("condition.in", field(missing.field()), UiMessages.notRecorded());
		case Filter.Between between -> between(between);
		};
	}

	/** A group as a person says it: "（饮水：否 或 住房：D级）", "不含（低保：是）". */
	public String condition(Group group) throws LookbackException {
		StringJoiner any = new StringJoiner(UiMessages.get("condition.or"));
		for (Query one : group.any()) {
			any.add(all(one, group.any().size() > 1));
		}
		return UiMessages.get(group.not() ? "condition.not" : "condition.group", any.toString());
	}

	private String all(Query query, boolean amongOthers) throws LookbackException {
		List<String> parts = new ArrayList<>();
		if (!query.text().isEmpty()) {
			parts.add(query.text());
		}
		for (Filter filter : query.filters()) {
			parts.add(condition(filter));
		}
		for (Group group : query.groups()) {
			parts.add(condition(group));
		}
		String words = String.join(UiMessages.get("condition.and"), parts);
		return amongOthers && parts.size() > 1 ? UiMessages.get("condition.group", words) : words;
	}

	private String values(String field, List<String> values) throws LookbackException {
		StringJoiner words = new StringJoiner(UiMessages.get("condition.separator"));
		for (String value : values) {
			words.add(value(field, value));
		}
		return words.toString();
	}

	private String between(Filter.Between between) throws LookbackException {
		StringBuilder text = new StringBuilder();
		between.from().ifPresent(from -> text.append(number(from)).append(between.fromIncluded() ? " ≤ " : " < "));
		text.append(field(between.field()));
		between.until().ifPresent(until -> text.append(between.untilIncluded() ? " ≤ " : " < ").append(number(until)));
		return text.toString();
	}

	private String number(BigDecimal value) {
		return String.format(locale, "%,." + Math.max(0, value.stripTrailingZeros().scale()) + "f", value);
	}
}
