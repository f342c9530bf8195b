package org.lookback.ui.explore.internal.hand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lookback.ui.api.FactWords;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Styles;
import org.lookback.workbench.api.Editing.Cell;
import org.lookback.workbench.api.Editing.FieldChange;
import org.lookback.workbench.api.Editing.Row;
import org.lookback.workbench.api.Editing.Sheet;
import org.lookback.workbench.api.Workspace;

/** Every fact of a household, each to be typed anew; several are changed at once, for one reason. */
final class EditDialog extends HandDialog {

	private final Sheet sheet;
	private final Map<Line, String> typed = new LinkedHashMap<>();
	private RowTable<Line> table;
	private Label what;
	private Combo value;
	private Button take;

	/** A field of a row. */
	private record Line(Row row, Cell cell) {

		String object() {
			return row.object().isEmpty() ? row.label() : row.label() + "　" + row.object();
		}

		String year() {
			return row.year().isPresent() ? Integer.toString(row.year().getAsInt()) : "";
		}
	}

	EditDialog(Shell shell, Workspace workspace, HandSubject subject, Sheet sheet) {
		super(shell, workspace, subject, "edit");
		this.sheet = sheet;
	}

	@Override
	protected int width() {
		return 900;
	}

	@Override
	void fields(Composite body) {
		List<Line> lines = sheet.rows().stream().sorted(Comparator.comparingInt(EditDialog::age)).flatMap(row -> row.cells().stream().map(cell -> new Line(row, cell)))
				.toList();
		table = new RowTable<>(body, "hand.fields", Services.appearance(),
				List.of(Column.text(MESSAGES.get("column.object"), 190, Line::object), Column.text(MESSAGES.get("column.year"), 54, Line::year),
						Column.text(MESSAGES.get("column.field"), 190, line -> line.cell().label()),
						Column.text(MESSAGES.get("column.now"), 150, line -> line.cell().words()),
						Column.text(MESSAGES.get("column.after"), 130, line -> Optional.ofNullable(typed.get(line))
								.map(each -> each.isBlank() ? MESSAGES.get("edit.cleared") : each).orElse("")),
						Column.text(MESSAGES.get("column.source"), 210, line -> line.cell().source().map(FactWords::source).orElse(""))));
		table.titled(MESSAGES.get("hand.edit")).warnOf(typed::containsKey).whenSelected(this::look);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 360).applyTo(table.control());
		what = Styles.STRONG.on(new Label(body, SWT.WRAP));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(160, SWT.DEFAULT).applyTo(what);
		Composite row = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		value = new Combo(row, SWT.DROP_DOWN);
		named(value, "value");
		value.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_RETURN) {
				event.doit = false;
				take();
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(value);
		take = new Button(row, SWT.PUSH);
		take.setText(MESSAGES.get("edit.take"));
		named(take, "take");
		take.addListener(SWT.Selection, event -> take());
		table.show(lines);
		look(Optional.empty());
	}

	/** What holds for ever first, then the latest year. */
	private static int age(Row row) {
		return row.year().isPresent() ? Integer.MAX_VALUE - row.year().getAsInt() : 0;
	}

	private void look(Optional<Line> line) {
		if (value == null) {
			return;
		}
		what.setText(line.map(each -> MESSAGES.get("edit.what", each.cell().label())).orElse(MESSAGES.get("edit.choose")).replace("&", "&&"));
		value.setEnabled(line.isPresent());
		take.setEnabled(line.isPresent());
		value.setItems(line.map(each -> each.cell().codes().toArray(String[]::new)).orElse(new String[0]));
		value.setText(line.map(each -> typed.getOrDefault(each, each.cell().value())).orElse(""));
		what.getParent().layout();
	}

	/** Notes the new value; the value that stands there takes the change back. */
	private void take() {
		table.first().ifPresent(line -> {
			if (value.getText().strip().equals(line.cell().value().strip())) {
				typed.remove(line);
			} else {
				typed.put(line, value.getText().strip());
			}
			setErrorMessage(null);
			setMessage(typed.isEmpty() ? MESSAGES.get("edit.message") : MESSAGES.get("edit.count", typed.size()));
			table.show(table.rows());
		});
	}

	@Override
	String wrong() {
		return typed.isEmpty() ? MESSAGES.get("edit.nothing") : "";
	}

	@Override
	Change change(String reason) {
		List<FieldChange> changes = new ArrayList<>();
		typed.forEach((line, text) -> changes
				.add(new FieldChange(sheet.subject(), line.row().member(), line.cell().field(), line.row().year(), line.row().rowKey(), text)));
		return progress -> workspace.editing().change(changes, reason, progress);
	}
}
