package org.lookback.ui.explore.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Styles;

/** What the chosen file seems to be, why, and where the person can say better. */
final class FileDetails {

	private static final Messages MESSAGES = Messages.in(FileDetails.class);
	private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5");
	private static final int FIRST_YEAR = 2010;
	private static final int LAST_YEAR = 2035;
	private static final int MOST_ROWS = 200;

	private final ImportModel model;
	private final Composite body;
	private final Combo kind;
	private final Combo year;
	private final Combo encoding;
	private final Combo sheet;
	private final Spinner headingRow;
	private final Spinner headingRows;
	private final Label evidence;
	private List<ImportKind> kinds = List.of();
	private Optional<Entry> entry = Optional.empty();
	private boolean showing;

	FileDetails(Composite parent, ImportModel model) {
		this.model = model;
		body = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(8, false);
		layout.marginWidth = 0;
		layout.horizontalSpacing = 6;
		body.setLayout(layout);
		kind = combo("kind", 3, each -> kindChosen());
		year = combo("year", 1, each -> yearChosen());
		headingRow = spinner("headingRow");
		encoding = combo("encoding", 1, each -> model.look(entry.orElseThrow(), entry.get().options().withEncoding(each.getText())));
		sheet = combo("sheet", 1, each -> model.look(entry.orElseThrow(), entry.get().options().withSheet(each.getText())));
		label("headingRows");
		headingRows = spinner();
		ENCODINGS.forEach(encoding::add);
		year.add(MESSAGES.get("year.column"));
		for (int each = FIRST_YEAR; each <= LAST_YEAR; each++) {
			year.add(Integer.toString(each));
		}
		evidence = Styles.MUTED.on(new Label(body, SWT.WRAP));
		evidence.setData("org.lookback.id", "import.evidence");
		GridDataFactory.fillDefaults().grab(true, false).span(8, 1).hint(300, 92).applyTo(evidence);
	}

	Composite control() {
		return body;
	}

	void show(Optional<Entry> chosen) {
		entry = chosen;
		showing = true;
		Optional<ImportPlan> plan = chosen.flatMap(Entry::plan);
		for (var control : List.of(kind, year, encoding, sheet, headingRow, headingRows)) {
			control.setEnabled(plan.isPresent());
		}
		evidence.setText("");
		plan.ifPresent(this::fill);
		chosen.filter(each -> !each.problem().isEmpty()).ifPresent(each -> evidence.setText(each.problem().replace("&", "&&")));
		evidence.setToolTipText(evidence.getText());
		showing = false;
	}

	private void fill(ImportPlan plan) {
		Sniffed sniffed = plan.sniffed();
		kinds = Kinds.all(plan.dictionary());
		if (kind.getItemCount() != kinds.size()) {
			kind.setItems(kinds.stream().map(each -> Kinds.label(each, plan.dictionary())).toArray(String[]::new));
		}
		kind.select(kinds.indexOf(plan.kind()));
		year.select(plan.year().isPresent() ? plan.year().getAsInt() - FIRST_YEAR + 1 : 0);
		encoding.setEnabled(sniffed.encoding().value().isPresent());
		encoding.select(sniffed.encoding().value().map(ENCODINGS::indexOf).orElse(-1));
		sheet.setItems(sniffed.sheets().toArray(String[]::new));
		sheet.setEnabled(sniffed.sheets().size() > 1);
		sheet.select(sniffed.sheets().indexOf(sniffed.sheet()));
		headingRow.setSelection(sniffed.headingRow().value().orElse(1));
		headingRows.setSelection(Math.max(1, sniffed.headingRows()));
		evidence.setText(reasons(plan).replace("&", "&&"));
	}

	private static String reasons(ImportPlan plan) {
		Sniffed sniffed = plan.sniffed();
		List<String> lines = new ArrayList<>();
		plan.problems().forEach(problem -> lines.add(MESSAGES.get("problem", problem)));
		lines.add(MESSAGES.get("because.kind", sniffed.kind().evidence()));
		lines.add(MESSAGES.get("because.year", sniffed.year().evidence()));
		lines.add(MESSAGES.get("because.headings", sniffed.headingRow().evidence()));
		if (sniffed.encoding().value().isPresent()) {
			lines.add(MESSAGES.get("because.encoding", sniffed.encoding().evidence()));
		}
		return String.join("\n", lines);
	}

	private void kindChosen() {
		Entry chosen = entry.orElseThrow();
		chosen.plan().ifPresent(plan -> model.replace(chosen, plan.withKind(kinds.get(kind.getSelectionIndex()))));
	}

	private void yearChosen() {
		Entry chosen = entry.orElseThrow();
		if (year.getSelectionIndex() > 0) {
			chosen.plan().ifPresent(plan -> model.replace(chosen, plan.withYear(FIRST_YEAR + year.getSelectionIndex() - 1)));
		} else {
			model.look(chosen, chosen.options());
		}
	}

	private void headingsChosen() {
		entry.ifPresent(each -> model.look(each, each.options().withHeadings(headingRow.getSelection(), headingRows.getSelection())));
	}

	private Label label(String key) {
		Label label = new Label(body, SWT.NONE);
		label.setText(MESSAGES.get("detail." + key));
		return label;
	}

	private Combo combo(String key, int span, Consumer<Combo> chosen) {
		label(key);
		Combo combo = new Combo(body, SWT.READ_ONLY);
		combo.setData("org.lookback.id", "import." + key);
		combo.addListener(SWT.Selection, event -> {
			if (!showing && entry.isPresent()) {
				chosen.accept(combo);
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(90, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private Spinner spinner(String key) {
		label(key);
		return spinner();
	}

	private Spinner spinner() {
		Spinner spinner = new Spinner(body, SWT.BORDER);
		spinner.setMinimum(1);
		spinner.setMaximum(MOST_ROWS);
		spinner.addListener(SWT.DefaultSelection, event -> headingsChosen());
		spinner.addListener(SWT.FocusOut, event -> {
			boolean changed = entry.flatMap(Entry::sniffed).filter(each -> each.headingRow().value().orElse(1) != headingRow.getSelection()
					|| Math.max(1, each.headingRows()) != headingRows.getSelection()).isPresent();
			if (changed) {
				headingsChosen();
			}
		});
		return spinner;
	}
}
