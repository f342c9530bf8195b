package org.lookback.ui.explore.internal.clauses;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Validity;
import org.lookback.standards.api.Document;
import org.lookback.store.api.PolicyText;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.FileDrop;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.api.search.Meant;
import org.lookback.ui.api.search.Suggestions;
import org.lookback.ui.explore.internal.clauses.Library.Found;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The documents of all packages and those that people added, to read and to search, with the clause that is looked at highlighted. */
public final class ClausesView {

	private static final Messages MESSAGES = Messages.in(ClausesView.class);
	private static final long DELAY = 250;

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Appearance appearance;
	private DataPane pane;
	private Text search;
	private Label found;
	private Link meant;
	private FilterRow filter;
	private ClauseTree tree;
	private Button add;
	private Button properties;
	private Button remove;
	private DocumentPane document;
	private LatestWork work;
	private LatestWork reading;
	private Library library = Library.NONE;
	private TextFilter shownFilter = TextFilter.ALL;
	private Optional<ClausePlace> shown = Optional.empty();

	@Inject
	public ClausesView(WorkspaceService workspaces, Selection selection, Appearance appearance) {
		this.workspaces = workspaces;
		this.selection = selection;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces).showWithoutData();
		pane.content().setLayout(new FillLayout());
		SashForm sash = new SashForm(pane.content(), SWT.HORIZONTAL);
		left(sash);
		document = new DocumentPane(sash, appearance);
		sash.setWeights(36, 64);
		Consumer<Throwable> failed = failure -> found.setText(Failures.text(failure).replace("&", "&&"));
		work = new LatestWork(pane.content(), MESSAGES.get("reading"), failed);
		reading = new LatestWork(pane.content(), MESSAGES.get("reading"), failed);
		FileDrop.on(pane, files -> withWorkspace(workspace -> new AddTextsDialog(pane.getShell(), workspace, files).open()));
		Runnable stopSelection = selection.listen(this::showSelected);
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				read();
			}
		});
		pane.addListener(SWT.Dispose, event -> {
			stopSelection.run();
			stopWorkspace.run();
		});
		shown = selection.clause();
		read();
	}

	@Focus
	public void focus() {
		document.focus();
	}

	private void left(Composite sash) {
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(left);
		search = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(MESSAGES.get("search"));
		search.setToolTipText(MESSAGES.get("search.tip"));
		search.setData("org.lookback.id", "clauses.search");
		search.addListener(SWT.Modify, event -> read());
		Suggestions.under(search, workspaces, Kind.CLAUSES);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		filter = new FilterRow(left, this::filtered);
		found = Styles.MUTED.on(new Label(left, SWT.WRAP));
		found.setData("org.lookback.id", "clauses.found");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(found);
		meant = new Link(left, SWT.WRAP);
		meant.setData("org.lookback.id", "clauses.meant");
		meant.addListener(SWT.Selection, event -> search.setText(library.meant().get(Integer.parseInt(event.text)).print()));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(meant);
		meant.setVisible(false);
		tree = new ClauseTree(left, new ClauseTree.Choice() {
			@Override
			public void document(TextItem chosen) {
				enable();
				ClausesView.this.show(chosen, "", "");
			}

			@Override
			public void clause(Found clause) {
				enable();
				ClausesView.this.show(new ClausePlace(clause.id(), ""));
			}

			@Override
			public void opened(TextItem chosen, Consumer<List<Found>> clauses) {
				withDocument(chosen, whole -> clauses.accept(whole.clauses().stream().map(clause -> new Found(clause.id(), clause.anchor(), clause.text())).toList()));
			}
		});
		tree.control().addListener(SWT.Selection, event -> enable());
		GridDataFactory.fillDefaults().grab(true, true).hint(160, 80).applyTo(tree.control());
		ButtonRow buttons = new ButtonRow(left, MESSAGES, "clauses");
		add = buttons.button("add", () -> withWorkspace(workspace -> new AddTextsDialog(pane.getShell(), workspace, List.of()).open()));
		properties = buttons.button("properties", this::properties);
		remove = buttons.button("remove", this::remove);
		enable();
	}

	private void withWorkspace(Consumer<Workspace> does) {
		workspaces.workspace().filter(workspace -> workspace.access() == Access.WRITE).ifPresent(does);
	}

	private List<PolicyText> chosenTexts() {
		return tree.chosen().stream().flatMap(item -> item.added().stream()).toList();
	}

	private void enable() {
		boolean writable = workspaces.workspace().filter(workspace -> workspace.access() == Access.WRITE).isPresent();
		int texts = chosenTexts().size();
		add.setEnabled(writable);
		properties.setEnabled(writable && texts == 1);
		remove.setEnabled(writable && texts > 0);
	}

	private void properties() {
		withWorkspace(workspace -> chosenTexts().stream().findFirst().ifPresent(text -> new PropertiesDialog(pane.getShell(), workspace, text).open()));
	}

	private void remove() {
		List<PolicyText> texts = chosenTexts();
		String names = String.join("\n", texts.stream().limit(10).map(text -> DocumentPane.label(text.details())).toList());
		withWorkspace(workspace -> {
			if (MessageDialog.openConfirm(pane.getShell(), MESSAGES.get("remove.title"), MESSAGES.get("remove.question", texts.size(), names))) {
				new LookbackJob<>(MESSAGES.get("remove.title"), progress -> {
					workspace.library().remove(texts.stream().map(PolicyText::id).toList(), "", progress);
					return texts.size();
				}).inFront().whenDone(count -> read()).start();
			}
		});
	}

	private void read() {
		enable();
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		String searched = search.getText().strip();
		TextFilter narrow = filter.value();
		work.ask(searched.isEmpty() ? 0 : DELAY, progress -> Library.read(workspace, searched, narrow, progress), this::show);
	}

	/** Without a search only the tree changes. */
	private void filtered() {
		if (search.getText().isBlank()) {
			show(library);
		} else {
			read();
		}
	}

	private void show(Library read) {
		boolean again = read.equals(library) && shownFilter.equals(filter.value());
		library = read;
		filter.fill(read.items());
		shownFilter = filter.value();
		if (!again || tree.control().getItemCount() == 0) {
			tree.show(read, shownFilter);
			enable();
		}
		found.setText(count(read).replace("&", "&&"));
		meant.setText(Meant.words(read.asked(), read.meant()));
		meant.setVisible(!read.meant().isEmpty());
		((GridData) meant.getLayoutData()).exclude = read.meant().isEmpty();
		found.getParent().layout();
		if (read.found().isPresent()) {
			read.best().ifPresent(clause -> show(new ClausePlace(clause.id(), "")));
		} else if (shown.flatMap(place -> read.itemOf(place.id())).filter(shownFilter::accepts).isPresent()) {
			show(shown.get());
		} else {
			read.items().stream().filter(shownFilter::accepts).findFirst().ifPresentOrElse(first -> show(first, "", ""), document::clear);
		}
		pane.showContent();
	}

	private String count(Library read) {
		if (read.found().isPresent()) {
			String line = MESSAGES.get(read.nearest() ? "nearest" : "found", read.total());
			return read.wrong().isEmpty() ? line : line + '\n' + read.wrong();
		}
		List<TextItem> items = read.items().stream().filter(shownFilter::accepts).toList();
		String line = MESSAGES.get("all", items.size(), items.stream().mapToLong(TextItem::clauses).sum());
		return read.groups().stream().noneMatch(TextGroup::added) ? line + '\n' + MESSAGES.get("empty") : line;
	}

	private void showSelected() {
		selection.clause().ifPresent(place -> {
			if (!search.getText().isEmpty()) {
				search.setText("");
			}
			show(place);
		});
	}

	private void show(ClausePlace place) {
		shown = Optional.of(place);
		library.itemOf(place.id()).ifPresent(of -> {
			tree.select(place.id());
			enable();
			show(of, place.id(), place.quote());
		});
	}

	private void show(TextItem item, String clauseId, String quote) {
		withDocument(item, whole -> document.show(whole, more(item), clauseId, quote, library.words()));
	}

	/** Reads an added text's clauses beside the window's thread; a package's are there. */
	private void withDocument(TextItem item, Consumer<Document> does) {
		if (item.document().isPresent()) {
			reading.cancel();
			does.accept(item.document().get());
		} else if (workspaces.workspace().isPresent() && item.added().isPresent()) {
			Workspace workspace = workspaces.workspace().get();
			reading.ask(progress -> read(workspace, item.added().get()), does);
		}
	}

	private static Document read(Workspace workspace, PolicyText text) throws LookbackException {
		return workspace.library().document(text);
	}

	/** When an added text holds, and where it comes from. */
	private static String more(TextItem item) {
		Validity validity = item.details().validity();
		String state = TextFilter.validity(item);
		String words = Dictionary.clauses().codeList("Validity").flatMap(list -> list.code(state)).map(code -> code.label().in(Locale.getDefault())).orElse("");
		String dates = validity.from().isEmpty() && validity.until().isEmpty() ? "" : MESSAGES.get("dates", validity.from(), validity.until());
		String from = item.added().filter(text -> !text.fileName().isEmpty()).map(text -> MESSAGES.get("source", text.fileName())).orElse("");
		return String.join("  ·  ", List.of(words, dates, from).stream().filter(part -> !part.isEmpty()).toList());
	}
}
