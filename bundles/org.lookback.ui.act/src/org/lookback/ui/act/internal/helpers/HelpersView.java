package org.lookback.ui.act.internal.helpers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.lookback.casework.api.helper.HelpTerm;
import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.casework.api.helper.HelperBoard;
import org.lookback.casework.api.helper.HelperList;
import org.lookback.casework.api.helper.HelperLoad;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Helping;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Households with and without a helper, what each helper has, assigning and handing over. */
public final class HelpersView {

	private static final Messages MESSAGES = Messages.in(HelpersView.class);
	private static final List<HelperList> LISTS = List.of(HelperList.WITHOUT, HelperList.NO_LONGER_WITHOUT, HelperList.ENDED, HelperList.NEVER, HelperList.HELPED, HelperList.ALL);
	private static final List<String> HOUSEHOLD = List.of("place", "code", "head", "persons", "status", "helper", "since", "before");
	private static final int[] HOUSEHOLD_WIDTHS = { 200, 116, 64, 52, 150, 170, 92, 300 };
	private static final List<String> LOAD = List.of("name", "unit", "role", "households", "persons", "noLonger", "villages", "since");
	private static final int[] LOAD_WIDTHS = { 90, 240, 110, 76, 70, 130, 80, 96 };

	/** A thing and its words. */
	private record Line<T>(T thing, List<String> cells) {

		String cell(int place) {
			return place < cells.size() ? cells.get(place) : "";
		}

		long number(int place) {
			return cell(place).matches("\\d+") ? Long.parseLong(cell(place)) : -1;
		}
	}

	/** What is read at once. */
	private record Content(HelperBoard board, List<List<String>> table, List<Line<HelpedHousehold>> households, List<Line<HelperLoad>> loads) {
	}

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private WorkspacePane pane;
	private Combo lists;
	private Label headline;
	private Label counts;
	private TabFolder tabs;
	private RowTable<Line<HelpedHousehold>> households;
	private RowTable<Line<HelperLoad>> loads;
	private Optional<HelperBoard> shown = Optional.empty();
	private Optional<Helper> only = Optional.empty();

	@Inject
	public HelpersView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
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
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(content);
		ButtonRow row = new ButtonRow(content, MESSAGES, "helpers");
		lists = row.choice("list", LISTS.stream().map(list -> MESSAGES.get("list." + list)).toList(), () -> {
			only = Optional.empty();
			pane.read();
		});
		row.button("assign", this::assign);
		row.button("handOver", this::handOver);
		row.button("export", this::export);
		headline = line(content, Styles.STRONG, "helpers.headline");
		counts = line(content, Styles.MUTED, "helpers.counts");
		tabs = new TabFolder(content, SWT.TOP);
		tabs.setData("org.lookback.id", "helpers.tabs");
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(tabs);
		households = table("households", "household", HOUSEHOLD, HOUSEHOLD_WIDTHS, Set.of("persons"));
		households.whenSelected(line -> line.ifPresent(each -> selection.selectHousehold(each.thing().key())));
		loads = table("loads", "load", LOAD, LOAD_WIDTHS, Set.of("households", "persons", "noLonger", "villages"));
		loads.whenOpened(line -> {
			only = Optional.of(line.thing().helper());
			tabs.setSelection(0);
			pane.read();
		});
		tab("tab.households", households.control());
		tab("tab.loads", loads.control());
		pane.whenGone(settings.listen(pane::readLater));
		pane.follow(this::read);
	}

	@Focus
	public void focus() {
		households.table().setFocus();
	}

	private static Label line(Composite content, Styles style, String id) {
		Label line = style.on(new Label(content, SWT.WRAP));
		line.setData("org.lookback.id", id);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(line);
		return line;
	}

	private <T> RowTable<Line<T>> table(String id, String words, List<String> names, int[] widths, Set<String> numbers) {
		List<Column<Line<T>>> columns = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			int place = i;
			String heading = MESSAGES.get(words + '.' + names.get(i));
			columns.add(numbers.contains(names.get(i)) ? Column.number(heading, widths[i], one -> one.cell(place), one -> one.number(place))
					: Column.text(heading, widths[i], one -> one.cell(place)));
		}
		return new RowTable<Line<T>>(tabs, "helpers." + id, appearance, columns).titled(MESSAGES.get("tab." + id));
	}

	private void tab(String key, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(MESSAGES.get(key));
		item.setControl(control);
	}

	private void read(Workspace workspace) {
		HelperList list = LISTS.get(lists.getSelectionIndex());
		Optional<Helper> of = only;
		boolean reveal = settings.reveal();
		pane.ask(progress -> content(workspace.helping(), list, of, reveal, progress), this::show);
	}

	private static Content content(Helping helping, HelperList list, Optional<Helper> of, boolean reveal, Progress progress) throws LookbackException {
		Locale locale = Locale.getDefault();
		HelperBoard board = helping.board("", helping.today(), progress);
		List<HelpedHousehold> found = of.isPresent() ? helping.households(of.get(), board.day(), progress) : helping.households("", board.day(), list, progress);
		return new Content(board, helping.table(board, locale),
				found.stream().map(one -> new Line<>(one, helping.cells(one, board.day(), reveal, locale))).toList(),
				board.loads().stream().map(load -> new Line<>(load, helping.cells(load, reveal, locale))).toList());
	}

	private void show(Content content) {
		HelperBoard board = content.board();
		shown = Optional.of(board);
		if (board.total().all().households() == 0) {
			pane.say(MESSAGES.get("empty"));
			return;
		}
		headline.setText(MESSAGES.get("headline", board.day().toString(), words(board.total().all()), words(board.total().helped()), words(board.total().without())));
		counts.setText(content.table().subList(1, content.table().size() - 1).stream().map(row -> MESSAGES.get("count", row.get(0), row.get(1), row.get(5)))
				.collect(Collectors.joining(MESSAGES.get("count.and"))) + MESSAGES.get("note"));
		households.show(content.households());
		households.titled(MESSAGES.get("list." + LISTS.get(lists.getSelectionIndex())));
		loads.show(content.loads());
		tabs.getItem(0).setText(only.isPresent() ? MESSAGES.get("tab.of", content.loads().stream().filter(line -> line.thing().helper().equals(only.get())).map(line -> line.cell(0))
				.findFirst().orElse("")) : MESSAGES.get("tab.households"));
		pane.show();
	}

	private static String words(HouseholdsAndPersons number) {
		return UiMessages.householdsAndPersons(number.households(), number.persons());
	}

	private List<HelpedHousehold> chosen() {
		return households.selection().stream().map(Line::thing).toList();
	}

	private void assign() {
		List<HelpedHousehold> wanted = chosen();
		if (tabs.getSelectionIndex() != 0 || wanted.isEmpty()) {
			tell("assign", "assign.choose");
			return;
		}
		List<String> keys = wanted.stream().map(HelpedHousehold::key).toList();
		ask("assign", MESSAGES.get("assign.title", wanted.size())).ifPresent(entered -> make("assign",
				(helping, progress) -> helping.assign(keys, entered.newcomer(), entered.from(), entered.why(), progress)));
	}

	/** Of a chosen helper all his households; of chosen households those that have one and the same helper. */
	private void handOver() {
		boolean ofHelper = tabs.getSelectionIndex() == 1;
		List<HelpedHousehold> wanted = ofHelper ? List.of() : chosen();
		Set<Helper> former = ofHelper ? loads.first().map(line -> Set.of(line.thing().helper())).orElse(Set.of())
				: wanted.stream().flatMap(one -> one.on(shown.orElseThrow().day()).stream()).map(HelpTerm::helper).collect(Collectors.toSet());
		if (former.size() != 1) {
			tell("handOver", former.isEmpty() ? "handOver.choose" : "handOver.several");
			return;
		}
		Helper helper = former.iterator().next();
		String name = loads.rows().stream().filter(line -> line.thing().helper().equals(helper)).map(line -> line.cell(0)).findFirst().orElse("");
		List<String> keys = wanted.stream().map(HelpedHousehold::key).toList();
		ask("handOver", ofHelper ? MESSAGES.get("handOver.all", name, helper.unit()) : MESSAGES.get("handOver.some", name, helper.unit(), keys.size()))
				.ifPresent(entered -> make("handOver",
						(helping, progress) -> helping.handOver(helper, keys, entered.newcomer(), entered.from(), entered.why(), progress)));
	}

	private void tell(String title, String words) {
		MessageDialog.openInformation(tabs.getShell(), MESSAGES.get(title + ".window"), MESSAGES.get(words));
	}

	private Optional<HelperDialog.Entered> ask(String kind, String whom) {
		HelperDialog dialog = new HelperDialog(tabs.getShell(), kind, whom, shown.orElseThrow().day());
		return dialog.open() == Window.OK ? Optional.of(dialog.entered()) : Optional.empty();
	}

	/** One change by hand. */
	private interface Change {
		Editing.Done make(Helping helping, Progress progress) throws LookbackException;
	}

	private void make(String kind, Change change) {
		workspaces.workspace().ifPresent(workspace -> new LookbackJob<>(MESSAGES.get(kind + ".window"), progress -> change.make(workspace.helping(), progress)).inFront()
				.whenDone(done -> MessageDialog.openInformation(tabs.getShell(), MESSAGES.get(kind + ".window"), MESSAGES.get("done", done.entry()))).start());
	}

	private void export() {
		String title = MESSAGES.get("export.title");
		boolean reveal = settings.reveal();
		workspaces.workspace().ifPresent(workspace -> shown.ifPresent(board -> ListFiles.askWorkbook(tabs.getShell(), title, title)
				.ifPresent(file -> new LookbackJob<>(title, progress -> {
					workspace.helping().export(board, reveal, file, Locale.getDefault(), progress);
					return board.total().without().households();
				}).inFront().whenDone(without -> ListFiles.tell(tabs.getShell(), title, MESSAGES.get("exported", without, file), file)).start())));
	}
}
