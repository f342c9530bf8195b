package org.lookback.ui.brief.internal.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.StoryDesk;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The storyboard: chosen from templates and from what was kept, changed card by card, written as a file. Every change is kept at once. */
public final class BoardView {

	private static final Messages MESSAGES = Messages.in(BoardView.class);
	private static final long KEEPING = 400;
	private static final List<String> COLUMNS = List.of("household.householdCode", "household.headName", "household.village");
	private static final List<String> LEDGER = List.of("ledger.problem", "ledger.name", "ledger.region", "ledger.department", "ledger.due", "ledger.state");

	/** What can be begun with. */
	private record Offer(List<Briefing.Template> templates, List<Briefing.Kept> kept, List<Issue> issues) {
	}

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Selection selection;
	private final Appearance appearance;
	private final StoryDesk desk;
	private WorkspacePane pane;
	private Cards cards;
	private Combo templates;
	private Combo kept;
	private Label title;
	private Label hint;
	private Button undo;
	private List<Button> ofOne = List.of();
	private List<Button> ofStory = List.of();
	private Exports exports;
	private LatestWork keeping;
	private Offer offer = new Offer(List.of(), List.of(), List.of());

	@Inject
	public BoardView(WorkspaceService workspaces, ActiveQuery query, Selection selection, Appearance appearance, StoryDesk desk) {
		this.workspaces = workspaces;
		this.query = query;
		this.selection = selection;
		this.appearance = appearance;
		this.desk = desk;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading"));
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(content);
		ButtonRow begin = new ButtonRow(content, MESSAGES, "brief");
		templates = begin.choice("template", List.of(""), this::begin);
		kept = begin.choice("kept", List.of(""), this::open);
		title = Styles.SUBTITLE.on(new Label(content, SWT.WRAP));
		title.setData("org.lookback.id", "brief.title");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(title);
		ButtonRow work = new ButtonRow(content, MESSAGES, "brief");
		Button add = work.button("add", () -> {
		});
		add.addListener(SWT.Selection, event -> addMenu(add));
		Button head = work.button("head", this::head);
		ofOne = List.of(work.button("edit", () -> cards.selected().ifPresent(this::edit)), work.button("up", () -> step(-1)), work.button("down", () -> step(1)),
				work.button("remove", () -> cards.selected().ifPresent(each -> desk.remove(each.id()))));
		undo = work.button("undo", desk::undo);
		exports = new Exports(content, MESSAGES, () -> workspaces.workspace(), desk, pane::read);
		ofStory = new ArrayList<>(List.of(head));
		hint = new Label(content, SWT.WRAP);
		hint.setData("org.lookback.id", "brief.hint");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(hint);
		cards = new Cards(content, appearance, new Wishes());
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(cards.control());
		keeping = new LatestWork(content, MESSAGES.get("keeping"), failure -> hint.setText(Failures.text(failure)));
		pane.whenGone(desk.listen(this::changed));
		pane.follow(workspace -> pane.ask(progress -> offer(workspace), this::show), this::closed);
	}

	private void closed() {
		if (workspaces.workspace().isEmpty() && desk.get().isPresent()) {
			desk.reset();
		}
	}

	@Focus
	public void focus() {
		cards.focus();
	}

	private static Offer offer(Workspace workspace) throws LookbackException {
		Briefing briefing = workspace.briefing();
		return new Offer(briefing.templates(Locale.getDefault()), briefing.storyboards(), briefing.issues());
	}

	private void show(Offer now) {
		offer = now;
		List<String> names = new ArrayList<>(List.of(MESSAGES.get("template.choose")));
		now.templates().forEach(each -> names.add(each.title()));
		templates.setItems(names.toArray(String[]::new));
		templates.select(0);
		List<String> files = new ArrayList<>(List.of(MESSAGES.get("kept.choose")));
		now.kept().forEach(each -> files.add(each.name()));
		kept.setItems(files.toArray(String[]::new));
		int open = now.kept().stream().map(Briefing.Kept::name).toList().indexOf(desk.name());
		kept.select(open + 1);
		exports.offer(now.issues());
		changed();
		pane.show();
	}

	private void changed() {
		if (cards.control().isDisposed()) {
			return;
		}
		Optional<Storyboard> story = desk.get();
		title.setText(desk.brief().map(page -> page.head().title()).or(() -> story.map(each -> each.head().title())).orElse("").replace('\n', ' ').replace("&", "&&"));
		hint.setText(MESSAGES.get(story.isEmpty() ? "hint.begin" : story.get().elements().isEmpty() ? "hint.empty" : "hint.keys"));
		cards.show(story.map(Storyboard::elements).orElse(List.of()), desk.brief());
		enable();
		pane.content().layout(true, true);
		story.ifPresent(this::keep);
	}

	/** Every change is on disk a moment later. */
	private void keep(Storyboard story) {
		if (desk.name().isEmpty() || workspaces.workspace().isEmpty()) {
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		String name = desk.name();
		keeping.ask(KEEPING, progress -> workspace.briefing().keep(name, story), file -> {
		});
	}

	private void enable() {
		boolean one = cards.selected().isPresent();
		ofOne.forEach(button -> button.setEnabled(one));
		ofStory.forEach(button -> button.setEnabled(desk.get().isPresent()));
		undo.setEnabled(desk.canUndo());
		exports.enable(desk.get().filter(story -> !story.elements().isEmpty()).isPresent());
	}

	private void begin() {
		int chosen = templates.getSelectionIndex() - 1;
		if (chosen < 0 || workspaces.workspace().isEmpty()) {
			return;
		}
		Briefing.Template template = offer.templates().get(chosen);
		Workspace workspace = workspaces.workspace().get();
		new LookbackJob<>(MESSAGES.get("reading"), progress -> workspace.briefing().template(template.name()))
				.whenDone(story -> desk.begin(story, free(template.title()))).start();
	}

	/** A name that nothing is kept under yet. */
	private String free(String wished) {
		String plain = wished.replaceAll("[\\\\/:*?\"<>|]", " ").strip();
		List<String> taken = offer.kept().stream().map(Briefing.Kept::name).toList();
		String name = plain;
		for (int i = 2; taken.contains(name); i++) {
			name = plain + ' ' + i;
		}
		return name;
	}

	private void open() {
		int chosen = kept.getSelectionIndex() - 1;
		if (chosen < 0 || workspaces.workspace().isEmpty()) {
			return;
		}
		String name = offer.kept().get(chosen).name();
		Workspace workspace = workspaces.workspace().get();
		new LookbackJob<>(MESSAGES.get("reading"), progress -> workspace.briefing().storyboard(name)).whenDone(story -> desk.begin(story, name)).start();
	}

	private Shell shell() {
		return pane.content().getShell();
	}

	private void head() {
		desk.get().ifPresent(story -> HeadDialog.ask(shell(), story.head()).ifPresent(head -> desk.set(story.with(head))));
	}

	private void edit(Element element) {
		ElementDialog.ask(shell(), element, shared()).ifPresent(desk::replace);
		cards.focus();
	}

	private List<String> shared() {
		return desk.get().map(story -> List.copyOf(story.numbers().keySet())).orElse(List.of());
	}

	private void step(int by) {
		int at = cards.place();
		desk.move(at, at + by);
		cards.focus();
	}

	private void add(Element element) {
		if (desk.get().isEmpty()) {
			desk.begin(Storyboard.titled(MESSAGES.get("untitled")), free(MESSAGES.get("untitled")));
		}
		desk.add(element);
	}

	private void addMenu(Button button) {
		Menu menu = new Menu(button);
		item(menu, "heading", true, () -> ask(new Element.Heading("new", 1, "")));
		item(menu, "text", true, () -> ask(new Element.Text("new", "", Map.of())));
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "chart", desk.chart().isPresent(), () -> desk.chart().ifPresent(this::add));
		item(menu, "table", desk.table().isPresent(), () -> desk.table().ifPresent(this::add));
		item(menu, "list", true, () -> add(new Element.Names("new", query.kind(), StoryDesk.typed(query.get()), COLUMNS, Optional.empty(), false, 10, true,
				MESSAGES.get("list.caption"))));
		item(menu, "ledger", true, () -> add(new Element.Names("new", Shape.Kind.LEDGER, query.kind() == Shape.Kind.LEDGER ? StoryDesk.typed(query.get()) : "", LEDGER,
				Optional.of("ledger.due"), false, 10, true, MESSAGES.get("ledger.caption"))));
		item(menu, "clause", selection.clause().isPresent(), () -> selection.clause().flatMap(Clauses::of).ifPresent(this::add));
		Optional.ofNullable(button.getMenu()).ifPresent(Menu::dispose);
		button.setMenu(menu);
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
	}

	private void ask(Element element) {
		ElementDialog.ask(shell(), element, shared()).ifPresent(this::add);
	}

	private static void item(Menu menu, String key, boolean enabled, Runnable chosen) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(MESSAGES.get("add." + key));
		item.setData("org.lookback.id", "brief.add." + key);
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, event -> chosen.run());
	}

	private final class Wishes implements Cards.Wishes {

		@Override
		public void move(int from, int to) {
			desk.move(from, to);
		}

		@Override
		public void edit(Element element) {
			BoardView.this.edit(element);
		}

		@Override
		public void remove(Element element) {
			desk.remove(element.id());
			cards.focus();
		}

		@Override
		public void undo() {
			desk.undo();
			cards.focus();
		}

		@Override
		public void chosen() {
			enable();
		}
	}
}
