package org.lookback.ui.explore.internal.clauses;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.api.Document;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The documents of all packages, to read and to search, with the clause that is looked at highlighted. */
public final class ClausesView {

	private static final Messages MESSAGES = Messages.in(ClausesView.class);
	private static final long DELAY = 250;

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Appearance appearance;
	private DataPane pane;
	private Text search;
	private Label found;
	private ClauseTree tree;
	private DocumentPane document;
	private LatestWork work;
	private Library library = Library.NONE;
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
		work = new LatestWork(pane.content(), MESSAGES.get("reading"), failure -> found.setText(Failures.text(failure).replace("&", "&&")));
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
		GridLayout layout = new GridLayout();
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		left.setLayout(layout);
		search = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(MESSAGES.get("search"));
		search.setToolTipText(MESSAGES.get("search.tip"));
		search.setData("org.lookback.id", "clauses.search");
		search.addListener(SWT.Modify, event -> read());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		found = Styles.MUTED.on(new Label(left, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(found);
		tree = new ClauseTree(left, new ClauseTree.Choice() {
			@Override
			public void document(Document chosen) {
				document.show(chosen, "", "", library.words());
			}

			@Override
			public void clause(Clause clause) {
				ClausesView.this.show(new ClausePlace(clause.id(), ""));
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(160, 80).applyTo(tree.control());
	}

	private void read() {
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			return;
		}
		Workspace workspace = workspaces.workspace().get();
		String searched = search.getText().strip();
		work.ask(searched.isEmpty() ? 0 : DELAY, progress -> Library.read(workspace, searched, progress), this::show);
	}

	private void show(Library read) {
		boolean again = read.packages().equals(library.packages()) && read.words().equals(library.words()) && read.total() == library.total();
		library = read;
		if (!again || tree.control().getItemCount() == 0) {
			tree.show(read);
		}
		found.setText(read.found().isEmpty() ? MESSAGES.get("all", read.packages().stream().mapToLong(each -> each.clauses().size()).sum())
				: MESSAGES.get("found", read.total()));
		if (read.found().isPresent()) {
			tree.firstClause(clause -> show(new ClausePlace(clause.id(), "")));
		} else if (shown.isPresent()) {
			show(shown.get());
		} else {
			tree.firstClause(clause -> library.documentOf(clause.id()).ifPresent(first -> document.show(first, "", "", library.words())));
		}
		pane.showContent();
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
		library.documentOf(place.id()).ifPresent(of -> {
			tree.select(place.id());
			document.show(of, place.id(), place.quote(), library.words());
		});
	}
}
