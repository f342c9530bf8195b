package org.lookback.ui.act.internal.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningCount;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.WarningScheme.Level;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Watching;
import org.lookback.workbench.api.Watching.Scheme;
import org.lookback.workbench.api.Watching.Standing;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Early warning: thresholds that are moved and recounted at once, who reaches which level, and why. */
public final class WarningView {

	private static final Messages MESSAGES = Messages.in(WarningView.class);
	private static final List<WarningList> LISTS = List.of(WarningList.of(WarningList.Kind.WARNED), WarningList.of(WarningList.Kind.OPEN),
			WarningList.of(WarningList.Kind.BELOW), WarningList.of(WarningList.Kind.WATCHED));
	private static final int PAUSE = 120;

	/** What is read at once. */
	private record Content(List<Scheme> schemes, Optional<Watchlist> list, Optional<Standing> standing, Map<String, String> places, List<String> headings) {
	}

	/** Whose households are listed. */
	private record Place(String name, Predicate<Risk> holds) {
	}

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private WorkspacePane pane;
	private Combo packages;
	private Combo lists;
	private Button keep;
	private Button reset;
	private Label headline;
	private Label standingLine;
	private ThresholdPane thresholdPane;
	private TabFolder tabs;
	private CountPage villages;
	private CountPage helpers;
	private Optional<RiskPage> households = Optional.empty();
	private ReasonPage reason;
	private LatestWork listing;
	private Content shown = new Content(List.of(), Optional.empty(), Optional.empty(), Map.of(), List.of());
	private Thresholds thresholds = new Thresholds(List.of());
	private String chosen = "";
	private WarningList which = WarningList.of(WarningList.Kind.WARNED);
	private Optional<Place> place = Optional.empty();

	@Inject
	public WarningView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
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
		ButtonRow row = new ButtonRow(content, MESSAGES, "warning");
		packages = row.choice("package", List.of(), this::otherPackage);
		lists = row.choice("list", List.of(), this::otherList);
		keep = row.button("keep", this::keep);
		reset = row.button("reset", () -> shown.standing().ifPresent(standing -> move(standing.now())));
		row.button("export", this::export);
		headline = line(content, Styles.STRONG, "warning.headline");
		thresholdPane = new ThresholdPane(content, this::move, list -> list(list, Optional.empty()));
		standingLine = line(content, Styles.MUTED, "warning.standing");
		SashForm sash = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(sash);
		tabs = new TabFolder(sash, SWT.TOP);
		tabs.setData("org.lookback.id", "warning.tabs");
		villages = new CountPage(tabs, "village", appearance, this::open);
		helpers = new CountPage(tabs, "helper", appearance, this::open);
		reason = new ReasonPage(sash, appearance);
		sash.setWeights(60, 40);
		listing = new LatestWork(content, MESSAGES.get("reading"), failure -> standingLine.setText(Failures.text(failure).replace("&", "&&")));
		pane.whenGone(settings.listen(pane::readLater));
		pane.whenGone(selection.listen(this::selected));
		pane.follow(this::read);
	}

	@Focus
	public void focus() {
		households.map(RiskPage::widget).map(Control.class::cast).orElse(packages).setFocus();
	}

	private static Label line(Composite content, Styles style, String id) {
		Label line = style.on(new Label(content, SWT.WRAP));
		line.setData("org.lookback.id", id);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(line);
		return line;
	}

	private void read(Workspace workspace) {
		String wanted = chosen;
		pane.ask(progress -> content(workspace.watching(), wanted, progress), this::show);
	}

	/** The package that was chosen; at first the first one that watches anybody. */
	private static Content content(Watching watching, String wanted, Progress progress) throws LookbackException {
		List<Scheme> schemes = watching.schemes().stream().filter(Scheme::given).toList();
		Optional<Watchlist> list = Optional.empty();
		for (Scheme scheme : schemes) {
			if (wanted.isEmpty() ? list.isEmpty() || list.get().risks().isEmpty() : scheme.packageId().equals(wanted)) {
				LocalDate day = watching.day(scheme.packageId());
				Watchlist found = watching.watch(scheme.packageId(), day, progress);
				list = list.isEmpty() || !found.risks().isEmpty() ? Optional.of(found) : list;
			}
		}
		if (list.isEmpty()) {
			return new Content(schemes, list, Optional.empty(), Map.of(), List.of());
		}
		Map<String, String> places = new HashMap<>();
		list.get().risks().forEach(risk -> places.computeIfAbsent(risk.village(), code -> watching.place(code, Locale.getDefault())));
		return new Content(schemes, list, Optional.of(watching.thresholds(list.get().packageId())), places, watching.headings(list.get(), Locale.getDefault()));
	}

	private void show(Content content) {
		if (content.list().isEmpty()) {
			pane.say(MESSAGES.get("empty"));
			return;
		}
		boolean sameScheme = shown.list().map(Watchlist::scheme).equals(content.list().map(Watchlist::scheme));
		boolean unmoved = shown.standing().map(Standing::now).equals(Optional.of(thresholds));
		shown = content;
		Watchlist list = content.list().get();
		chosen = list.packageId();
		if (!sameScheme || unmoved || thresholds.points().isEmpty()) {
			thresholds = content.standing().orElseThrow().now();
		}
		if (!sameScheme) {
			which = WarningList.of(WarningList.Kind.WARNED);
			place = Optional.empty();
			tabs(content);
		}
		choices(content, list);
		pane.show();
		move(thresholds);
		selected();
	}

	private void choices(Content content, Watchlist list) {
		packages.setItems(content.schemes().stream().map(scheme -> scheme.title().in(Locale.getDefault())).toArray(String[]::new));
		packages.select(content.schemes().stream().map(Scheme::packageId).toList().indexOf(list.packageId()));
		lists.setItems(offered().stream().map(this::name).toArray(String[]::new));
		packages.getParent().getParent().layout(true, true);
	}

	private void tabs(Content content) {
		for (TabItem item : tabs.getItems()) {
			item.dispose();
		}
		households.ifPresent(page -> page.control().dispose());
		RiskPage page = new RiskPage(tabs, appearance, content.headings(), this::choose);
		households = Optional.of(page);
		tab("tab.households", page.control());
		tab("tab.village", villages.control());
		tab("tab.helper", helpers.control());
	}

	private void tab(String key, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(MESSAGES.get(key));
		item.setControl(control);
	}

	/** All lists that can be chosen: those of any level, each level from the highest, and the others. */
	private List<WarningList> offered() {
		List<WarningList> offered = new ArrayList<>(LISTS);
		List<Level> levels = shown.list().map(list -> list.scheme().levels()).orElse(List.of());
		for (int i = 0; i < levels.size(); i++) {
			offered.add(1, WarningList.level(i));
		}
		return offered;
	}

	private String name(WarningList list) {
		return list.kind() == WarningList.Kind.LEVEL ? shown.list().orElseThrow().scheme().levels().get(list.level()).title().in(Locale.getDefault())
				: MESSAGES.get("list." + list.kind());
	}

	private void otherPackage() {
		chosen = shown.schemes().get(packages.getSelectionIndex()).packageId();
		pane.read();
	}

	private void otherList() {
		list(offered().get(lists.getSelectionIndex()), Optional.empty());
	}

	/** Lays thresholds over what was read: every count follows at once, the list in the next moment. */
	private void move(Thresholds to) {
		thresholds = to;
		Watchlist list = shown.list().orElseThrow();
		Standing standing = shown.standing().orElseThrow();
		thresholdPane.show(list, to);
		WarningCount all = list.count(to);
		headline.setText((list.risks().isEmpty() ? MESSAGES.get("headline.nobody", String.valueOf(list.year()), list.households())
				: MESSAGES.get("headline", String.valueOf(list.year()), words(all.watched()), words(all.warned()), words(all.open()))).replace("&", "&&"));
		boolean moved = !to.equals(standing.now());
		keep.setEnabled(moved);
		reset.setEnabled(moved);
		standingLine.setText((moved ? MESSAGES.get("standing.tried", points(standing.now())) : said(standing)).replace("&", "&&"));
		List<Level> levels = list.scheme().levels();
		villages.show(levels, list.byVillage(to).stream().map(count -> new CountPage.Line(village(count.key()), count)).toList());
		boolean reveal = settings.reveal();
		helpers.show(levels, list.byHelper(to).stream().map(count -> new CountPage.Line(helper(count.key(), reveal), count)).toList());
		reason.moved(list, to);
		list(which, place);
		pane.content().layout(true, true);
	}

	private static String said(Standing standing) {
		return standing.moved().isEmpty() ? MESSAGES.get("standing.proposed") : String.join(" ", standing.moved().stream().map(reading -> MESSAGES.get("standing.moved",
				reading.who(), reading.date().toString(), reading.why(), points(standing.proposed()))).distinct().toList());
	}

	private static String points(Thresholds of) {
		return String.join(MESSAGES.get("points.and"), of.points().stream().map(String::valueOf).toList());
	}

	private static String words(HouseholdsAndPersons number) {
		return UiMessages.householdsAndPersons(number.households(), number.persons());
	}

	private String village(String code) {
		return code.isEmpty() ? MESSAGES.get("village.none") : shown.places().getOrDefault(code, code);
	}

	private static String helper(String name, boolean reveal) {
		return name.isEmpty() ? MESSAGES.get("helper.none") : reveal ? name : Masking.name(name);
	}

	/** The households behind a number of a village or helper. */
	private void open(CountPage.Line line, WarningList list) {
		String key = line.count().key();
		boolean ofVillage = tabs.getSelectionIndex() == 1;
		list(list, Optional.of(new Place(line.name(), risk -> ofVillage ? risk.village().equals(key) : key.isEmpty() ? risk.helpers().isEmpty() : risk.helpers().contains(key))));
		tabs.setSelection(0);
	}

	private void list(WarningList wanted, Optional<Place> in) {
		which = wanted;
		place = in;
		lists.select(offered().indexOf(wanted));
		Watchlist list = shown.list().orElseThrow();
		Thresholds over = thresholds;
		boolean reveal = settings.reveal();
		String name = in.map(one -> MESSAGES.get("list.in", one.name(), name(wanted))).orElseGet(() -> name(wanted));
		workspaces.workspace().ifPresent(workspace -> listing.ask(PAUSE, progress -> {
			List<Risk> risks = list.list(wanted, over).stream().filter(risk -> in.map(one -> one.holds().test(risk)).orElse(true)).toList();
			return RiskPage.content(workspace.watching(), list, over, risks, reveal);
		}, content -> households.ifPresent(page -> page.show(content, name))));
	}

	private void choose(Risk risk) {
		selection.selectHousehold(risk.key());
		selected();
	}

	/** The household that this or another view has chosen. */
	private void selected() {
		selection.household().ifPresent(key -> workspaces.workspace().ifPresent(workspace -> shown.list().ifPresent(list -> {
			households.ifPresent(page -> page.choose(key));
			reason.read(workspace, list, key, settings.reveal());
		})));
	}

	private void keep() {
		Watchlist list = shown.list().orElseThrow();
		Thresholds wanted = thresholds;
		KeepDialog dialog = new KeepDialog(keep.getShell(), MESSAGES.get("keep.moves", points(shown.standing().orElseThrow().now()), points(wanted)));
		if (dialog.open() != Window.OK) {
			return;
		}
		workspaces.workspace().ifPresent(workspace -> new LookbackJob<>(MESSAGES.get("button.keep"),
				progress -> workspace.watching().keep(list.packageId(), wanted, dialog.who(), dialog.why())).inFront().whenDone(standing -> {
					shown = new Content(shown.schemes(), shown.list(), Optional.of(standing), shown.places(), shown.headings());
					move(standing.now());
				}).start());
	}

	private void export() {
		Watchlist list = shown.list().orElseThrow();
		Thresholds over = thresholds;
		WarningList wanted = which;
		boolean reveal = settings.reveal();
		String title = MESSAGES.get("export.title");
		workspaces.workspace().ifPresent(workspace -> ListFiles.askWorkbook(keep.getShell(), title, title).ifPresent(file -> new LookbackJob<>(title, progress -> {
			workspace.watching().export(list, over, wanted, reveal, file, Locale.getDefault(), progress);
			return list.list(wanted, over).size();
		}).inFront().whenDone(rows -> ListFiles.tell(keep.getShell(), title, MESSAGES.get("exported", name(wanted), rows, file), file)).start()));
	}
}
