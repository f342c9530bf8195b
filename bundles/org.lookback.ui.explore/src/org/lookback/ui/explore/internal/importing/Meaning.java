package org.lookback.ui.explore.internal.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.UnknownValue;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;

/** What a text of a column can be said to mean, in the order in which it is offered: the nearest codes first, then all others. */
final class Meaning {

	private static final Messages MESSAGES = Messages.in(Meaning.class);
	private static final double PERCENT = 100;

	private final ImportPlan plan;
	private final ColumnMapping column;
	private final String text;
	private final List<UnknownValue.Near> nearest;
	private final List<Optional<String>> codes = new ArrayList<>();

	/** @param nearest codes it may stand for */
	Meaning(ImportPlan plan, int column, String text, List<UnknownValue.Near> nearest) {
		this.plan = plan;
		this.column = plan.columns().get(column);
		this.text = text.strip();
		this.nearest = nearest;
		Set<String> ids = new LinkedHashSet<>();
		nearest.forEach(near -> ids.add(near.code()));
		ids.addAll(plan.codes(column));
		ids.retainAll(new LinkedHashSet<>(plan.codes(column)));
		ids.forEach(id -> codes.add(Optional.of(id)));
	}

	/** Whether the column's texts can be given a meaning. */
	boolean isPossible() {
		return !codes.isEmpty();
	}

	/** The words of the offers: undecided, the codes, nothing recorded. */
	String[] labels() {
		List<String> labels = new ArrayList<>(List.of(MESSAGES.get("meaning.open")));
		for (Optional<String> code : codes) {
			labels.add(label(code.orElseThrow()) + near(code.orElseThrow()));
		}
		labels.add(MESSAGES.get("meaning.nothing"));
		return labels.toArray(String[]::new);
	}

	private String near(String code) {
		return nearest.stream().filter(each -> each.code().equals(code)).findFirst()
				.map(each -> MESSAGES.get("meaning.near", Math.round(each.confidence() * PERCENT))).orElse("");
	}

	/** Which offer holds. */
	int chosen() {
		Optional<String> said = column.values().get(text);
		return said == null ? 0 : said.map(code -> codes.indexOf(Optional.of(code)) + 1).orElse(codes.size() + 1);
	}

	/** The plan with another offer. */
	ImportPlan choose(int index) {
		if (index <= 0) {
			return plan.withoutMeaning(column.index(), text);
		}
		return plan.withMeaning(column.index(), text, index > codes.size() ? Optional.empty() : codes.get(index - 1));
	}

	/** What was said, in words; empty when nothing was. */
	String said() {
		Optional<String> said = column.values().get(text);
		return said == null ? "" : said.map(this::label).orElse(MESSAGES.get("meaning.nothing"));
	}

	private String label(String code) {
		return label(plan.dictionary(), column, code);
	}

	/** A code in words. */
	static String label(Dictionary dictionary, ColumnMapping column, String code) {
		Optional<Field> field = column.field().flatMap(dictionary::find);
		return field.flatMap(dictionary::codeList).flatMap(list -> list.code(code)).map(Code::label).map(label -> label.in(Locale.getDefault()))
				.orElse(code);
	}
}
