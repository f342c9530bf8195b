package org.lookback.workbench.internal.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Proceeding.DeadlineRow;

/** The deadlines of a package with their weekdays. */
public final class DeadlineList {

	private final WorkCalendar calendar;

	public DeadlineList(WorkCalendar calendar) {
		this.calendar = calendar;
	}

	/** By date; what has none comes last. */
	public List<DeadlineRow> of(StandardsPackage standards, LocalDate on, List<AnalyserFinding> findings) {
		return standards.deadlines().stream().map(deadline -> row(standards, deadline, on, findings))
				.sorted(Comparator.comparing((DeadlineRow row) -> row.last().orElse(LocalDate.MAX))).toList();
	}

	private DeadlineRow row(StandardsPackage standards, Deadline deadline, LocalDate on, List<AnalyserFinding> findings) {
		Optional<LocalDate> last = deadline.lastDay(calendar);
		Optional<Boolean> worked = last.flatMap(calendar::workday);
		Optional<LocalDate> rolled = last.filter(day -> worked.filter(yes -> !yes).isPresent()).flatMap(day -> calendar.add(day, 1));
		List<String> questions = findings.stream().map(finding -> finding.place().message()).filter(said -> said.startsWith(deadline.clause().document() + ' ') || said.contains(' ' + deadline.id() + ' ')).distinct().toList();
		return new DeadlineRow(standards.id(), deadline, last, last.map(LocalDate::getDayOfWeek), worked, rolled,
				last.map(day -> day.toEpochDay() - on.toEpochDay()).orElse(0L), last.flatMap(day -> calendar.between(on, day)), questions);
	}
}
