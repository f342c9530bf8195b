package org.lookback.ui.api.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lookback.index.api.Breaks;
import org.lookback.index.api.Grain;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;

/** Asks where the bands of a number begin and end. */
final class BreaksDialog {

	private static final Messages MESSAGES = Messages.in(BreaksDialog.class);

	private BreaksDialog() {
	}

	/** The field with its bands as they are wanted; in its usual ones when nothing was typed; empty when the person thought better of it. */
	static Optional<String> ask(Shell shell, String field) {
		String now = Breaks.of(field).map(breaks -> breaks.edges().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "))).orElse("");
		InputDialog dialog = new InputDialog(shell, MESSAGES.get("breaks.title"), MESSAGES.get("breaks.message"), now,
				typed -> typed.isBlank() || numbers(typed).isPresent() ? null : MESSAGES.get("breaks.wrong"));
		return dialog.open() == Window.OK ? Optional.of(asked(Grain.field(field), dialog.getValue())) : Optional.empty();
	}

	/** A field in bands as they were typed. */
	static String asked(String field, String typed) {
		return numbers(typed).filter(edges -> !edges.isEmpty()).map(edges -> new Breaks(edges).asked(field)).orElse(field);
	}

	/** What was typed as numbers, in figures or with 万; empty when anything is none. */
	private static Optional<List<BigDecimal>> numbers(String typed) {
		List<String> words = Arrays.stream(typed.split("[\\s,，、;；/]+")).filter(word -> !word.isEmpty()).toList();
		List<Optional<BigDecimal>> numbers = words.stream().map(BreaksDialog::number).toList();
		return numbers.stream().allMatch(Optional::isPresent) ? Optional.of(numbers.stream().map(Optional::get).toList()) : Optional.empty();
	}

	/** Read as the search box reads a number. */
	private static Optional<BigDecimal> number(String word) {
		List<Filter> read = Query.parse("x>=" + word).filters();
		return read.size() == 1 && read.getFirst() instanceof Filter.Between between ? between.from() : Optional.empty();
	}
}
