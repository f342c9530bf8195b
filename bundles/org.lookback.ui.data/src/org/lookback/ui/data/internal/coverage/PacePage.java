package org.lookback.ui.data.internal.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.Pace;
import org.lookback.casework.api.coverage.PaceReading;
import org.lookback.casework.api.coverage.PaceSpan;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Styles;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Covering;
import org.lookback.workbench.api.Workspace;

/** How fast visits go on, and whether that is fast enough for a deadline of a package. Seen from the last visit, unless somebody types another day. */
final class PacePage {

	private static final Messages MESSAGES = Messages.in(PacePage.class);
	/** The columns, and where each stands among the façade's cells. */
	private static final List<String> COLUMNS = List.of("place", "due", "done", "remaining", "recent", "whole", "needed", "neededWorking", "end", "ahead", "endWorking",
			"aheadWorking", "endWhole", "aheadWhole");
	private static final int[] CELLS = { 1, 2, 3, 4, 5, 7, 12, 13, 14, 15, 16, 17, 18, 19 };
	private static final int[] WIDTHS = { 150, 66, 60, 72, 84, 84, 76, 92, 128, 84, 128, 92, 128, 92 };

	private final Composite body;
	private final Combo packages;
	private final Combo deadlines;
	private final Text day;
	private final Label said;
	private final RowTable<Line> places;
	private final RowTable<PlacePace.Day> days;
	private final LatestWork work;
	private Optional<Asked> asked = Optional.empty();
	private Optional<Content> shown = Optional.empty();

	/** What is to be read when a choice changes. */
	private record Asked(Workspace workspace, CoverageQuestion question, LocalDate lastVisit) {
	}

	/** A place and the deadline that was chosen, in words. */
	private record Line(PlacePace place, Goal goal, List<String> cells) {

		long all() {
			return Math.max(1, place.all());
		}

		Pace recent() {
			return place.pace(PaceSpan.RECENT, PaceReading.CALENDAR);
		}

		boolean late() {
			return place.remaining() > 0 && goal.last().isPresent() && recent().end().map(end -> end.isAfter(goal.last().get())).orElse(true);
		}
	}

	/** What is read at once. */
	private record Content(List<StandardsPackage> packages, int chosen, CoveragePace pace, List<List<Line>> byGoal) {
	}

	PacePage(Composite parent, Appearance appearance) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(4, 3).applyTo(body);
		ButtonRow row = new ButtonRow(body, MESSAGES, "coverage.pace");
		packages = row.choice("package", List.of(), () -> ask(0));
		deadlines = row.choice("deadline", List.of(), this::showDeadline);
		day = row.text("on", 16, () -> ask(400));
		row.button("pace.export", this::export);
		said = Parts.line(body, Styles.STRONG, "coverage.pace.said");
		SashForm sash = new SashForm(body, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 80).applyTo(sash);
		List<Column<Line>> columns = new ArrayList<>();
		for (int i = 0; i < COLUMNS.size(); i++) {
			columns.add(column(i));
		}
		places = new RowTable<>(sash, "coverage.paces", appearance, columns);
		places.titled(MESSAGES.get("list.paces")).warnOf(Line::late).whenSelected(line -> line.ifPresent(one -> showDays(one.place())));
		days = new RowTable<>(sash, "coverage.pace.days", appearance,
				List.of(Column.text(MESSAGES.get("day.day"), 92, one -> one.day().toString()), Column.count(MESSAGES.get("pace.fresh"), 76, PlacePace.Day::done),
						Column.count(MESSAGES.get("pace.upTo"), 84, PlacePace.Day::upTo)));
		days.titled(MESSAGES.get("list.pace.days"));
		sash.setWeights(72, 28);
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> say(Failures.text(failure), ""));
	}

	private static Column<Line> column(int index) {
		String heading = MESSAGES.get("pace." + COLUMNS.get(index));
		int cell = CELLS[index];
		return switch (COLUMNS.get(index)) {
		case "due" -> Column.number(heading, WIDTHS[index], line -> line.cells().get(cell), line -> line.place().all());
		case "done" -> Column.share(heading, WIDTHS[index], line -> line.cells().get(cell), line -> (double) line.place().done() / line.all());
		case "remaining" -> Column.number(heading, WIDTHS[index], line -> line.cells().get(cell), line -> line.place().remaining());
		case "recent" -> Column.<Line>text(heading, WIDTHS[index], line -> line.cells().get(cell)).sortedBy(by(line -> line.recent().perDay()));
		case "whole" -> Column.<Line>text(heading, WIDTHS[index], line -> line.cells().get(cell))
				.sortedBy(by(line -> line.place().pace(PaceSpan.WHOLE, PaceReading.CALENDAR).perDay()));
		case "needed" -> Column.<Line>text(heading, WIDTHS[index], line -> line.cells().get(cell)).sortedBy(by(line -> line.place().needed(line.goal(), PaceReading.CALENDAR)));
		case "neededWorking" -> Column.<Line>text(heading, WIDTHS[index], line -> line.cells().get(cell))
				.sortedBy(by(line -> line.place().needed(line.goal(), PaceReading.WORKING)));
		case "ahead" -> ends(heading, index, PaceSpan.RECENT, PaceReading.CALENDAR);
		case "aheadWorking" -> ends(heading, index, PaceSpan.RECENT, PaceReading.WORKING);
		case "aheadWhole" -> ends(heading, index, PaceSpan.WHOLE, PaceReading.CALENDAR);
		default -> Column.text(heading, WIDTHS[index], line -> line.cells().get(cell));
		};
	}

	private static Comparator<Line> by(Function<Line, OptionalDouble> number) {
		return Comparator.comparingDouble(line -> number.apply(line).orElse(-1));
	}

	/** Sorted by the end: for one deadline that is the order of ahead and late. */
	private static Column<Line> ends(String heading, int index, PaceSpan span, PaceReading reading) {
		return Column.<Line>text(heading, WIDTHS[index], line -> line.cells().get(CELLS[index]))
				.sortedBy(Comparator.comparing(line -> line.place().pace(span, reading).end().orElse(LocalDate.MAX)));
	}

	Control control() {
		return body;
	}

	/** @param lastVisit the day from which it is seen while nobody types another */
	void read(Workspace workspace, CoverageQuestion question, LocalDate lastVisit) {
		asked = Optional.of(new Asked(workspace, question, lastVisit));
		ask(0);
	}

	/** Lets go of the workspace, which is closed. */
	void forget() {
		work.cancel();
		asked = Optional.empty();
	}

	private void ask(long delay) {
		Optional<LocalDate> typed = Optional.empty();
		String text = day.getText().strip();
		if (!text.isEmpty()) {
			try {
				typed = Optional.of(LocalDate.parse(text));
			} catch (DateTimeParseException wrong) {
				work.cancel();
				say(MESSAGES.get("pace.badDay", text), "");
				return;
			}
		}
		Optional<LocalDate> on = typed;
		String chosen = shown.filter(content -> packages.getSelectionIndex() >= 0 && packages.getSelectionIndex() < content.packages().size())
				.map(content -> content.packages().get(packages.getSelectionIndex()).id()).orElse("");
		asked.ifPresent(one -> work.ask(delay, progress -> content(one, chosen, on.orElse(one.lastVisit()), progress), this::show));
	}

	private static Optional<Content> content(Asked asked, String chosen, LocalDate on, Progress progress) throws LookbackException {
		Covering covering = asked.workspace().covering();
		List<StandardsPackage> all = covering.paced();
		if (all.isEmpty()) {
			return Optional.empty();
		}
		int index = Math.max(0, all.stream().map(StandardsPackage::id).toList().indexOf(chosen));
		CoveragePace pace = covering.pace(asked.question(), all.get(index).id(), on, progress);
		List<PlacePace> places = new ArrayList<>(List.of(pace.total()));
		places.addAll(pace.rows());
		List<List<Line>> byGoal = new ArrayList<>();
		for (Goal goal : pace.goals()) {
			byGoal.add(places.stream().map(place -> new Line(place, goal, covering.cells(pace, place, goal, Locale.getDefault()))).toList());
		}
		return Optional.of(new Content(all, index, pace, byGoal));
	}

	private void show(Optional<Content> read) {
		String before = shown.map(content -> content.pace().packageId()).orElse("");
		shown = read;
		if (read.isEmpty()) {
			places.show(List.of());
			days.show(List.of());
			say(MESSAGES.get("pace.noDeadlines"), "");
			return;
		}
		Content content = read.get();
		packages.setItems(content.packages().stream().map(one -> one.title().in(Locale.getDefault())).toArray(String[]::new));
		packages.select(content.chosen());
		int kept = content.pace().packageId().equals(before) ? deadlines.getSelectionIndex() : -1;
		deadlines.setItems(content.pace().goals().stream().map(PacePage::title).toArray(String[]::new));
		deadlines.select(kept >= 0 && kept < content.pace().goals().size() ? kept : next(content.pace().goals()));
		packages.getParent().layout();
		showDeadline();
	}

	private static String title(Goal goal) {
		return MESSAGES.get("pace.deadline", goal.last().map(LocalDate::toString).orElse(MESSAGES.get("pace.undated")), goal.deadline().title().in(Locale.getDefault()));
	}

	/** The next deadline that is not past; the last when all are. */
	private static int next(List<Goal> goals) {
		for (int i = 0; i < goals.size(); i++) {
			if (goals.get(i).last().isPresent() && goals.get(i).days() >= 0) {
				return i;
			}
		}
		return goals.size() - 1;
	}

	private void showDeadline() {
		shown.filter(content -> deadlines.getSelectionIndex() >= 0).ifPresent(content -> {
			List<Line> lines = content.byGoal().get(deadlines.getSelectionIndex());
			places.show(lines);
			Line total = lines.getFirst();
			showDays(total.place());
			Goal goal = total.goal();
			List<String> cells = total.cells();
			String left = goal.last().isEmpty() ? "" : goal.days() < 0 ? MESSAGES.get("pace.said.past", -goal.days())
					: goal.workdays().map(days -> MESSAGES.get("pace.said.left", goal.days(), days)).orElseGet(() -> MESSAGES.get("pace.said.leftOnly", goal.days()));
			say(MESSAGES.get("pace.said", content.pace().on().toString(), left, cells.get(CELLS[3]), cells.get(CELLS[4]), cells.get(CELLS[8]), cells.get(CELLS[9]), cells.get(CELLS[6])),
					MESSAGES.get("pace.clause", goal.deadline().clause().quote(), goal.deadline().who()));
		});
	}

	private void showDays(PlacePace place) {
		days.show(place.days());
	}

	/** @param words of the document that set the deadline, shown when the pointer rests */
	private void say(String line, String words) {
		said.setText(line.replace("&", "&&"));
		said.setToolTipText(words.replace("&", "&&"));
		deadlines.setToolTipText(words.replace("&", "&&"));
		body.layout(true, true);
	}

	private void export() {
		shown.ifPresent(content -> asked.ifPresent(one -> {
			String title = MESSAGES.get("button.pace.export");
			ListFiles.ask(body.getShell(), title, MESSAGES.get("list.paces")).ifPresent(file -> {
				LookbackJob<Integer> job = new LookbackJob<>(title, progress -> {
					one.workspace().covering().export(content.pace(), file, Locale.getDefault());
					return content.pace().rows().size();
				});
				job.inFront().whenDone(rows -> ListFiles.tell(body.getShell(), title, MESSAGES.get("exported", file), file)).start();
			});
		}));
	}
}
