package org.lookback.ui.act.internal.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Proceeding.Moment;
import org.lookback.workbench.api.Proceeding.MomentKind;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The chosen household over time: rounds, measures, visits, outcomes, problems, steps of procedures, what was imported and changed. */
public final class TimelineView {

	private static final Messages MESSAGES = Messages.in(TimelineView.class);

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private WorkspacePane pane;
	private Combo kinds;
	private Label headline;
	private AxisCanvas axis;
	private RowTable<Moment> table;
	private List<Moment> all = List.of();
	private List<MomentKind> offered = List.of();

	@Inject
	public TimelineView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance) {
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
		kinds = new ButtonRow(content, MESSAGES, "timeline").choice("kinds", List.of(MESSAGES.get("all")), this::narrow);
		headline = Styles.MUTED.on(new Label(content, SWT.WRAP));
		headline.setData("org.lookback.id", "timeline.headline");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
		SashForm sash = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(sash);
		axis = new AxisCanvas(sash, appearance, moment -> table.choose(List.of(moment)));
		List<Column<Moment>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("column.day"), 110, TimelineView::day).sortedBy(Comparator.comparing(Moment::day)));
		columns.add(Column.text(MESSAGES.get("column.kind"), 70, moment -> kind(moment.kind())));
		columns.add(Column.text(MESSAGES.get("column.title"), 360, Moment::title));
		columns.add(Column.text(MESSAGES.get("column.detail"), 360, Moment::detail));
		columns.add(Column.text(MESSAGES.get("column.who"), 150, Moment::who));
		table = new RowTable<>(sash, "timeline", appearance, columns);
		table.titled(MESSAGES.get("title")).mute(Moment::ahead).whenSelected(moment -> axis.choose(moment));
		sash.setWeights(40, 60);
		pane.whenGone(settings.listen(pane::readLater));
		pane.whenGone(selection.listen(pane::read));
		pane.follow(this::read);
	}

	@Focus
	public void focus() {
		table.table().setFocus();
	}

	/** A kind in words. */
	static String kind(MomentKind kind) {
		return MESSAGES.get("kind." + kind);
	}

	/** The day; of what belongs to a year the year. */
	static String day(Moment moment) {
		return moment.yearly() ? MESSAGES.get("year", String.valueOf(moment.day().getYear())) : moment.day().toString();
	}

	private void read(Workspace workspace) {
		Optional<String> household = selection.household();
		if (household.isEmpty()) {
			pane.say(MESSAGES.get("choose"));
			return;
		}
		boolean reveal = settings.reveal();
		pane.ask(progress -> workspace.proceeding().timeline(household.get(), reveal, Locale.getDefault()), moments -> show(household.get(), moments));
	}

	private void show(String household, List<Moment> moments) {
		all = moments;
		Set<MomentKind> there = new TreeSet<>(moments.stream().map(Moment::kind).toList());
		Optional<MomentKind> before = chosen();
		offered = List.copyOf(there);
		List<String> words = new ArrayList<>(List.of(MESSAGES.get("all")));
		offered.forEach(kind -> words.add(kind(kind)));
		kinds.setItems(words.toArray(String[]::new));
		kinds.select(before.map(kind -> offered.indexOf(kind) + 1).orElse(0));
		kinds.getParent().layout();
		headline.setText(moments.isEmpty() ? MESSAGES.get("nothing", household)
				: MESSAGES.get("headline", household, moments.size(), String.valueOf(moments.getFirst().day().getYear()), last(moments)));
		narrow();
		pane.show();
	}

	private static String last(List<Moment> moments) {
		LocalDate last = moments.getLast().day();
		return last.toString();
	}

	private Optional<MomentKind> chosen() {
		int index = kinds.getSelectionIndex();
		return index > 0 && index <= offered.size() ? Optional.of(offered.get(index - 1)) : Optional.empty();
	}

	private void narrow() {
		Optional<MomentKind> only = chosen();
		List<Moment> shown = all.stream().filter(moment -> only.isEmpty() || only.get() == moment.kind()).toList();
		table.show(shown);
		axis.show(shown);
	}
}
