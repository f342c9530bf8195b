package org.lookback.ui.brief.internal.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.GridSource;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Charts;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;

/** Asks for what an element says. */
final class ElementDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(ElementDialog.class);
	private static final String COUNT = "=";

	private final Element before;
	private final List<String> shared;
	private Element after;
	private Text words;
	private Text numbers;
	private Text caption;
	private Text fields;
	private Text query;
	private Combo kind;
	private Spinner level;
	private Spinner show;
	private Button annex;

	private ElementDialog(Shell shell, Element element, List<String> shared) {
		super(shell, MESSAGES, "element");
		this.shared = shared;
		before = element;
		after = element;
	}

	/** @param shared names of numbers that every sentence of the storyboard may name */
	static Optional<Element> ask(Shell shell, Element element, List<String> shared) {
		ElementDialog dialog = new ElementDialog(shell, element, shared);
		return dialog.open() == OK ? Optional.of(dialog.after) : Optional.empty();
	}

	@Override
	protected String window() {
		return ElementWords.kind(before);
	}

	@Override
	protected int width() {
		return 720;
	}

	@Override
	protected void fill(Composite body) {
		setTitle(ElementWords.kind(before));
		setMessage(MESSAGES.get("element." + key()));
		switch (before) {
		case Element.Heading heading -> {
			words = text(body, "heading", heading.text());
			level = number(body, "level", heading.level(), 1, 3);
		}
		case Element.Text text -> {
			words = area(body, "text", text.text(), 120);
			numbers = area(body, "numbers", print(text.numbers()), 90);
			if (!shared.isEmpty()) {
				label(body, "shared");
				Label names = new Label(body, SWT.WRAP);
				names.setText(String.join(MESSAGES.get("comma"), shared));
				GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(names);
			}
		}
		case Element.Chart chart -> {
			label(body, "kind");
			kind = named(new Combo(body, SWT.READ_ONLY), "kind");
			kind.setItems(Arrays.stream(ChartSpec.Kind.values()).map(each -> Charts.name(each, Locale.getDefault())).toArray(String[]::new));
			kind.select(chart.kind().ordinal());
			fields = text(body, "fields", String.join(", ", chart.fields()));
			query = text(body, "query", chart.query());
			caption = text(body, "caption", chart.caption());
			words = text(body, "says", chart.says());
		}
		case Element.Grid grid -> {
			if (grid.of() instanceof GridSource.Counts counts) {
				fields = text(body, "fields", String.join(", ", counts.fields()));
				query = text(body, "query", counts.query());
			}
			caption = text(body, "caption", grid.caption());
			words = text(body, "says", grid.says());
		}
		case Element.Names names -> {
			fields = text(body, "columns", String.join(", ", names.columns()));
			query = text(body, "query", names.query());
			caption = text(body, "caption", names.caption());
			show = number(body, "show", names.show(), 0, 10_000);
			new Label(body, SWT.NONE);
			annex = named(new Button(body, SWT.CHECK), "annex");
			annex.setText(MESSAGES.get("field.annex"));
			annex.setSelection(names.annex());
		}
		case Element.Clause clause -> {
			label(body, "place");
			Label place = new Label(body, SWT.WRAP);
			place.setText(clause.packageId() + " " + clause.document() + " " + clause.anchor());
			words = text(body, "words", clause.words());
		}
		}
	}

	private String key() {
		return switch (before) {
		case Element.Heading heading -> "heading";
		case Element.Text text -> "text";
		case Element.Chart chart -> "chart";
		case Element.Grid grid -> "table";
		case Element.Names names -> "list";
		case Element.Clause clause -> "clause";
		};
	}

	private Text area(Composite body, String name, String content, int height) {
		label(body, name);
		Text area = named(new Text(body, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), name);
		area.setText(content);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).applyTo(area);
		return area;
	}

	private Spinner number(Composite body, String name, int value, int least, int most) {
		label(body, name);
		Spinner spinner = named(new Spinner(body, SWT.BORDER), name);
		spinner.setValues(value, least, most, 0, 1, 10);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(spinner);
		return spinner;
	}

	/** Counts as lines: name = condition. */
	private static String print(Map<String, Amount> amounts) {
		List<String> lines = new ArrayList<>();
		amounts.forEach((name, amount) -> {
			if (amount instanceof Amount.Count count) {
				lines.add(name + ' ' + COUNT + ' ' + count.query());
			}
		});
		return String.join("\n", lines);
	}

	/** What was typed; numbers of other kinds stay as they are. */
	private Optional<Map<String, Amount>> typed(Map<String, Amount> others) {
		Map<String, Amount> read = new LinkedHashMap<>();
		others.forEach((name, amount) -> {
			if (!(amount instanceof Amount.Count)) {
				read.put(name, amount);
			}
		});
		for (String line : numbers.getText().lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
			int at = line.indexOf(COUNT);
			String name = at < 0 ? line : line.substring(0, at).strip();
			if (at < 0 || !Amount.isName(name)) {
				setErrorMessage(MESSAGES.get("element.number", line));
				return Optional.empty();
			}
			Unit unit = others.get(name) instanceof Amount.Count count ? count.unit() : Unit.HOUSEHOLD;
			read.put(name, new Amount.Count(line.substring(at + 1).strip(), unit));
		}
		return Optional.of(read);
	}

	private static List<String> split(String text) {
		return Arrays.stream(text.split("[,，、]")).map(String::strip).filter(each -> !each.isEmpty()).toList();
	}

	@Override
	protected void okPressed() {
		if (fields != null && split(fields.getText()).isEmpty()) {
			setErrorMessage(MESSAGES.get("element.fields"));
			return;
		}
		Optional<Element> changed = changed();
		if (changed.isPresent()) {
			after = changed.get();
			super.okPressed();
		}
	}

	private Optional<Element> changed() {
		return switch (before) {
		case Element.Heading heading -> Optional.of(new Element.Heading(heading.id(), level.getSelection(), words.getText().strip()));
		case Element.Text text -> typed(text.numbers()).map(amounts -> new Element.Text(text.id(), words.getText().strip(), amounts));
		case Element.Chart chart -> Optional.of(new Element.Chart(chart.id(), ChartSpec.Kind.values()[kind.getSelectionIndex()], split(fields.getText()), chart.unit(),
				query.getText().strip(), chart.title(), caption.getText().strip(), words.getText().strip(), chart.numbers()));
		case Element.Grid grid -> {
			GridSource source = grid.of() instanceof GridSource.Counts counts ? new GridSource.Counts(split(fields.getText()), query.getText().strip(), counts.unit())
					: grid.of();
			yield Optional.of(new Element.Grid(grid.id(), source, caption.getText().strip(), words.getText().strip(), grid.numbers()));
		}
		case Element.Names names -> Optional.of(new Element.Names(names.id(), names.of(), query.getText().strip(), split(fields.getText()), names.sort(),
				names.descending(), show.getSelection(), annex.getSelection(), caption.getText().strip()));
		case Element.Clause clause -> Optional.of(new Element.Clause(clause.id(), clause.packageId(), clause.document(), clause.anchor(), words.getText().strip()));
		};
	}
}
