package org.lookback.ui.act.internal.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.casework.api.ledger.LedgerCurve.Day;
import org.lookback.casework.api.ledger.LedgerDates;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.LedgerExchange;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The board of the ledger: groups with their counts at the left, their items at the right, one item with its history and the way to zero below. */
public final class LedgerView {

	private static final Messages MESSAGES = Messages.in(LedgerView.class);
	private static final List<GroupBy> WAYS = List.of(GroupBy.values());
	/** How many rows the table shows; the counts are of all. */
	private static final int MOST = 10_000;

	private record Read(List<LedgerItem> items, List<Day> curve, LocalDate today) {
	}

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private final LedgerActions actions;
	private final CopyActions copies;
	private WorkspacePane pane;
	private Combo way;
	private Text words;
	private Label headline;
	private RowTable<Board.Group> groups;
	private RowTable<LedgerItem> table;
	private RichText page;
	private CurveCanvas curve;
	private Read read = new Read(List.of(), List.of(), LocalDate.EPOCH);
	private Optional<Board> board = Optional.empty();
	private Optional<String> group = Optional.empty();
	private String said = "";

	@Inject
	public LedgerView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
		this.workspaces = workspaces;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
		actions = new LedgerActions(workspaces::workspace, () -> table.selection(), this::shell, appearance, this::done);
		copies = new CopyActions(this::shell, appearance, this::done);
	}

	private Shell shell() {
		return pane.content().getShell();
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading")).onlyWhileSeen();
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(content);
		buttons(content);
		headline = Styles.STRONG.on(new Label(content, SWT.WRAP));
		headline.setData("org.lookback.id", "ledger.headline");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
		SashForm across = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(across);
		groupTable(across);
		SashForm down = new SashForm(across, SWT.VERTICAL);
		itemTable(down);
		TabFolder tabs = new TabFolder(down, SWT.TOP);
		tabs.setData("org.lookback.id", "ledger.tabs");
		page = new RichText(tabs, appearance);
		page.control().setData("org.lookback.id", "ledger.item");
		tab(tabs, "tab.item", page.control());
		curve = new CurveCanvas(tabs, appearance);
		tab(tabs, "tab.curve", curve.control());
		down.setWeights(56, 44);
		across.setWeights(33, 67);
		pane.whenGone(settings.listen(pane::readLater));
		pane.follow(this::read);
	}

	private static void tab(TabFolder tabs, String key, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(MESSAGES.get(key));
		item.setControl(control);
	}

	@Focus
	public void focus() {
		table.table().setFocus();
	}

	private void buttons(Composite content) {
		ButtonRow row = new ButtonRow(content, MESSAGES, "ledger");
		row.button("open", actions::open);
		row.button("add", actions::add);
		row.button("take", actions::take);
		row.button("assign", () -> actions.assign(read.items().stream().filter(item -> LedgerState.of(item).pending()).toList()));
		row.button("change", actions::change);
		row.button("move", actions::move);
		row.button("close", actions::close);
		row.button("reopen", actions::reopen);
		row.button("undo", actions::undo);
		row.button("proof", () -> actions.look(board.map(Board::rows).orElse(List.of())));
		row.button("export", () -> exchange(exchange -> copies.export(exchange, board.map(Board::rows).orElse(List.of()), settings.reveal())));
		row.button("merge", () -> exchange(copies::merge));
		row.button("clashes", () -> exchange(copies::clashes));
		row.button("curve", this::exportCurve);
		ButtonRow filter = new ButtonRow(content, MESSAGES, "ledger");
		way = filter.choice("by", Arrays.stream(GroupBy.values()).map(each -> MESSAGES.get("by." + each.name())).toList(), () -> {
			group = Optional.empty();
			build();
		});
		words = filter.text("find", 26, this::build);
	}

	private void exchange(Consumer<LedgerExchange> action) {
		workspaces.workspace().ifPresent(workspace -> action.accept(workspace.remedying().exchange()));
	}

	private void groupTable(Composite parent) {
		groups = new RowTable<>(parent, "ledger.groups", appearance, List.of(Column.text(MESSAGES.get("column.group"), 112, one -> label(one.key())),
				Column.count(MESSAGES.get("column.items"), 50, Board.Group::items), Column.count(MESSAGES.get("column.pending"), 56, Board.Group::pending),
				Column.count(MESSAGES.get("column.overdue"), 46, Board.Group::overdue), Column.count(MESSAGES.get("column.households"), 44, one -> one.count().households()),
				Column.count(MESSAGES.get("column.persons"), 46, one -> one.count().persons())));
		groups.titled(MESSAGES.get("groups.title")).warnOf(one -> one.overdue() > 0).whenSelected(this::choose);
	}

	private String label(String key) {
		if (key.isEmpty()) {
			return MESSAGES.get("group.none");
		}
		return switch (by()) {
		case DUE -> MESSAGES.get("when." + key);
		case STATE -> new LedgerRules(Locale.getDefault()).said(LedgerField.STATE, key);
		case SECTOR -> new LedgerRules(Locale.getDefault()).said(LedgerField.SECTOR, key);
		case SOURCE -> new LedgerRules(Locale.getDefault()).said(LedgerField.SOURCE, key);
		case REGION -> workspaces.workspace().map(there -> cell(there.remedying(), new LedgerItem("", 0, Map.of(LedgerField.REGION, key)), LedgerField.REGION))
				.orElse(key);
		default -> key;
		};
	}

	private GroupBy by() {
		return WAYS.get(Math.max(0, way.getSelectionIndex()));
	}

	private void itemTable(Composite parent) {
		table = new RowTable<>(parent, "ledger.items", appearance, List.of(column(LedgerField.STATE, 84), column(LedgerField.DUE, 92), column(LedgerField.PROBLEM, 250),
				column(LedgerField.OBJECT, 150), column(LedgerField.NAME, 80), column(LedgerField.SECTOR, 80), column(LedgerField.DEPARTMENT, 120), column(LedgerField.PERSON, 80),
				column(LedgerField.SOURCE, 80), column(LedgerField.REGION, 190)));
		table.titled(MESSAGES.get("items.title")).warnOf(item -> LedgerDates.overdue(item, read.today()) || !item.text(LedgerField.CONFLICTS).isEmpty())
				.mute(item -> LedgerState.of(item) == LedgerState.CLOSED).whenSelected(this::look).whenOpened(item -> Workbenches.reveal(Ids.VIEW_HOUSEHOLD));
	}

	private Column<LedgerItem> column(LedgerField field, int width) {
		return Column.text(new LedgerRules(Locale.getDefault()).heading(field), width,
				item -> workspaces.workspace().map(there -> cell(there.remedying(), item, field)).orElse(""));
	}

	private String cell(Remedying remedying, LedgerItem item, LedgerField field) {
		return remedying.cell(item, field, settings.reveal(), Locale.getDefault());
	}

	private void read(Workspace workspace) {
		pane.ask(progress -> {
			Remedying remedying = workspace.remedying();
			return new Read(remedying.items(LedgerQuestion.ALL), remedying.curve(LedgerQuestion.ALL), remedying.today());
		}, now -> {
			read = now;
			if (now.items().isEmpty()) {
				pane.say(MESSAGES.get("empty"), MESSAGES.get("button.open"), actions::open);
				return;
			}
			build();
			pane.show();
		});
	}

	/** Puts together what was read. */
	private void build() {
		Board built = Board.of(read.items(), words.getText(), by(), group, read.today());
		board = Optional.of(built);
		Board.Group total = built.total();
		headline.setText(MESSAGES.get("headline", total.items(), UiMessages.householdsAndPersons(total.count().households(), total.count().persons()), total.pending(),
				total.overdue(), total.soon(), total.clashing()) + (built.rows().size() > MOST ? MESSAGES.get("limited", MOST, built.rows().size()) : "")
				+ (said.isEmpty() ? "" : "　" + said));
		groups.show(built.groups());
		items(built);
		curve.show(read.curve());
		pane.content().layout(true, true);
	}

	private void items(Board built) {
		Set<String> chosen = table.selection().stream().map(LedgerItem::key).collect(Collectors.toSet());
		table.show(built.rows().size() > MOST ? built.rows().subList(0, MOST) : built.rows());
		table.choose(table.shown().stream().filter(item -> chosen.contains(item.key())).toList());
		table.wholeBy(built.rows().size() > MOST ? Optional.of(() -> exportList(built.rows())) : Optional.empty());
	}

	private void choose(Optional<Board.Group> chosen) {
		Optional<String> key = chosen.map(Board.Group::key);
		if (!key.equals(group)) {
			group = key;
			Board built = Board.of(read.items(), words.getText(), by(), group, read.today());
			board = Optional.of(built);
			items(built);
		}
	}

	private void look(Optional<LedgerItem> chosen) {
		if (chosen.isEmpty()) {
			page.show(new RichText.Page().muted(MESSAGES.get("item.none")));
			return;
		}
		LedgerItem item = chosen.get();
		if (!item.text(LedgerField.HOUSEHOLD).isEmpty()) {
			selection.selectHousehold(item.text(LedgerField.HOUSEHOLD));
		}
		workspaces.workspace().ifPresent(there -> new LookbackJob<>(MESSAGES.get("reading"), progress -> new ItemPage(there.remedying(), selection, settings.reveal()).of(item))
				.whenDone(shown -> {
					if (!page.control().isDisposed() && table.first().equals(chosen)) {
						page.show(shown);
					}
				}).start());
	}

	/** Says what was done; the board itself follows the workspace. */
	private void done(String what) {
		said = what;
		pane.readLater();
	}

	private void exportList(List<LedgerItem> items) {
		boolean reveal = settings.reveal();
		workspaces.workspace().ifPresent(there -> ListFiles.ask(shell(), MESSAGES.get("items.title"), MESSAGES.get("items.title"))
				.ifPresent(file -> new LookbackJob<>(MESSAGES.get("items.title"), progress -> {
					there.remedying().exportList(items, reveal, file, Locale.getDefault(), progress);
					return items.size();
				}).inFront().whenDone(rows -> ListFiles.tell(shell(), MESSAGES.get("items.title"), MESSAGES.get("export.done", rows, file), file)).start()));
	}

	private void exportCurve() {
		workspaces.workspace().ifPresent(there -> ListFiles.ask(shell(), MESSAGES.get("button.curve"), MESSAGES.get("tab.curve"))
				.ifPresent(file -> new LookbackJob<>(MESSAGES.get("button.curve"), progress -> {
					there.remedying().exportCurve(curve.days(), file, Locale.getDefault(), progress);
					return curve.days().size();
				}).inFront().whenDone(days -> ListFiles.tell(shell(), MESSAGES.get("button.curve"), MESSAGES.get("export.done", days, file), file)).start()));
	}
}
