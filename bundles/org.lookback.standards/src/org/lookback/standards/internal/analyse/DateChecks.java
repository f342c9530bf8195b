package org.lookback.standards.internal.analyse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.Document;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.analyse.Finder.Subject;
import org.lookback.standards.internal.yaml.Place;

/** Dates that cannot be right, and deadlines on days on which nobody works. */
final class DateChecks {

	private static final Pattern PRINTED = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
	private static final Pattern NUMBERED = Pattern.compile("[〔\\[（(](\\d{4})[〕\\]）)]");

	private final StandardsPackage standards;
	private final FilePlaces places;
	private final Finder finder;

	DateChecks(StandardsPackage standards, FilePlaces places, Finder finder) {
		this.standards = standards;
		this.places = places;
		this.finder = finder;
	}

	void check() {
		standards.documents().forEach(this::document);
		standards.deadlines().forEach(this::deadline);
		Optional<LocalDate> from = standards.validFrom();
		Optional<LocalDate> until = standards.validUntil();
		if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
			finder.add(Check.IMPOSSIBLE_DATE, "impossible-date.validity", places.header("validUntil"), Subject.NONE, from.get().toString(),
					until.get().toString());
		}
	}

	private void document(Document document) {
		Place place = places.of("documents", document.id(), "issued");
		document.issued().ifPresent(issued -> day(document, issued, place));
		Matcher printed = PRINTED.matcher(document.issuedAsPrinted());
		if (printed.find()) {
			date(printed).ifPresentOrElse(day -> day(document, day, places.of("documents", document.id(), "issuedAsPrinted")),
					() -> finder.add(Check.IMPOSSIBLE_DATE, "impossible-date.none", places.of("documents", document.id(), "issuedAsPrinted"),
							Subject.NONE, document.issuedAsPrinted()));
		}
	}

	private static Optional<LocalDate> date(Matcher printed) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(printed.group(1)), Integer.parseInt(printed.group(2)), Integer.parseInt(printed.group(3))));
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	/** A document's day of issue, as it is read or as it is printed, against its number, what it forwards, and the package. */
	private void day(Document document, LocalDate issued, Place place) {
		for (String id : document.forwards()) {
			Optional<LocalDate> forwarded = standards.document(id).flatMap(Document::issued).filter(issued::isBefore);
			if (forwarded.isPresent()) {
				finder.add(Check.IMPOSSIBLE_DATE, "impossible-date.forwards", place, Subject.NONE, document.id(), issued.toString(), id,
						forwarded.get().toString());
				return;
			}
		}
		Matcher number = NUMBERED.matcher(document.number());
		if (number.find() && Integer.parseInt(number.group(1)) != issued.getYear()) {
			finder.add(Check.IMPOSSIBLE_DATE, "impossible-date.number", place, Subject.NONE, document.id(), issued.toString(), document.number());
		}
		standards.validUntil().filter(issued::isAfter).ifPresent(until -> finder.add(Check.IMPOSSIBLE_DATE, "impossible-date.late", place,
				Subject.NONE, document.id(), issued.toString(), until.toString()));
	}

	private void deadline(Deadline deadline) {
		Place place = places.of("deadlines", deadline.id(), "id");
		Optional<LocalDate> last = deadline.lastDay(WorkCalendar.china());
		if (last.isEmpty()) {
			return;
		}
		LocalDate due = last.get();
		standards.document(deadline.clause().document()).flatMap(Document::issued).filter(due::isBefore)
				.ifPresent(issued -> finder.add(Check.IMPOSSIBLE_DATE, "impossible-date.deadline", place, Subject.NONE, deadline.id(),
						due.toString(), issued.toString()));
		WorkCalendar.china().workday(due).filter(worked -> !worked).ifPresent(off -> finder.add(Check.DUE_ON_HOLIDAY, place, Subject.NONE,
				deadline.id(), due.toString(), finder.word("day." + due.getDayOfWeek().getValue())));
	}
}
