package org.lookback.ui.explore.internal.clauses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.Messages;

/** Narrows the documents down by who issued them, when, and whether they hold; each value with how many documents have it. */
final class FilterRow {

	private static final Messages MESSAGES = Messages.in(FilterRow.class);

	/** A choice among the values that documents have. */
	private static final class Choice {

		private final Combo combo;
		private final String field;
		private List<String> values = List.of();

		Choice(Composite row, int columns, String id, String field, Runnable changed) {
			this.field = field;
			combo = new Combo(row, SWT.READ_ONLY);
			combo.setData("org.lookback.id", "clauses." + id);
			combo.setToolTipText(MESSAGES.get("filter.tip", label(field)));
			combo.addListener(SWT.Selection, event -> changed.run());
			GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(60, SWT.DEFAULT).applyTo(combo);
		}

		void fill(Map<String, Long> counts, List<String> order, Function<String, String> words) {
			Optional<String> before = value();
			values = order.stream().filter(counts::containsKey).toList();
			List<String> lines = new ArrayList<>(List.of(MESSAGES.get("filter.all", label(field))));
			values.forEach(value -> lines.add(MESSAGES.get("filter.value", value.isEmpty() ? MESSAGES.get("filter.none") : words.apply(value), counts.get(value))));
			if (!lines.equals(List.of(combo.getItems()))) {
				combo.setItems(lines.toArray(String[]::new));
			}
			combo.select(Math.max(0, before.map(value -> values.indexOf(value) + 1).orElse(0)));
		}

		Optional<String> value() {
			int at = combo.getSelectionIndex();
			return at <= 0 ? Optional.empty() : Optional.of(values.get(at - 1));
		}
	}

	private final Choice issuer;
	private final Choice year;
	private final Choice validity;

	FilterRow(Composite parent, Runnable changed) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(4, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		issuer = new Choice(row, 2, "issuer", "clause.issuer", changed);
		year = new Choice(row, 1, "year", "clause.issued", changed);
		validity = new Choice(row, 1, "validity", "clause.validity", changed);
	}

	/** A field of clauses in words. */
	static String label(String field) {
		return Dictionary.clauses().field(field).label().in(Locale.getDefault());
	}

	/** Offers the values of some documents; what is chosen stays so as long as it is there. */
	void fill(List<TextItem> items) {
		Map<String, Long> issuers = counts(items, item -> item.details().issuer());
		issuer.fill(issuers, issuers.keySet().stream().sorted(Comparator.comparing((String value) -> value.isEmpty()).thenComparing(value -> -issuers.get(value))
				.thenComparing(Comparator.naturalOrder())).toList(), value -> value);
		Map<String, Long> years = counts(items, TextFilter::year);
		year.fill(years, years.keySet().stream().sorted(Comparator.reverseOrder()).toList(), value -> value);
		List<Code> codes = Dictionary.clauses().codeList("Validity").map(CodeList::codes).orElse(List.of());
		List<String> states = new ArrayList<>(codes.stream().map(Code::id).toList());
		states.add("");
		validity.fill(counts(items, TextFilter::validity), states,
				value -> codes.stream().filter(code -> code.id().equals(value)).findFirst().map(code -> code.label().in(Locale.getDefault())).orElse(value));
	}

	private static Map<String, Long> counts(List<TextItem> items, Function<TextItem, String> value) {
		return items.stream().collect(Collectors.groupingBy(value, LinkedHashMap::new, Collectors.counting()));
	}

	TextFilter value() {
		return new TextFilter(issuer.value(), year.value(), validity.value());
	}
}
