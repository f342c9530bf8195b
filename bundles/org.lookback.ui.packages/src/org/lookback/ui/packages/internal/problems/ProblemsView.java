package org.lookback.ui.packages.internal.problems;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.ui.packages.internal.desk.PackageDesks;
import org.lookback.ui.packages.internal.editor.PackageEditors;
import org.lookback.ui.packages.internal.editor.WeightImages;
import org.lookback.workbench.api.Authoring.Weight;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** What is wrong with the package that is worked on; Enter or a double click goes there. */
public final class ProblemsView {

	private static final Messages MESSAGES = Messages.in(ProblemsView.class);
	private static final int[] WIDTHS = { 90, 560, 220 };

	private final WorkspaceService workspaces;
	private final PackageDesks desks;
	private final Appearance appearance;
	private DataPane pane;
	private Label headline;
	private Table table;
	private RichText detail;
	private LocalResourceManager images;
	private List<ProblemRow> rows = List.of();
	private Optional<Draft> draft = Optional.empty();

	@Inject
	public ProblemsView(WorkspaceService workspaces, PackageDesks desks, Appearance appearance) {
		this.workspaces = workspaces;
		this.desks = desks;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces).showWithoutData();
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(content);
		headline = Styles.STRONG.on(new Label(content, SWT.NONE));
		headline.setData("org.lookback.id", "problems.headline");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
		SashForm sash = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 80).applyTo(sash);
		table = new Table(sash, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setData("org.lookback.id", "problems");
		table.setHeaderVisible(true);
		String[] columns = { "column.weight", "column.message", "column.place" };
		for (int column = 0; column < columns.length; column++) {
			TableColumn each = new TableColumn(table, SWT.LEFT);
			each.setText(MESSAGES.get(columns[column]));
			each.setWidth(WIDTHS[column]);
		}
		table.addListener(SWT.Resize, event -> table.getColumn(1).setWidth(Math.max(200, table.getClientArea().width - WIDTHS[0] - WIDTHS[2])));
		images = new LocalResourceManager(JFaceResources.getResources(), table);
		table.addListener(SWT.Selection, event -> look());
		table.addListener(SWT.DefaultSelection, event -> open());
		detail = new RichText(sash, appearance);
		sash.setWeights(68, 32);
		Runnable stop = desks.listen(this::refresh);
		pane.addListener(SWT.Dispose, event -> stop.run());
		refresh();
	}

	@Focus
	public void focus() {
		table.setFocus();
	}

	private void refresh() {
		if (pane.isDisposed()) {
			return;
		}
		draft = desks.chosen();
		if (draft.isEmpty()) {
			rows = List.of();
			pane.say(MESSAGES.get("none"));
			return;
		}
		List<ProblemRow> now = ProblemRow.of(draft.get());
		headline.setText(headline(draft.get(), now).replace("&", "&&"));
		if (!now.equals(rows) || table.getItemCount() != now.size()) {
			rows = now;
			fill();
		}
		pane.showContent();
		headline.getParent().layout();
	}

	private static String headline(Draft draft, List<ProblemRow> rows) {
		String id = draft.shelved().id();
		if (draft.assessment().isEmpty() || rows.isEmpty() && !draft.isAnalysed()) {
			return MESSAGES.get("assessing", id);
		}
		if (rows.isEmpty()) {
			return MESSAGES.get(draft.results().isEmpty() ? "clean" : "clean.tested", id, draft.results().size());
		}
		return MESSAGES.get("found", id, count(rows, Weight.ERROR), count(rows, Weight.WARNING), count(rows, Weight.NOTE), count(rows, Weight.ACCEPTED));
	}

	private static long count(List<ProblemRow> rows, Weight weight) {
		return rows.stream().filter(row -> row.weight() == weight).count();
	}

	private void fill() {
		int before = table.getSelectionIndex();
		table.setRedraw(false);
		table.removeAll();
		for (ProblemRow row : rows) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { row.what(), row.place().message().replace('\n', ' '), row.where() });
			item.setImage(images.create(WeightImages.of(row.weight())));
		}
		table.setRedraw(true);
		if (!rows.isEmpty()) {
			table.setSelection(Math.clamp(before, 0, rows.size() - 1));
		}
		look();
	}

	private void look() {
		int index = table.getSelectionIndex();
		if (index < 0 || index >= rows.size()) {
			detail.show(new Page().muted(MESSAGES.get("hint")));
			return;
		}
		ProblemRow row = rows.get(index);
		Page page = new Page().strong(row.what()).text("  ").link(row.where(), MESSAGES.get("open.tip"), this::open).line();
		page.text(row.place().message()).line();
		if (!row.advice().isEmpty()) {
			page.line().muted(MESSAGES.get("advice")).text(row.advice()).line();
		}
		if (!row.witness().isEmpty()) {
			page.line().muted(MESSAGES.get("witness")).text(row.witness()).line();
		}
		detail.show(page);
	}

	private void open() {
		int index = table.getSelectionIndex();
		if (index >= 0 && draft.isPresent()) {
			ProblemRow row = rows.get(index);
			PackageEditors.open(draft.get(), row.place().file(), Math.max(1, row.place().line()), Math.max(1, row.place().column()));
		}
	}
}
