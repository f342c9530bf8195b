package org.lookback.ui.data.internal.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.Verification;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Registers;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The registers, what their comparison with the households brought, and what people found who looked. */
public final class RegistersView {

	private static final Messages MESSAGES = Messages.in(RegistersView.class);
	private static final List<Optional<ComparisonOutcome>> OUTCOMES = List.of(Optional.empty(), Optional.of(ComparisonOutcome.ONLY_HERE),
			Optional.of(ComparisonOutcome.ONLY_THERE), Optional.of(ComparisonOutcome.DIFFERS), Optional.of(ComparisonOutcome.MATCHED),
			Optional.of(ComparisonOutcome.AMBIGUOUS));
	private static final int MOST = 10_000;

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private WorkspacePane pane;
	private LatestWork reading;
	private LatestWork looking;
	private RowTable<RegisterRow> registers;
	private RowTable<EntryRow> entries;
	private DepartmentsPage departments;
	private RichText note;
	private Combo outcome;
	private Button open;
	private Button compare;
	private Button verify;
	private Button export;
	private Label said;
	private List<Code> verified = List.of();
	private boolean showing;

	/** What was read of a comparison. */
	private record Found(ComparisonRun run, List<EntryRow> rows, boolean more) {
	}

	@Inject
	public RegistersView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading")).onlyWhileSeen();
		Composite content = pane.content();
		Parts.column(content);
		TabFolder tabs = Parts.tabs(content, "registers.tabs");
		Composite comparison = new Composite(tabs, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(6, 4).applyTo(comparison);
		buttons(comparison);
		SashForm sash = new SashForm(comparison, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		registerTable(sash);
		SashForm right = new SashForm(sash, SWT.VERTICAL);
		entryTable(right);
		note = new RichText(right, appearance);
		note.control().setData("org.lookback.id", "registers.note");
		right.setWeights(58, 42);
		sash.setWeights(40, 60);
		Parts.tab(tabs, MESSAGES, "tab.registers", comparison);
		departments = new DepartmentsPage(tabs, appearance);
		Parts.tab(tabs, MESSAGES, "tab.departments", departments.control());
		reading = new LatestWork(content, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
		looking = new LatestWork(content, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
		pane.whenGone(settings.listen(pane::readLater));
		pane.follow(this::read, departments::forget);
	}

	@Focus
	public void focus() {
		registers.table().setFocus();
	}

	private void buttons(Composite content) {
		ButtonRow row = new ButtonRow(content, MESSAGES, "registers");
		compare = row.button("compare", () -> compare(registers.selection().stream().map(each -> each.known().name()).toList()));
		row.button("compareAll", () -> compare(List.of()));
		verify = row.button("verify", this::verify);
		export = row.button("export", this::export);
		outcome = row.choice("outcome", OUTCOMES.stream().map(each -> MESSAGES.get("outcome." + each.map(Enum::name).orElse("ALL"))).toList(), this::readEntries);
		open = row.check("open", this::readEntries);
		said = Parts.line(content, Styles.MUTED, "registers.said");
	}

	private void registerTable(Composite parent) {
		registers = new RowTable<>(parent, "registers", appearance,
				List.of(Column.text(MESSAGES.get("column.register"), 128, RegisterRow::name), Column.text(MESSAGES.get("column.day"), 86, this::day),
						count("suspected", row -> row.suspected(), Optional.empty()),
						count("ONLY_HERE", row -> row.suspected(ComparisonOutcome.ONLY_HERE), Optional.of(ComparisonOutcome.ONLY_HERE)),
						count("ONLY_THERE", row -> row.suspected(ComparisonOutcome.ONLY_THERE), Optional.of(ComparisonOutcome.ONLY_THERE)),
						count("DIFFERS", row -> row.suspected(ComparisonOutcome.DIFFERS), Optional.of(ComparisonOutcome.DIFFERS)),
						count("MATCHED", row -> row.suspected(ComparisonOutcome.MATCHED), Optional.of(ComparisonOutcome.MATCHED)),
						count("AMBIGUOUS", row -> row.suspected(ComparisonOutcome.AMBIGUOUS), Optional.of(ComparisonOutcome.AMBIGUOUS)),
						Column.count(MESSAGES.get("column.verified"), 62, RegisterRow::verified),
						Column.text(MESSAGES.get("column.precision"), 62, RegistersView::precision),
						Column.count(MESSAGES.get("column.records"), 62, RegisterRow::records),
						Column.text(MESSAGES.get("column.sector"), 80, row -> row.known().sector())));
		registers.titled(MESSAGES.get("list.registers")).whenSelected(row -> {
			if (!showing) {
				enable();
				readEntries();
			}
		}).mute(row -> !row.isImported()).warnOf(RegisterRow::isOutdated);
	}

	private Column<RegisterRow> count(String key, java.util.function.ToLongFunction<RegisterRow> count, Optional<ComparisonOutcome> only) {
		return Column.<RegisterRow>number(MESSAGES.get("column." + key), 62,
				row -> row.run().isEmpty() ? "" : String.format(Locale.getDefault(), "%,d", count.applyAsLong(row)), count)
				.opening(row -> showOnly(row, only));
	}

	/** A click on a count shows what it counts. */
	private void showOnly(RegisterRow row, Optional<ComparisonOutcome> only) {
		outcome.select(OUTCOMES.indexOf(only));
		open.setSelection(false);
		registers.choose(List.of(row));
	}

	private String day(RegisterRow row) {
		return !row.isImported() ? MESSAGES.get("notImported") : row.run().isEmpty() ? MESSAGES.get("notCompared") : row.day();
	}

	private static String precision(RegisterRow row) {
		return row.precision().isPresent() ? Math.round(row.precision().getAsDouble() * 100) + "%" : "";
	}

	private void entryTable(Composite parent) {
		entries = new RowTable<>(parent, "registers.entries", appearance,
				List.of(cell("outcome", 78, EntryRow.OUTCOME), cell("what", 200, EntryRow.WHAT), cell("name", 66, EntryRow.NAME),
						cell("theirName", 66, EntryRow.THEIR_NAME), cell("score", 58, EntryRow.SCORE), cell("verifiedAs", 96, EntryRow.VERIFIED),
						cell("village", 100, EntryRow.VILLAGE), cell("household", 150, EntryRow.HOUSEHOLD), cell("number", 150, EntryRow.NUMBER),
						cell("theirNumber", 150, EntryRow.THEIR_NUMBER), cell("theirState", 140, EntryRow.THEIR_STATE), cell("by", 80, EntryRow.BY),
						cell("remark", 140, EntryRow.NOTE)));
		entries.titled(MESSAGES.get("list.entries")).whenSelected(this::look).whenOpened(row -> {
			look(Optional.of(row));
			verify();
		}).mute(row -> row.row().verification().isPresent());
	}

	private static Column<EntryRow> cell(String key, int width, int place) {
		return Column.text(MESSAGES.get("column." + key), width, row -> row.cell(place));
	}

	private void read(Workspace workspace) {
		pane.ask(progress -> {
			List<RegisterRow> rows = new ArrayList<>();
			workspace.registers().list().stream().map(RegisterRow::new).forEach(rows::add);
			rows.sort(java.util.Comparator.comparing((RegisterRow row) -> !row.isImported()).thenComparing(row -> row.run().isEmpty()));
			return rows;
		}, rows -> show(workspace, rows));
	}

	private void show(Workspace workspace, List<RegisterRow> rows) {
		verified = workspace.dictionary().codeList("Verified").map(CodeList::offered).orElse(List.of());
		Optional<String> before = registers.first().map(row -> row.known().name());
		showing = true;
		registers.show(rows);
		registers.choose(rows.stream().filter(row -> before.isPresent() ? before.get().equals(row.known().name()) : row.run().isPresent()).limit(1).toList());
		showing = false;
		pane.show();
		enable();
		readEntries();
	}

	private void enable() {
		compare.setEnabled(registers.selection().stream().anyMatch(RegisterRow::isImported));
		export.setEnabled(registers.first().flatMap(RegisterRow::run).isPresent());
		verify.setEnabled(!entries.selection().isEmpty());
	}

	private Registers.Selection selection() {
		return new Registers.Selection(OUTCOMES.get(Math.max(0, outcome.getSelectionIndex())).map(List::of).orElse(List.of()), open.getSelection());
	}

	/** Reads the entries of the chosen register. */
	private void readEntries() {
		Optional<RegisterRow> row = registers.first();
		Optional<Workspace> workspace = workspaces.workspace();
		if (row.isEmpty() || workspace.isEmpty() || row.get().run().isEmpty()) {
			reading.cancel();
			entries.show(List.of());
			said.setText(row.map(each -> MESSAGES.get(each.isImported() ? "said.notCompared" : "said.notImported", each.name())).orElse(MESSAGES.get("said.choose")));
			note.show(EntryNote.precision(row, List.of()));
			return;
		}
		Registers.Selection which = selection();
		ComparisonRun run = row.get().run().get();
		boolean reveal = settings.reveal();
		reading.ask(progress -> found(workspace.get(), run, which, reveal), found -> show(row.get(), found));
	}

	private static Found found(Workspace workspace, ComparisonRun run, Registers.Selection which, boolean reveal) throws LookbackException {
		Registers registers = workspace.registers();
		List<Registers.Row> page = registers.page(run, which, 0, MOST + 1);
		List<EntryRow> rows = new ArrayList<>();
		for (Registers.Row row : page.subList(0, Math.min(MOST, page.size()))) {
			rows.add(new EntryRow(row, registers.cells(run, row, reveal, Locale.getDefault())));
		}
		if (reveal) {
			registers.revealed(run, rows.size());
		}
		return new Found(run, rows, page.size() > MOST);
	}

	private void show(RegisterRow row, Found found) {
		entries.show(found.rows());
		entries.wholeBy(found.more() ? Optional.of(this::export) : Optional.empty());
		said.setText(MESSAGES.get(found.more() ? "said.more" : "said", row.name(), row.day(), found.rows().size(), row.run().map(run -> run.counts().records()).orElse(0L),
				row.run().map(run -> run.counts().expected()).orElse(0L)).replace("&", "&&") + (row.isOutdated() ? MESSAGES.get("said.outdated") : ""));
		if (entries.first().isEmpty()) {
			look(Optional.empty());
		}
		pane.content().layout(true, true);
		enable();
	}

	private void look(Optional<EntryRow> entry) {
		enable();
		Optional<Workspace> workspace = workspaces.workspace();
		if (workspace.isEmpty()) {
			return;
		}
		if (entry.isEmpty()) {
			Optional<RegisterRow> row = registers.first();
			looking.ask(progress -> row.isEmpty() ? List.<Registers.Precision>of() : workspace.get().registers().precision(row.get().known().name()),
					imports -> note.show(EntryNote.precision(row, imports)));
			return;
		}
		String household = entry.get().cell(EntryRow.HOUSEHOLD);
		if (!household.isEmpty()) {
			selection.selectHousehold(household);
		}
		looking.ask(progress -> workspace.get().registers().history(entry.get().row().entry().key()), (List<Verification> history) -> note
				.show(EntryNote.page(entry.get(), history, key -> {
					selection.selectHousehold(key);
					Workbenches.show(Ids.VIEW_HOUSEHOLD);
				})));
	}

	private void compare(List<String> names) {
		workspaces.workspace().ifPresent(workspace -> {
			LookbackJob<List<ComparisonRun>> job = new LookbackJob<>(MESSAGES.get("comparing"),
					progress -> workspace.registers().compare(names, OptionalInt.empty(), Optional.empty(), progress));
			job.inFront().whenDone(runs -> pane.read()).start();
		});
	}

	private void verify() {
		List<EntryRow> chosen = entries.selection();
		if (chosen.isEmpty()) {
			return;
		}
		VerifyDialog dialog = new VerifyDialog(entries.table().getShell(), verified, chosen);
		if (dialog.open() == Window.OK && dialog.answer().isPresent()) {
			VerifyDialog.Answer answer = dialog.answer().get();
			workspaces.workspace().ifPresent(workspace -> {
				LookbackJob<Integer> job = new LookbackJob<>(MESSAGES.get("verifying"), progress -> {
					for (EntryRow row : chosen) {
						workspace.registers().verify(row.row().entry().key(), answer.outcome(), answer.how(), answer.note(), progress);
					}
					return chosen.size();
				});
				job.inFront().whenDone(count -> pane.read()).start();
			});
		}
	}

	private void export() {
		Optional<RegisterRow> row = registers.first().filter(each -> each.run().isPresent());
		row.ifPresent(register -> workspaces.workspace().ifPresent(workspace -> ListFiles
				.ask(entries.table().getShell(), MESSAGES.get("button.export"), MESSAGES.get("file.name", register.name())).ifPresent(file -> {
					Registers.Selection which = selection();
					boolean reveal = settings.reveal();
					LookbackJob<Long> job = new LookbackJob<>(MESSAGES.get("button.export"), progress -> workspace.registers()
							.export(register.run().orElseThrow(), which, reveal, file, Locale.getDefault(), progress));
					job.inFront().whenDone(
							rows -> ListFiles.tell(entries.table().getShell(), MESSAGES.get("button.export"), MESSAGES.get("exported", rows, file), file)).start();
				})));
	}
}
