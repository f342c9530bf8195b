package org.lookback.ui.data.internal.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Styles;
import org.lookback.workbench.api.Registers.Departments;
import org.lookback.workbench.api.Workspace;

/** The numbers on which departments must agree: what the households' data say beside what each department's register says. */
final class DepartmentsPage {

	private static final Messages MESSAGES = Messages.in(DepartmentsPage.class);
	private static final List<RegionLevel> LEVELS = List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.VILLAGE);
	private static final int PLACE = 1;
	private static final int COUNT = 2;
	private static final int REGISTER = 3;
	private static final int FIRST_NUMBER = 4;
	private static final int DIFFERENCE = 6;

	private final Composite body;
	private final Combo level;
	private final Label said;
	private final RowTable<Line> table;
	private final Button export;
	private Optional<Departments> shown = Optional.empty();

	/** A row in words. */
	private record Line(List<String> cells, boolean total) {

		String cell(int place) {
			return place < cells.size() ? cells.get(place) : "";
		}

		long number(int place) {
			return cell(place).matches("-?\\d+") ? Long.parseLong(cell(place)) : Long.MIN_VALUE;
		}
	}

	DepartmentsPage(Composite parent, Appearance appearance) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(4, 6).applyTo(body);
		new Label(body, SWT.NONE).setText(MESSAGES.get("departments.level"));
		level = new Combo(body, SWT.READ_ONLY);
		level.setData("org.lookback.id", "departments.level");
		LEVELS.forEach(each -> level.add(MESSAGES.get("level." + each.name())));
		level.select(0);
		Button count = new Button(body, SWT.PUSH);
		count.setText(MESSAGES.get("departments.count"));
		count.setToolTipText(MESSAGES.get("departments.count.tip"));
		count.setData("org.lookback.id", "departments.count");
		count.addListener(SWT.Selection, event -> Services.workspaces().workspace().ifPresent(this::count));
		export = new Button(body, SWT.PUSH);
		export.setText(MESSAGES.get("departments.export"));
		export.setEnabled(false);
		export.setData("org.lookback.id", "departments.export");
		export.addListener(SWT.Selection, event -> Services.workspaces().workspace().ifPresent(this::export));
		said = Styles.MUTED.on(new Label(body, SWT.WRAP));
		said.setText(MESSAGES.get("departments.hint"));
		said.setData("org.lookback.id", "departments.said");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(said);
		table = new RowTable<>(body, "departments", appearance, columns());
		table.titled(MESSAGES.get("departments.list")).warnOf(line -> !line.cell(DIFFERENCE).isEmpty() && line.number(DIFFERENCE) != 0);
		GridDataFactory.fillDefaults().grab(true, true).span(5, 1).applyTo(table.control());
	}

	private static List<Column<Line>> columns() {
		List<Column<Line>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("departments.place"), 200, line -> line.cell(PLACE)));
		columns.add(Column.text(MESSAGES.get("departments.what"), 170, line -> line.cell(COUNT)));
		columns.add(Column.text(MESSAGES.get("departments.register"), 130, line -> line.cell(REGISTER)));
		List<String> keys = List.of("here", "there", "difference", "onlyHere", "onlyThere", "open", "householdsHere", "householdsThere");
		for (int i = 0; i < keys.size(); i++) {
			int place = FIRST_NUMBER + i;
			columns.add(Column.number(MESSAGES.get("departments." + keys.get(i)), 86, line -> line.cell(place), line -> line.number(place)));
		}
		return columns;
	}

	Control control() {
		return body;
	}

	/** Shows nothing any more, for another workspace. */
	void forget() {
		if (!body.isDisposed() && shown.isPresent()) {
			shown = Optional.empty();
			table.show(List.of());
			export.setEnabled(false);
			said.setText(MESSAGES.get("departments.hint"));
		}
	}

	private void count(Workspace workspace) {
		RegionLevel chosen = LEVELS.get(level.getSelectionIndex());
		LookbackJob<Departments> job = new LookbackJob<>(MESSAGES.get("departments.counting"),
				progress -> workspace.registers().departments(chosen, OptionalInt.empty(), Optional.empty(), progress));
		job.inFront().whenDone(departments -> show(workspace, departments)).start();
	}

	private void show(Workspace workspace, Departments departments) {
		if (body.isDisposed()) {
			return;
		}
		shown = Optional.of(departments);
		List<List<String>> words = workspace.registers().table(departments, Locale.getDefault());
		int totals = departments.total().size();
		List<Line> lines = new ArrayList<>();
		for (int i = 1; i < words.size(); i++) {
			lines.add(new Line(words.get(i), i <= totals));
		}
		table.show(lines);
		export.setEnabled(true);
		long different = lines.stream().limit(totals).filter(line -> !line.cell(DIFFERENCE).isEmpty() && line.number(DIFFERENCE) != 0).count();
		said.setText(MESSAGES.get("departments.said", departments.year(), departments.asOf().toString(), different, departments.counts().size())
				+ (departments.missing().isEmpty() ? "" : MESSAGES.get("departments.missing", String.join("、", departments.missing()))));
		body.layout(true, true);
	}

	private void export(Workspace workspace) {
		shown.ifPresent(departments -> ListFiles.ask(body.getShell(), MESSAGES.get("departments.list"), MESSAGES.get("departments.list")).ifPresent(file -> {
			LookbackJob<Integer> job = new LookbackJob<>(MESSAGES.get("departments.list"), progress -> write(workspace, departments, file));
			job.inFront().whenDone(rows -> ListFiles.tell(body.getShell(), MESSAGES.get("departments.list"), MESSAGES.get("exported", rows, file), file)).start();
		}));
	}

	private static int write(Workspace workspace, Departments departments, java.nio.file.Path file) throws LookbackException {
		workspace.registers().export(departments, file, Locale.getDefault());
		return departments.rows().size() + departments.total().size();
	}
}
