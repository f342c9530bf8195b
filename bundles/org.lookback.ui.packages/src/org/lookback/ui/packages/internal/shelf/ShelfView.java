package org.lookback.ui.packages.internal.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.ui.packages.internal.desk.PackageDesks;
import org.lookback.ui.packages.internal.editor.PackageEditors;
import org.lookback.ui.packages.internal.perspective.PackagesPerspective;
import org.lookback.ui.packages.internal.shelf.ShelfTree.Line;
import org.lookback.ui.packages.internal.text.FileKind;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.Authoring.Shelved;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** All standards packages: which there are, how they stand, what is in them, and what can be done. */
public final class ShelfView {

	private static final Messages MESSAGES = Messages.in(ShelfView.class);

	private final WorkspaceService workspaces;
	private final PackageDesks desks;
	private final Appearance appearance;
	private DataPane pane;
	private ShelfTree tree;
	private RichText page;
	private LatestWork listing;
	private Button copy;
	private Button check;
	private Button test;
	private Button folder;
	private List<Shelved> shown = List.of();
	private Map<String, List<String>> files = Map.of();

	@Inject
	public ShelfView(WorkspaceService workspaces, PackageDesks desks, Appearance appearance) {
		this.workspaces = workspaces;
		this.desks = desks;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces).showWithoutData();
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(content);
		buttons(content);
		SashForm sash = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(sash);
		tree = new ShelfTree(sash, this::look, this::open);
		page = new RichText(sash, appearance);
		page.control().setData("org.lookback.id", "shelf.page");
		sash.setWeights(48, 52);
		listing = new LatestWork(content, MESSAGES.get("listing"), failure -> pane.say(Failures.text(failure)));
		Runnable stop = desks.listen(this::refresh);
		pane.addListener(SWT.Dispose, event -> stop.run());
		refresh();
	}

	@Focus
	public void focus() {
		tree.control().setFocus();
	}

	private void buttons(Composite content) {
		Composite row = new Composite(content, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		button(row, "new", () -> NewPackageHandler.open(row.getShell()));
		copy = button(row, "copy", () -> chosen().ifPresent(draft -> PackageActions.copy(desks, draft.shelved())));
		check = button(row, "check", () -> chosen().ifPresent(draft -> PackageActions.check(desks, draft)));
		test = button(row, "test", () -> chosen().ifPresent(draft -> PackageActions.test(desks, draft)));
		folder = button(row, "folder", () -> chosen().ifPresent(draft -> PackageActions.openFolder(draft.shelved())));
		button(row, "reload", desks::reload);
	}

	private Button button(Composite row, String key, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(MESSAGES.get("button." + key));
		button.setToolTipText(MESSAGES.get("button." + key + ".tip"));
		button.setData("org.lookback.id", "shelf." + key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private Optional<Draft> chosen() {
		return tree.chosen().flatMap(line -> desks.draft(line.shelved().source())).or(desks::chosen);
	}

	private void look(Line line) {
		Draft draft = desks.draft(line.shelved());
		desks.choose(draft);
		show(draft);
	}

	private void open(Line line) {
		Draft draft = desks.draft(line.shelved());
		if (line.path().isEmpty()) {
			PackageEditors.open(draft, "package.yaml", 0, 0);
		} else if (FileKind.editable(line.path().get())) {
			PackageEditors.open(draft, line.path().get(), 0, 0);
		}
	}

	private void refresh() {
		if (pane.isDisposed()) {
			return;
		}
		if (desks.failure().isPresent()) {
			pane.say(desks.failure().get());
			return;
		}
		if (!desks.shelf().equals(shown)) {
			list();
		}
		follow();
		chosen().ifPresent(this::show);
		state();
		pane.showContent();
	}

	/** Goes to the package that is worked on, wherever that was chosen. */
	private void follow() {
		desks.chosen().map(Draft::shelved).filter(now -> tree.chosen().filter(line -> line.shelved().source().equals(now.source())).isEmpty())
				.ifPresent(now -> tree.choose(new Line(now, Optional.empty())));
	}

	private void list() {
		shown = desks.shelf();
		List<Shelved> now = shown;
		tree.show(now, files);
		Optional<Authoring> authoring = desks.authoring();
		authoring.ifPresent(desk -> listing.ask(progress -> files(desk, now), found -> {
			files = found;
			tree.show(now, found);
			if (tree.chosen().isEmpty() && !now.isEmpty()) {
				Line first = new Line(desks.chosen().map(Draft::shelved).orElse(now.get(0)), Optional.empty());
				tree.choose(first);
				tree.chosen().ifPresent(this::look);
			}
			state();
		}));
	}

	private static Map<String, List<String>> files(Authoring desk, List<Shelved> shelf) throws LookbackException {
		Map<String, List<String>> files = new HashMap<>();
		for (Shelved shelved : shelf) {
			files.put(shelved.source(), desk.files(shelved));
		}
		return files;
	}

	private void state() {
		Optional<Draft> draft = chosen();
		copy.setEnabled(draft.isPresent());
		check.setEnabled(draft.isPresent());
		test.setEnabled(draft.isPresent());
		folder.setEnabled(draft.filter(each -> each.shelved().editable()).isPresent());
	}

	private void show(Draft draft) {
		page.show(new PackagePage(draft, new PackagePage.Guide() {
			@Override
			public void open(String path, int line, int column) {
				PackageEditors.open(draft, path, Math.max(1, line), Math.max(1, column));
			}

			@Override
			public void problems() {
				desks.choose(draft);
				Workbenches.show(PackagesPerspective.PROBLEMS);
			}

			@Override
			public void readings() {
				desks.choose(draft);
				Workbenches.show(PackagesPerspective.READINGS);
			}
		}).page());
		state();
	}
}
