package org.lookback.ui.explore.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.widgets.Shell;
import org.lookback.index.api.Listing;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Workspace;

/** What is done at headings, in the line of filters and with rows. */
final class ColumnActions implements Grid.Wishes {

	/** The list as it is shown now. */
	interface Shown {

		ListSpec spec();

		/** A row that has been read already. */
		Optional<RowWindows.Row> row(int number);

		void freeze(int column);

		/** Says why what was typed makes no condition; {@code ""}: nothing is wrong. */
		void complain(String words);

		Shell shell();
	}

	private static final Messages MESSAGES = Messages.in(ColumnActions.class);

	private final Shown shown;
	private final ListQuestion question;
	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final LatestWork filtering;

	/** @param filtering reads what is typed over the columns */
	ColumnActions(Shown shown, ListQuestion question, WorkspaceService workspaces, Selection selection, Settings settings, LatestWork filtering) {
		this.shown = shown;
		this.question = question;
		this.workspaces = workspaces;
		this.selection = selection;
		this.settings = settings;
		this.filtering = filtering;
	}

	private Field field(int column) {
		return shown.spec().columns().get(column);
	}

	private Workspace workspace() {
		return workspaces.workspace().orElseThrow();
	}

	private void ask(Query other) {
		shown.complain("");
		question.ask(other);
	}

	/** Asks which columns are to be shown. */
	void chooseColumns() {
		Columns columns = new Columns(workspace());
		Kind kind = shown.spec().kind();
		ColumnDialog dialog = new ColumnDialog(shown.shell(), columns.possible(kind), columns.of(kind), columns.usually(kind));
		if (dialog.open() == Window.OK) {
			choose(columns, kind, dialog.chosen());
		}
	}

	private void choose(Columns columns, Kind kind, List<Field> fields) {
		columns.choose(kind, fields);
		columns.freeze(kind, -1);
		question.sort(Optional.empty());
	}

	@Override
	public void chosen(int row) {
		shown.row(row).map(RowWindows.Row::household).filter(key -> !key.isEmpty()).ifPresent(selection::selectHousehold);
	}

	@Override
	public void opened() {
		Workbenches.show(Ids.VIEW_HOUSEHOLD);
	}

	@Override
	public void typed(int column, String words) {
		shown.complain("");
		Query asked = question.now().query();
		Field field = field(column);
		Workspace workspace = workspace();
		filtering.ask(progress -> ColumnFilters.with(workspace, asked, field, words), this::ask);
	}

	@Override
	public void sort(int column, boolean descending) {
		question.sort(Optional.of(new ListSorting.Order(column, descending ? SortDirectionEnum.DESC : SortDirectionEnum.ASC)));
	}

	@Override
	public void freeze(int column) {
		new Columns(workspace()).freeze(shown.spec().kind(), column);
		shown.freeze(column);
	}

	@Override
	public void unfreeze() {
		freeze(-1);
	}

	@Override
	public void statistics(int column) {
		Field field = field(column);
		ListSpec list = shown.spec();
		Workspace workspace = workspace();
		boolean reveal = settings.reveal();
		new LookbackJob<>(MESSAGES.get("statistics.reading", Columns.heading(field)), progress -> {
			try (Listing listing = workspace.searching().list(list.query(), list.kind(), Optional.empty(), false)) {
				return listing.summary(field.id(), reveal, Locale.getDefault(), progress);
			}
		}).inFront().whenDone(summary -> new StatisticsDialog(shown.shell(), field, summary, value -> ask(list.query().where(field.id(), value))).open()).start();
	}

	@Override
	public boolean isGroupable(int column) {
		return field(column).facettable() || field(column).chartable();
	}

	@Override
	public void group(int column) {
		question.groupBy(field(column).id());
	}

	@Override
	public void hide(int column) {
		List<Field> fields = new ArrayList<>(shown.spec().columns());
		fields.remove(column);
		if (!fields.isEmpty()) {
			choose(new Columns(workspace()), shown.spec().kind(), fields);
		}
	}
}
