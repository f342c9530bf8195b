package org.lookback.ui.act.internal.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
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
import org.eclipse.swt.widgets.TabItem;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.act.internal.procedure.CaseEntry.Kind;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Proceeding.BoardRow;
import org.lookback.workbench.api.Proceeding.Choice;
import org.lookback.workbench.api.Proceeding.Done;
import org.lookback.workbench.api.Proceeding.Question;
import org.lookback.workbench.api.Proceeding.Started;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The board: what stands at which step, the cases of it, and one case with its steps. */
public final class ProcedureView {

	private static final Messages MESSAGES = Messages.in(ProcedureView.class);
	private static final int[] WIDTHS = { 50, 190, 220, 54, 54, 110, 210, 210, 100, 100, 170 };
	private static final int SHOWN = 12;

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private WorkspacePane pane;
	private Combo procedure;
	private Button onlyHousehold;
	private Label headline;
	private RowTable<BoardLine> board;
	private RowTable<CaseLine> cases;
	private CasePage page;
	private DeadlinesPage deadlines;
	private TabFolder tabs;
	private List<Button> entries = List.of();
	private Button print;
	private Button start;
	private List<Choice> choices = List.of();
	private List<Optional<Choice>> offered = List.of(Optional.empty());
	private Optional<Long> wanted = Optional.empty();
	/** While the lists are filled, what is chosen in them is not the person's word. */
	private boolean filling;

	/** What is read at once. */
	private record Content(List<Choice> choices, List<BoardLine> board, List<CaseLine> cases) {
	}

	/** A case in words. */
	record CaseLine(CaseView view, List<String> cells, List<List<String>> steps, List<String> history) {
	}

	/** A row of the board in words. */
	record BoardLine(BoardRow row, String procedure, String step) {
	}

	@Inject
	public ProcedureView(WorkspaceService workspaces, ActiveQuery query, Selection selection, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.query = query;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading")).onlyWhileSeen();
		GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(pane.content());
		tabs = new TabFolder(pane.content(), SWT.TOP);
		tabs.setData("org.lookback.id", "procedures.tabs");
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(tabs);
		Composite work = new Composite(tabs, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(6, 4).applyTo(work);
		tab("tab.cases", work);
		deadlines = new DeadlinesPage(tabs, appearance);
		tab("tab.deadlines", deadlines.control());
		buttons(work);
		headline = Styles.MUTED.on(new Label(work, SWT.WRAP));
		headline.setData("org.lookback.id", "procedures.headline");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
		SashForm sash = new SashForm(work, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(sash);
		SashForm lists = new SashForm(sash, SWT.HORIZONTAL);
		board(lists);
		caseList(lists);
		lists.setWeights(43, 57);
		page = new CasePage(sash, appearance, selection);
		sash.setWeights(42, 58);
		tabs.addListener(SWT.Selection, event -> pane.read());
		pane.whenGone(settings.listen(pane::readLater));
		pane.whenGone(selection.listen(this::householdChosen));
		pane.follow(this::read);
	}

	private void tab(String key, Composite content) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(MESSAGES.get(key));
		item.setControl(content);
	}

	@Focus
	public void focus() {
		cases.table().setFocus();
	}

	private void buttons(Composite work) {
		ButtonRow row = new ButtonRow(work, MESSAGES, "procedures");
		start = row.button("start", this::start);
		start.setEnabled(false);
		entries = List.of(row.button("advance", () -> enter(Kind.ADVANCE)), row.button("object", () -> enter(Kind.OBJECT)), row.button("resolve", () -> enter(Kind.RESOLVE)),
				row.button("withdraw", () -> enter(Kind.WITHDRAW)), row.button("undo", () -> enter(Kind.UNDO)), row.button("move", () -> enter(Kind.MOVE)));
		print = row.button("print", this::print);
		procedure = row.choice("procedure", List.of(MESSAGES.get("all")), pane::read);
		onlyHousehold = row.check("onlyHousehold", pane::read);
	}

	private void board(Composite parent) {
		List<Column<BoardLine>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("board.procedure"), 120, BoardLine::procedure));
		columns.add(Column.text(MESSAGES.get("board.step"), 136, BoardLine::step));
		columns.add(Column.count(MESSAGES.get("board.cases"), 44, line -> line.row().cases()));
		columns.add(Column.count(MESSAGES.get("board.households"), 44, line -> line.row().count().households()));
		columns.add(Column.count(MESSAGES.get("board.persons"), 44, line -> line.row().count().persons()));
		columns.add(Column.count(MESSAGES.get("board.late"), 44, line -> line.row().late()));
		columns.add(Column.count(MESSAGES.get("board.open"), 54, line -> line.row().open()));
		board = new RowTable<>(parent, "procedures.board", appearance, columns);
		board.titled(MESSAGES.get("board.title")).warnOf(line -> line.row().late() > 0 || line.row().open() > 0).mute(line -> line.row().cases() == 0)
				.whenSelected(line -> readStep());
	}

	private void caseList(Composite parent) {
		List<Column<CaseLine>> columns = new ArrayList<>();
		List<String> headings = List.of(MESSAGES.get("case.columns").split(" *\\| *"));
		for (int i = 0; i < headings.size(); i++) {
			int place = i;
			boolean number = i == 3 || i == 4;
			columns.add(number ? Column.count(headings.get(i), WIDTHS[i], line -> Long.parseLong(line.cells().get(place)))
					: Column.text(headings.get(i), WIDTHS[i], line -> line.cells().get(place)));
		}
		cases = new RowTable<>(parent, "procedures.cases", appearance, columns);
		cases.titled(MESSAGES.get("case.title")).warnOf(line -> line.view().late() || line.view().state().phase() == Phase.OBJECTED)
				.mute(line -> line.view().state().over()).whenSelected(this::chosen).whenOpened(line -> enter(Kind.ADVANCE));
	}

	private void readStep() {
		if (!filling) {
			pane.read();
		}
	}

	private void chosen(Optional<CaseLine> line) {
		if (filling) {
			return;
		}
		wanted = line.map(one -> one.view().id()).or(() -> wanted);
		page.show(line);
		line.filter(one -> one.view().households().size() == 1).ifPresent(one -> selection.selectHousehold(one.view().households().getFirst().key()));
		enable(line.map(CaseLine::view));
	}

	private void enable(Optional<CaseView> view) {
		boolean going = view.filter(one -> !one.state().over()).isPresent();
		boolean open = view.filter(one -> one.state().phase() == Phase.OBJECTED).isPresent();
		entries.get(0).setEnabled(going && !open);
		entries.get(1).setEnabled(going && !open);
		entries.get(2).setEnabled(open);
		entries.get(3).setEnabled(going);
		entries.get(4).setEnabled(view.isPresent());
		entries.get(5).setEnabled(going && view.filter(one -> one.newer().isPresent()).isPresent());
		print.setEnabled(view.filter(one -> one.state().steps().stream().anyMatch(step -> step.step().notice().isPresent())).isPresent());
	}

	private void householdChosen() {
		if (onlyHousehold.getSelection()) {
			pane.read();
		}
	}

	private Question question() {
		Optional<Choice> choice = offered.get(Math.max(0, Math.min(offered.size() - 1, procedure.getSelectionIndex())));
		String household = onlyHousehold.getSelection() ? selection.household().orElse("") : "";
		return new Question(choice.map(one -> one.standards().id()).orElse(""), choice.map(one -> one.procedure().id()).orElse(""), "", List.of(), "", household);
	}

	private void read(Workspace workspace) {
		if (tabs.getSelectionIndex() == 1) {
			pane.show();
			deadlines.read(workspace);
			return;
		}
		Question question = question();
		Optional<BoardLine> row = board.first();
		pane.ask(progress -> content(workspace.proceeding(), question, row), this::show);
	}

	private static Content content(Proceeding proceeding, Question all, Optional<BoardLine> row) throws LookbackException {
		List<Choice> choices = proceeding.choices();
		List<BoardLine> board = new ArrayList<>();
		for (BoardRow one : proceeding.board(all)) {
			Optional<Choice> choice = choices.stream()
					.filter(each -> each.standards().id().equals(one.packageId()) && each.procedure().id().equals(one.procedure())).findFirst();
			String step = one.step().isEmpty() ? MESSAGES.get("phase." + one.phase())
					: choice.flatMap(each -> each.procedure().step(one.step())).map(each -> each.title().in(Locale.getDefault())).orElse(one.step());
			board.add(new BoardLine(one, choice.map(each -> each.procedure().title().in(Locale.getDefault())).orElse(one.procedure()), step));
		}
		boolean chosen = !all.procedure().isEmpty();
		board.removeIf(line -> !chosen && line.row().cases() == 0);
		Question question = row.map(BoardLine::row).map(one -> new Question(one.packageId(), one.procedure(), one.step(), one.step().isEmpty() ? List.of(one.phase()) : List.of(),
				"", all.household())).orElse(all);
		List<CaseLine> cases = new ArrayList<>();
		for (CaseView view : proceeding.cases(question)) {
			cases.add(new CaseLine(view, proceeding.cells(view, Locale.getDefault()), proceeding.steps(view, Locale.getDefault()), proceeding.history(view, Locale.getDefault())));
		}
		return new Content(choices, board, cases);
	}

	private void show(Content content) {
		choices = content.choices();
		start.setEnabled(!choices.isEmpty());
		offer();
		Optional<BoardLine> row = board.first();
		filling = true;
		board.show(content.board());
		row.ifPresent(one -> board.table().setSelection(content.board().stream().map(BoardLine::row).map(each -> each.procedure() + each.step() + each.phase()).toList()
				.indexOf(one.row().procedure() + one.row().step() + one.row().phase())));
		cases.show(content.cases());
		filling = false;
		long households = content.cases().stream().mapToLong(line -> line.view().count().households()).sum();
		long persons = content.cases().stream().mapToLong(line -> line.view().count().persons()).sum();
		headline.setText(content.cases().isEmpty() ? MESSAGES.get("empty") : MESSAGES.get("headline", content.cases().size(), households, persons));
		Optional<CaseLine> line = content.cases().stream().filter(one -> wanted.filter(id -> id == one.view().id()).isPresent()).findFirst()
				.or(() -> content.cases().stream().findFirst());
		line.ifPresent(one -> cases.table().setSelection(content.cases().indexOf(one)));
		page.show(line);
		enable(line.map(CaseLine::view));
		pane.show();
	}

	/** Fills the choice of procedures, keeping what is chosen. */
	private void offer() {
		List<Optional<Choice>> fresh = new ArrayList<>();
		fresh.add(Optional.empty());
		choices.forEach(choice -> fresh.add(Optional.of(choice)));
		List<String> words = fresh.stream().map(one -> one.map(ProcedureView::words).orElse(MESSAGES.get("all"))).toList();
		if (!List.of(procedure.getItems()).equals(words)) {
			int before = Math.max(0, procedure.getSelectionIndex());
			procedure.setItems(words.toArray(String[]::new));
			procedure.select(Math.min(before, words.size() - 1));
			procedure.getParent().layout();
		}
		offered = fresh;
	}

	/** A procedure with its package's province. */
	static String words(Choice choice) {
		return choice.standards().province() + '　' + choice.procedure().title().in(Locale.getDefault());
	}

	private void start() {
		Optional<Workspace> workspace = workspaces.workspace();
		if (workspace.isEmpty() || choices.isEmpty()) {
			return;
		}
		Optional<Choice> chosen = offered.get(Math.max(0, procedure.getSelectionIndex()));
		StartDialog dialog = new StartDialog(tabs.getShell(), choices, chosen, query.get(), selection.household());
		if (dialog.open() == Window.OK) {
			StartDialog.Answer answer = dialog.answer();
			LookbackJob<Started> job = new LookbackJob<>(MESSAGES.get("starting"), progress -> workspace.get().proceeding().start(answer.start(), answer.who(), progress));
			job.inFront().whenDone(this::started).start();
		}
	}

	private void started(Started started) {
		wanted = started.cases().stream().findFirst().map(CaseView::id);
		board.table().deselectAll();
		pane.read();
		if (!started.leftOut().isEmpty()) {
			StringBuilder left = new StringBuilder(MESSAGES.get("started", started.cases().size(), started.count().households(), started.count().persons()));
			left.append("\n\n").append(MESSAGES.get("leftOut", started.leftOut().size()));
			started.leftOut().stream().limit(SHOWN).forEach(one -> left.append('\n').append(MESSAGES.get("leftOut.one", one.household(), one.why())));
			if (started.leftOut().size() > SHOWN) {
				left.append('\n').append(MESSAGES.get("leftOut.more", started.leftOut().size() - SHOWN));
			}
			MessageDialog.openInformation(tabs.getShell(), MESSAGES.get("starting"), left.toString());
		}
	}

	private void enter(Kind kind) {
		Optional<CaseView> view = cases.first().map(CaseLine::view);
		Optional<Workspace> workspace = workspaces.workspace();
		if (view.isEmpty() || workspace.isEmpty() || kind == Kind.ADVANCE && !entries.get(0).isEnabled()) {
			return;
		}
		if (EntryDialog.namesHouseholds(kind, view.get())) {
			boolean reveal = settings.reveal();
			LookbackJob<Map<String, String>> job = new LookbackJob<>(MESSAGES.get("reading"), progress -> workspace.get().proceeding().heads(view.get(), reveal));
			job.inFront().whenDone(heads -> enter(kind, view.get(), heads, workspace.get())).start();
		} else {
			enter(kind, view.get(), Map.of(), workspace.get());
		}
	}

	private void enter(Kind kind, CaseView view, Map<String, String> heads, Workspace workspace) {
		EntryDialog dialog = new EntryDialog(tabs.getShell(), kind, view, heads);
		if (dialog.open() == Window.OK) {
			CaseEntry entry = dialog.answer();
			wanted = Optional.of(view.id());
			LookbackJob<Done> job = new LookbackJob<>(MESSAGES.get("entering"), progress -> entry.enter(workspace.proceeding(), view.id()));
			job.inFront().whenDone(this::entered).start();
		}
	}

	private void entered(Done done) {
		wanted = Optional.of(done.view().id());
		board.table().deselectAll();
		pane.read();
		if (!done.notes().isEmpty()) {
			MessageDialog.openInformation(tabs.getShell(), MESSAGES.get("noted"), String.join("\n\n", done.notes()));
		}
	}

	private void print() {
		Optional<CaseView> view = cases.first().map(CaseLine::view);
		Optional<Workspace> workspace = workspaces.workspace();
		if (view.isEmpty() || workspace.isEmpty()) {
			return;
		}
		PrintDialog dialog = new PrintDialog(tabs.getShell(), view.get());
		if (dialog.open() == Window.OK) {
			PrintDialog.Answer answer = dialog.answer();
			String step = view.get().state().steps().stream().map(StepState::step).filter(one -> one.id().equals(answer.step())).findFirst()
					.map(one -> one.title().in(Locale.getDefault())).orElse("");
			PrintDialog.file(tabs.getShell(), view.get().state().head().name() + '-' + step + '-' + LocalDate.now()).ifPresent(file -> {
				LookbackJob<Boolean> job = new LookbackJob<>(MESSAGES.get("printing"), progress -> {
					workspace.get().proceeding().print(view.get().id(), answer.step(), answer.objectionsTo(), answer.reveal(), file);
					return true;
				});
				job.inFront().whenDone(written -> PrintDialog.tell(tabs.getShell(), file)).start();
			});
		}
	}
}
