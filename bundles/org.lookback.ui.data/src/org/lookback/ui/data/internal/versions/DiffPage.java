package org.lookback.ui.data.internal.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.FactWords;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Versions.Count;
import org.lookback.workbench.api.Versions.Difference;
import org.lookback.workbench.api.Versions.Entry;
import org.lookback.workbench.api.Versions.Level;
import org.lookback.workbench.api.Versions.Line;
import org.lookback.workbench.api.Workspace;

/** Two states of the data side by side, value by value. */
final class DiffPage {

	private static final Messages MESSAGES = Messages.in(DiffPage.class);
	private static final int MOST = 10_000;

	private final Composite body;
	private final Combo from;
	private final Combo to;
	private final Label said;
	private final Button export;
	private final RowTable<Line> lines;
	private final Settings settings;
	private List<String> states = List.of();

	DiffPage(Composite parent, Appearance appearance, Settings settings, Selection selection) {
		this.settings = settings;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).margins(4, 4).spacing(6, 4).applyTo(body);
		from = state("from");
		to = state("to");
		Button compare = new Button(body, SWT.PUSH);
		compare.setText(MESSAGES.get("diff.compare"));
		compare.setData("org.lookback.id", "versions.diff.compare");
		compare.addListener(SWT.Selection, event -> run());
		export = new Button(body, SWT.PUSH);
		export.setText(MESSAGES.get("diff.export"));
		export.setToolTipText(MESSAGES.get("diff.export.tip"));
		export.setEnabled(false);
		export.addListener(SWT.Selection, event -> export());
		said = Styles.STRONG.on(new Label(body, SWT.WRAP));
		said.setText(MESSAGES.get("diff.hint"));
		said.setData("org.lookback.id", "versions.diff.said");
		GridDataFactory.fillDefaults().grab(true, false).span(6, 1).hint(200, SWT.DEFAULT).applyTo(said);
		List<Column<Line>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("diff.change"), 56, line -> MESSAGES.get("change." + line.change().name())));
		columns.add(Column.text(MESSAGES.get("diff.what"), 60, line -> MESSAGES.get("level." + line.level().name())));
		columns.add(Column.text(MESSAGES.get("diff.key"), 150, Line::key));
		columns.add(Column.text(MESSAGES.get("diff.name"), 80, Line::name));
		columns.add(Column.text(MESSAGES.get("diff.member"), 80, Line::memberName));
		columns.add(Column.text(MESSAGES.get("diff.year"), 54, line -> line.year().isPresent() ? Integer.toString(line.year().getAsInt()) : ""));
		columns.add(Column.text(MESSAGES.get("diff.field"), 130, Line::label));
		columns.add(Column.text(MESSAGES.get("diff.before"), 120, Line::before));
		columns.add(Column.text(MESSAGES.get("diff.after"), 120, Line::after));
		columns.add(Column.text(MESSAGES.get("diff.beforeSource"), 190, line -> source(line.beforeSource())));
		columns.add(Column.text(MESSAGES.get("diff.afterSource"), 190, line -> source(line.afterSource())));
		lines = new RowTable<>(body, "versions.diff", appearance, columns);
		lines.titled(MESSAGES.get("diff.list")).mute(line -> line.level() != Level.FIELD)
				.whenSelected(line -> line.filter(each -> !each.member().isEmpty() || each.entity().startsWith("household")).ifPresent(each -> selection.selectHousehold(each.key())));
		GridDataFactory.fillDefaults().grab(true, true).span(6, 1).applyTo(lines.control());
	}

	private Combo state(String key) {
		Label label = new Label(body, SWT.NONE);
		label.setText(MESSAGES.get("diff." + key));
		Combo combo = new Combo(body, SWT.READ_ONLY);
		combo.setData("org.lookback.id", "versions.diff." + key);
		GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private static String source(Optional<Source> source) {
		return source.map(FactWords::source).orElse("");
	}

	Control control() {
		return body;
	}

	/** The states that can be compared. */
	void offer(List<Entry> entries) {
		String chosenFrom = chosen(from).orElse(Versions.EMPTY);
		String chosenTo = chosen(to).orElse(Versions.NOW);
		List<String> ids = new ArrayList<>(List.of(Versions.NOW));
		List<String> words = new ArrayList<>(List.of(MESSAGES.get("diff.now")));
		for (Entry entry : entries) {
			ids.add(entry.id());
			words.add(MESSAGES.get("diff.after.entry", entry.id(), entry.title()));
		}
		ids.add(Versions.EMPTY);
		words.add(MESSAGES.get("diff.empty"));
		states = ids;
		from.setItems(words.toArray(String[]::new));
		to.setItems(words.toArray(String[]::new));
		from.select(Math.max(0, ids.indexOf(chosenFrom)));
		to.select(Math.max(0, ids.indexOf(chosenTo)));
	}

	private Optional<String> chosen(Combo combo) {
		int index = combo.getSelectionIndex();
		return index < 0 || index >= states.size() ? Optional.empty() : Optional.of(states.get(index));
	}

	/** Compares two states. */
	void compare(String earlier, String later) {
		from.select(states.indexOf(earlier));
		to.select(states.indexOf(later));
		run();
	}

	private void run() {
		Optional<Workspace> workspace = Services.workspaces().workspace();
		Optional<String> earlier = chosen(from);
		Optional<String> later = chosen(to);
		if (workspace.isEmpty() || earlier.isEmpty() || later.isEmpty()) {
			return;
		}
		boolean reveal = settings.reveal();
		LookbackJob<Difference> job = new LookbackJob<>(MESSAGES.get("diff.comparing"),
				progress -> workspace.get().versions().diff(earlier.get(), later.get(), reveal, MOST, Locale.getDefault(), progress));
		job.inFront().whenDone(this::show).start();
	}

	private void show(Difference difference) {
		if (body.isDisposed()) {
			return;
		}
		lines.show(difference.lines());
		lines.wholeBy(difference.more() ? Optional.of(this::export) : Optional.empty());
		export.setEnabled(difference.fields().all() + difference.objects().all() > 0);
		said.setText(MESSAGES.get("diff.said", words(difference.objects()), words(difference.members()), words(difference.fields()))
				+ (difference.more() ? MESSAGES.get("diff.more", difference.lines().size()) : ""));
		body.layout(true, true);
	}

	private static String words(Count count) {
		return MESSAGES.get("diff.count", count.appeared(), count.gone(), count.changed());
	}

	private void export() {
		Optional<String> earlier = chosen(from);
		Optional<String> later = chosen(to);
		boolean reveal = settings.reveal();
		Services.workspaces().workspace().ifPresent(workspace -> ListFiles.ask(body.getShell(), MESSAGES.get("diff.list"), MESSAGES.get("diff.list")).ifPresent(file -> {
			LookbackJob<Long> job = new LookbackJob<>(MESSAGES.get("diff.list"),
					progress -> workspace.versions().export(earlier.orElseThrow(), later.orElseThrow(), reveal, file, Locale.getDefault(), progress));
			job.inFront().whenDone(rows -> ListFiles.tell(body.getShell(), MESSAGES.get("diff.list"), MESSAGES.get("exported", rows, file), file)).start();
		}));
	}
}
