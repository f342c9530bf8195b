package org.lookback.ui.analyse.internal.saved;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
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
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.analyse.internal.crosstab.CrossTabs;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.api.search.SearchHistory;
import org.lookback.workbench.api.SavedQueries;
import org.lookback.workbench.api.SavedQuery;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Questions under their names, the pinned ones on top, and the recent ones. */
public final class SavedQueriesView {

	private static final Messages MESSAGES = Messages.in(SavedQueriesView.class);
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private final Appearance appearance;
	private final CrossTabs crossTabs;
	private final Shelf shelf;
	private WorkspacePane pane;
	private RowTable<SavedQuery> saved;
	private Label hint;
	private Table recent;
	private List<Button> ofOne = List.of();

	@Inject
	public SavedQueriesView(WorkspaceService workspaces, ActiveQuery query, Appearance appearance, CrossTabs crossTabs, Shelf shelf) {
		this.workspaces = workspaces;
		this.query = query;
		this.appearance = appearance;
		this.crossTabs = crossTabs;
		this.shelf = shelf;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("saved.reading")).showWithoutData();
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(4, 4).applyTo(content);
		buttons(content);
		SashForm sash = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(120, 100).applyTo(sash);
		Composite above = part(sash, "saved.kept");
		hint = new Label(above, SWT.WRAP);
		hint.setText(MESSAGES.get("saved.none"));
		hint.setData("org.lookback.id", "saved.hint");
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(hint);
		saved = new RowTable<>(above, "saved.table", appearance,
				List.of(Column.text(MESSAGES.get("column.name"), 150, each -> (each.pinned() ? "★ " : "") + each.name()),
						Column.text(MESSAGES.get("column.note"), 110, SavedQuery::note), Column.text(MESSAGES.get("column.query"), 170, SavedQueriesView::question),
						Column.text(MESSAGES.get("column.by"), 70, SavedQuery::by),
						Column.<SavedQuery> text(MESSAGES.get("column.when"), 110, each -> WHEN.format(each.when()))
								.sortedBy(Comparator.comparing(SavedQuery::when))))
				.whenOpened(this::open).whenSelected(this::enable).titled(MESSAGES.get("saved.kept"))
				.tip(each -> MESSAGES.get("saved.tip", each.name(), question(each), each.note()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(saved.control());
		Composite below = part(sash, "saved.recent");
		recent = new Table(below, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		recent.setData("org.lookback.id", "saved.recent");
		recent.setToolTipText(MESSAGES.get("saved.recent.tip"));
		recent.addListener(SWT.DefaultSelection, event -> query.set(Query.parse(((TableItem) event.item).getText())));
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 40).applyTo(recent);
		sash.setWeights(68, 32);
		pane.whenGone(shelf.listen(pane::read));
		pane.whenGone(query.listen(this::fillRecent));
		enable(Optional.empty());
		fillRecent();
		pane.follow(workspace -> pane.ask(progress -> workspace.queries().list(), this::show));
	}

	private void buttons(Composite content) {
		ButtonRow row = new ButtonRow(content, MESSAGES, "saved");
		row.button("keep", this::keepPresent);
		ofOne = List.of(row.button("open", () -> one(this::open)), row.button("pin", () -> one(each -> shelf.keep(each.pinned(!each.pinned())))),
				row.button("rename", () -> one(each -> shelf.ask(shell(), each))),
				row.button("copy", () -> one(each -> shelf.keep(each.copy(MESSAGES.get("copy.name", each.name()))))), row.button("send", () -> one(this::send)),
				row.button("delete", () -> one(this::delete)));
		row.button("receive", this::receive);
	}

	private static Composite part(Composite sash, String key) {
		Composite part = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(2, 2).applyTo(part);
		Label word = Styles.STRONG.on(new Label(part, SWT.NONE));
		word.setText(MESSAGES.get(key));
		return part;
	}

	@Focus
	public void focus() {
		saved.table().setFocus();
	}

	private Shell shell() {
		return pane.content().getShell();
	}

	private static String question(SavedQuery each) {
		return each.query().print().isEmpty() ? MESSAGES.get("saved.all") : each.query().print();
	}

	private void show(List<SavedQuery> queries) {
		saved.show(queries);
		hint.setVisible(queries.isEmpty());
		((GridData) hint.getLayoutData()).exclude = !queries.isEmpty();
		pane.show();
	}

	private void fillRecent() {
		if (recent.isDisposed()) {
			return;
		}
		recent.removeAll();
		for (String before : new SearchHistory().list()) {
			new TableItem(recent, SWT.NONE).setText(before);
		}
	}

	private void enable(Optional<SavedQuery> chosen) {
		ofOne.forEach(button -> button.setEnabled(chosen.isPresent()));
	}

	private void one(Consumer<SavedQuery> action) {
		saved.first().ifPresent(action);
	}

	private void open(SavedQuery each) {
		if (!each.view().isEmpty()) {
			crossTabs.set(each.view());
		}
		query.set(each.query(), each.kind());
	}

	private void keepPresent() {
		shelf.ask(shell(), SavedQuery.of("", "", query.get(), query.kind(), crossTabs.get()));
	}

	private void delete(SavedQuery each) {
		if (MessageDialog.openConfirm(shell(), MESSAGES.get("delete.title"), MESSAGES.get("delete.message", each.name()))) {
			shelf.run(workspace -> workspace.queries().delete(each.id()));
		}
	}

	private void send(SavedQuery each) {
		FileDialog dialog = dialog(SWT.SAVE, "send.title");
		dialog.setFileName(each.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + '.' + SavedQueries.ENDING);
		dialog.setOverwrite(true);
		FileDialogs.file(dialog).ifPresent(chosen -> {
			boolean named = chosen.toString().toLowerCase(Locale.ROOT).endsWith('.' + SavedQueries.ENDING);
			Path file = named ? chosen : Path.of(chosen + "." + SavedQueries.ENDING);
			shelf.run(workspace -> workspace.queries().send(each, file));
		});
	}

	private void receive() {
		FileDialogs.file(dialog(SWT.OPEN, "receive.title")).ifPresent(file -> shelf.run(workspace -> workspace.queries().receive(file)));
	}

	private FileDialog dialog(int style, String title) {
		FileDialog dialog = new FileDialog(shell(), style);
		dialog.setText(MESSAGES.get(title));
		dialog.setFilterNames(new String[] { MESSAGES.get("file.kind") });
		dialog.setFilterExtensions(new String[] { "*." + SavedQueries.ENDING });
		return dialog;
	}
}
