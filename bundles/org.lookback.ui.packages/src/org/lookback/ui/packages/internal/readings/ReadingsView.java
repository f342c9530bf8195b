package org.lookback.ui.packages.internal.readings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.DataPane;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.ui.packages.internal.desk.PackageDesks;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.Authoring.Effect;
import org.lookback.workbench.api.Authoring.KeptReading;
import org.lookback.workbench.api.Authoring.Shelved;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The open parameters of the chosen package and what people read into them. */
public final class ReadingsView {

	private static final Messages MESSAGES = Messages.in(ReadingsView.class);
	private static final int[] WIDTHS = { 230, 90, 90, 90, 90, 150, 70 };

	private static final int WHY = 5;

	private final WorkspaceService workspaces;
	private final PackageDesks desks;
	private final Appearance appearance;
	private DataPane pane;
	private Label headline;
	private Table table;
	private RichText detail;
	private Button change;
	private Button another;
	private Button remove;
	private LatestWork work;
	private Optional<Content> content = Optional.empty();
	private Optional<Effect> effect = Optional.empty();
	private String counted = "";
	private List<ReadingRow> rows = List.of();

	/** What was read of a package. */
	private record Content(Shelved shelved, StandardsPackage standards, List<KeptReading> readings, RegionTree regions) {
		ReadingWords words() {
			return new ReadingWords(standards, regions);
		}
	}

	@Inject
	public ReadingsView(WorkspaceService workspaces, PackageDesks desks, Appearance appearance) {
		this.workspaces = workspaces;
		this.desks = desks;
		this.appearance = appearance;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new DataPane(parent, workspaces).showWithoutData();
		Composite body = pane.content();
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(body);
		headline = Styles.STRONG.on(new Label(body, SWT.WRAP));
		headline.setData("org.lookback.id", "readings.headline");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
		Composite row = new Composite(body, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginTop = 0;
		layout.marginBottom = 0;
		row.setLayout(layout);
		change = button(row, "change", () -> edit(true));
		another = button(row, "another", () -> edit(false));
		remove = button(row, "remove", this::remove);
		button(row, "count", this::count);
		button(row, "check", () -> Workbenches.run(Ids.COMMAND_CHECK));
		SashForm sash = new SashForm(body, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(300, 80).applyTo(sash);
		list(sash);
		detail = new RichText(sash, appearance);
		detail.control().setData("org.lookback.id", "readings.detail");
		sash.setWeights(66, 34);
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> pane.say(Failures.text(failure)));
		Runnable stopDesks = desks.listen(() -> read(false));
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				read(true);
			}
		});
		pane.addListener(SWT.Dispose, event -> {
			stopDesks.run();
			stopWorkspace.run();
		});
		read(true);
	}

	@Focus
	public void focus() {
		table.setFocus();
	}

	private Button button(Composite row, String key, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(MESSAGES.get("button." + key));
		button.setToolTipText(MESSAGES.get("button." + key + ".tip"));
		button.setData("org.lookback.id", "readings." + key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void list(Composite sash) {
		table = new Table(sash, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setData("org.lookback.id", "readings");
		table.setHeaderVisible(true);
		String[] columns = { "parameter", "value", "where", "from", "who", "why", "blocked" };
		for (int column = 0; column < columns.length; column++) {
			TableColumn each = new TableColumn(table, column == columns.length - 1 ? SWT.RIGHT : SWT.LEFT);
			each.setText(MESSAGES.get("column." + columns[column]));
			each.setWidth(WIDTHS[column]);
		}
		table.addListener(SWT.Resize, event -> {
			int others = IntStream.of(WIDTHS).sum() - WIDTHS[WHY];
			table.getColumn(WHY).setWidth(Math.max(WIDTHS[WHY], table.getClientArea().width - others));
		});
		table.addListener(SWT.Selection, event -> look());
		table.addListener(SWT.DefaultSelection, event -> edit(true));
	}

	private void read(boolean again) {
		if (pane.isDisposed() || work == null) {
			return;
		}
		Optional<Workspace> workspace = workspaces.workspace();
		Optional<Shelved> shelved = desks.chosen().map(Draft::shelved);
		if (workspace.isEmpty() || shelved.isEmpty()) {
			work.cancel();
			content = Optional.empty();
			pane.say(MESSAGES.get("none"));
			return;
		}
		if (!again && content.filter(each -> each.shelved().equals(shelved.get())).isPresent()) {
			return;
		}
		if (shelved.get().standards().isEmpty()) {
			work.cancel();
			content = Optional.empty();
			pane.say(MESSAGES.get("broken", shelved.get().id()));
			return;
		}
		Workspace open = workspace.get();
		Shelved now = shelved.get();
		work.ask(progress -> read(open, now), this::show);
	}

	private static Content read(Workspace open, Shelved shelved) throws LookbackException {
		return new Content(shelved, shelved.standards().orElseThrow(), open.authoring().readings(shelved.id()), open.regions());
	}

	private void show(Content now) {
		content = Optional.of(now);
		if (!counted.equals(now.standards().id())) {
			effect = Optional.empty();
			counted = "";
		}
		rows = ReadingRow.of(now.standards(), now.readings(), effect);
		if (rows.isEmpty()) {
			pane.say(MESSAGES.get("closed", now.standards().id()));
			return;
		}
		long missing = rows.stream().filter(each -> each.kept().isEmpty()).count();
		String words = MESSAGES.get("headline", now.standards().id(), rows.stream().map(each -> each.parameter().id()).distinct().count(), missing);
		headline.setText(words + effect.map(each -> MESSAGES.get("headline.effect", each.households(), each.undecided())).orElse(""));
		fill(now);
		pane.showContent();
		pane.content().layout(true, true);
	}

	private void fill(Content now) {
		int before = table.getSelectionIndex();
		ReadingWords words = now.words();
		table.setRedraw(false);
		table.removeAll();
		for (ReadingRow row : rows) {
			TableItem item = new TableItem(table, SWT.NONE);
			Optional<Reading> reading = row.kept().map(KeptReading::reading);
			item.setText(new String[] { words.title(row.parameter()), reading.map(each -> words.value(row.parameter(), each)).orElse(MESSAGES.get("missing")),
					reading.map(words::where).orElse(""), reading.map(words::when).orElse(""), reading.map(Reading::who).orElse(""),
					reading.map(Reading::why).orElse(""), row.blocked().map(count -> String.format("%,d", count)).orElse("") });
			if (reading.isEmpty()) {
				item.setForeground(1, appearance.color(Role.WARNING));
			}
		}
		table.setRedraw(true);
		table.setSelection(Math.clamp(before, 0, rows.size() - 1));
		look();
	}

	private Optional<ReadingRow> chosen() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
	}

	private void look() {
		Optional<ReadingRow> row = chosen();
		change.setText(MESSAGES.get(row.flatMap(ReadingRow::kept).isPresent() ? "button.change" : "button.fill"));
		another.setEnabled(row.flatMap(ReadingRow::kept).isPresent());
		remove.setEnabled(row.flatMap(ReadingRow::kept).isPresent());
		detail.show(row.isEmpty() || content.isEmpty() ? new Page().muted(MESSAGES.get("hint"))
				: content.get().words().page(row.get(), content.get().readings(), Workbenches::openClause));
		change.getParent().layout();
	}

	/** @param sameOne whether the chosen reading is changed; else another is added for another region, class or day */
	private void edit(boolean sameOne) {
		Optional<ReadingRow> row = chosen();
		Optional<Authoring> authoring = desks.authoring();
		if (row.isEmpty() || content.isEmpty() || authoring.isEmpty()) {
			return;
		}
		Content now = content.get();
		Optional<Reading> before = sameOne ? row.get().kept().map(KeptReading::reading) : Optional.empty();
		ReadingDialog dialog = new ReadingDialog(table.getShell(), now.words(), row.get().parameter(), before);
		if (dialog.open() == Window.OK && dialog.reading().isPresent()) {
			Reading reading = dialog.reading().get();
			new LookbackJob<>(MESSAGES.get("saving"), progress -> {
				Effect result = authoring.get().effect(now.standards(), Optional.of(reading), progress);
				if (before.isPresent() && !samePlace(before.get(), reading)) {
					authoring.get().removeReading(before.get());
				}
				authoring.get().addReading(reading);
				return result;
			}).inFront().whenDone(result -> saved(now, result)).start();
		}
	}

	private static boolean samePlace(Reading a, Reading b) {
		return a.region().equals(b.region()) && a.householdClass().equals(b.householdClass()) && a.validFrom().equals(b.validFrom());
	}

	private void saved(Content now, Effect result) {
		if (pane.isDisposed()) {
			return;
		}
		counted = "";
		long fewer = result.undecided() - result.undecidedAfter();
		boolean check = MessageDialog.open(MessageDialog.QUESTION, table.getShell(), MESSAGES.get("effect.title"),
				MESSAGES.get(fewer == 0 ? "effect.none" : "effect", result.households(), result.undecided(), result.undecidedAfter(), fewer) + "\n\n"
						+ MESSAGES.get("effect.check"),
				SWT.NONE, MESSAGES.get("effect.check.now"), MESSAGES.get("effect.check.later")) == 0;
		if (check) {
			Workbenches.run(Ids.COMMAND_CHECK);
		}
		counted(now, new Effect(result.households(), result.undecidedAfter(), result.undecidedAfter(), Map.of()), false);
	}

	private void remove() {
		Optional<KeptReading> kept = chosen().flatMap(ReadingRow::kept);
		Optional<Authoring> authoring = desks.authoring();
		if (kept.isPresent() && authoring.isPresent() && MessageDialog.openConfirm(table.getShell(), MESSAGES.get("remove.title"), MESSAGES.get("remove"))) {
			counted = "";
			new LookbackJob<>(MESSAGES.get("saving"), progress -> {
				authoring.get().removeReading(kept.get().reading());
				return true;
			}).inFront().whenDone(done -> read(true)).start();
		}
	}

	/** Counts how many households wait for each open parameter. */
	private void count() {
		Optional<Authoring> authoring = desks.authoring();
		if (content.isPresent() && authoring.isPresent()) {
			Content now = content.get();
			new LookbackJob<>(MESSAGES.get("counting"), progress -> count(authoring.get(), now, progress)).inFront()
					.whenDone(result -> counted(now, result, true)).start();
		}
	}

	private static Effect count(Authoring authoring, Content now, org.lookback.model.api.progress.Progress progress) throws LookbackException {
		return authoring.effect(now.standards(), Optional.empty(), progress);
	}

	private void counted(Content now, Effect result, boolean complete) {
		effect = complete ? Optional.of(result) : Optional.empty();
		counted = complete ? now.standards().id() : "";
		read(true);
	}
}
