package org.lookback.ui.data.internal.versions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Versions.Entry;
import org.lookback.workbench.api.Versions.Kind;
import org.lookback.workbench.api.Versions.State;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Imports and changes by hand: undone, brought back, compared; what was rejected; and the chosen household over the years. */
public final class VersionsView {

	private static final Messages MESSAGES = Messages.in(VersionsView.class);
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private WorkspacePane pane;
	private Label headline;
	private Button onlyHousehold;
	private Button undo;
	private Button redo;
	private Button rejects;
	private Button rows;
	private RowTable<Entry> entries;
	private TabFolder tabs;
	private DiffPage diff;
	private HistoryPage history;
	private List<Entry> all = List.of();

	@Inject
	public VersionsView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading")).showWithoutData().onlyWhileSeen();
		Composite content = pane.content();
		Parts.column(content);
		buttons(content);
		headline = Parts.line(content, Styles.MUTED, "versions.headline");
		SashForm sash = new SashForm(content, SWT.VERTICAL);
		Parts.fill(sash);
		table(sash);
		tabs = Parts.tabs(sash, "versions.tabs");
		diff = new DiffPage(tabs, appearance, settings, selection);
		Parts.tab(tabs, MESSAGES, "tab.diff", diff.control());
		history = new HistoryPage(tabs, appearance, settings);
		Parts.tab(tabs, MESSAGES, "tab.history", history.control());
		sash.setWeights(50, 50);
		pane.whenGone(settings.listen(pane::readLater));
		pane.whenGone(selection.listen(this::householdChosen));
		pane.follow(this::read);
	}

	@Focus
	public void focus() {
		entries.table().setFocus();
	}

	private void buttons(Composite content) {
		ButtonRow row = new ButtonRow(content, MESSAGES, "versions");
		undo = row.button("undo", () -> undoOrRedo(true));
		redo = row.button("redo", () -> undoOrRedo(false));
		row.button("compare", this::compare);
		rejects = row.button("rejects", () -> entries.first().ifPresent(VersionsView::openRejects));
		rows = row.button("rows", this::exportRows);
		row.button("merge", () -> Workbenches.run("org.lookback.ui.data.merge"));
		onlyHousehold = row.check("onlyHousehold", pane::read);
	}

	private void table(Composite parent) {
		List<Column<Entry>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("column.id"), 54, Entry::id).sortedBy(Comparator.comparingLong(Entry::sequence)));
		columns.add(Column.text(MESSAGES.get("column.kind"), 60, entry -> MESSAGES.get("kind." + entry.kind().name())));
		columns.add(Column.text(MESSAGES.get("column.title"), 280, Entry::title));
		columns.add(Column.text(MESSAGES.get("column.state"), 70, entry -> MESSAGES.get("state." + entry.state().name())));
		columns.add(Column.text(MESSAGES.get("column.at"), 152, entry -> WHEN.format(entry.at())));
		columns.add(Column.text(MESSAGES.get("column.who"), 70, Entry::who));
		columns.add(Column.count(MESSAGES.get("column.households"), 60, Entry::households));
		columns.add(Column.count(MESSAGES.get("column.rows"), 60, Entry::rows));
		columns.add(Column.count(MESSAGES.get("column.accepted"), 60, Entry::accepted));
		columns.add(Column.<Entry>count(MESSAGES.get("column.rejected"), 60, Entry::rejected).opening(VersionsView::openRejects));
		columns.add(Column.text(MESSAGES.get("column.why"), 180, Entry::why));
		columns.add(Column.text(MESSAGES.get("column.origin"), 120, Entry::origin));
		entries = new RowTable<>(parent, "versions", appearance, columns);
		entries.titled(MESSAGES.get("list")).mute(entry -> entry.state() != State.IN_FORCE).whenSelected(entry -> enable()).whenOpened(entry -> compare());
	}

	private void enable() {
		Optional<Entry> entry = entries.first();
		undo.setEnabled(entry.filter(each -> each.state() == State.IN_FORCE).isPresent());
		redo.setEnabled(entry.filter(each -> each.state() != State.IN_FORCE).isPresent());
		boolean imported = entry.filter(each -> each.kind() == Kind.IMPORT && each.state() == State.IN_FORCE).isPresent();
		rejects.setEnabled(imported);
		rows.setEnabled(imported);
	}

	private void householdChosen() {
		workspaces.workspace().ifPresent(workspace -> history.read(workspace, selection.household()));
		if (onlyHousehold.getSelection()) {
			pane.read();
		}
	}

	private void read(Workspace workspace) {
		Optional<String> household = onlyHousehold.getSelection() ? selection.household() : Optional.empty();
		pane.ask(progress -> household.isPresent() ? workspace.versions().ofHousehold(household.get(), Locale.getDefault())
				: workspace.versions().list(Locale.getDefault()), list -> show(workspace, list, household));
	}

	private void show(Workspace workspace, List<Entry> list, Optional<String> household) {
		if (list.isEmpty() && household.isEmpty()) {
			pane.say(MESSAGES.get("empty"), MESSAGES.get("empty.import"), () -> Workbenches.run(Ids.COMMAND_IMPORT));
			return;
		}
		all = household.isPresent() ? all : list;
		entries.show(list);
		long imports = list.stream().filter(entry -> entry.kind() == Kind.IMPORT).count();
		headline.setText(household.isPresent() ? MESSAGES.get("headline.household", household.get(), list.size())
				: MESSAGES.get("headline", imports, list.size() - imports, list.stream().filter(entry -> entry.state() != State.IN_FORCE).count()));
		enable();
		pane.show();
		diff.offer(all);
		history.read(workspace, selection.household());
	}

	/** Lays the two chosen states side by side; of one chosen, what it changed. */
	private void compare() {
		List<Entry> chosen = entries.selection().stream().sorted(Comparator.comparingLong(Entry::sequence)).toList();
		if (chosen.isEmpty()) {
			return;
		}
		String to = chosen.getLast().id();
		String from = chosen.size() > 1 ? chosen.getFirst().id()
				: all.stream().filter(entry -> entry.sequence() < chosen.getFirst().sequence()).max(Comparator.comparingLong(Entry::sequence)).map(Entry::id)
						.orElse(Versions.EMPTY);
		tabs.setSelection(0);
		diff.compare(from, to);
	}

	private void undoOrRedo(boolean back) {
		Optional<Entry> entry = entries.first();
		Optional<Workspace> workspace = workspaces.workspace();
		if (entry.isEmpty() || workspace.isEmpty()) {
			return;
		}
		String key = back ? "undo" : "redo";
		InputDialog dialog = new InputDialog(entries.table().getShell(), MESSAGES.get(key + ".title"), MESSAGES.get(key + ".ask", entry.get().title()), "",
				typed -> typed.isBlank() ? MESSAGES.get("why.blank") : null);
		if (dialog.open() == Window.OK) {
			String why = dialog.getValue().strip();
			LookbackJob<Entry> job = new LookbackJob<>(MESSAGES.get(key + ".title"), progress -> back ? workspace.get().versions().undo(entry.get().id(), why, progress)
					: workspace.get().versions().redo(entry.get().id(), why, progress));
			job.inFront().whenDone(done -> pane.read()).start();
		}
	}

	private static void openRejects(Entry entry) {
		if (entry.kind() == Kind.IMPORT) {
			Workbenches.run(Ids.COMMAND_REJECTS, Map.of(Ids.PARAMETER_VERSION, entry.id()));
		}
	}

	/** Writes the rows of an import as they came in. */
	private void exportRows() {
		Optional<Entry> entry = entries.first();
		if (entry.isEmpty()) {
			return;
		}
		boolean reveal = settings.reveal();
		workspaces.workspace().ifPresent(workspace -> ListFiles.ask(entries.table().getShell(), MESSAGES.get("button.rows"), plain(entry.get().title()))
				.ifPresent(file -> {
					LookbackJob<Long> job = new LookbackJob<>(MESSAGES.get("button.rows"), progress -> workspace.importing()
							.exportRows(Integer.parseInt(entry.get().id()), reveal, file, Locale.getDefault(), progress));
					job.inFront().whenDone(
							written -> ListFiles.tell(entries.table().getShell(), MESSAGES.get("button.rows"), MESSAGES.get("exported", written, file), file)).start();
				}));
	}

	private static String plain(String title) {
		int dot = title.lastIndexOf('.');
		return dot > 0 ? title.substring(0, dot) : title;
	}
}
