package org.lookback.workbench.internal.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.lookback.briefing.api.TableWorkbook;
import org.lookback.casework.api.coverage.Basis;
import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.Pace;
import org.lookback.casework.api.coverage.PaceReading;
import org.lookback.casework.api.coverage.PaceSpan;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.time.WorkCalendar;

/** The pace of visits in words. What nobody can say is said so, never a number. */
public final class PaceWords {

	private static final double TENTHS = 10;
	/** What computing with binary fractions may add. */
	private static final double TINY = 1e-9;

	private final WorkCalendar calendar;
	private final Locale locale;
	private final Messages messages;

	/** @param calendar counts working days */
	public PaceWords(WorkCalendar calendar, Locale locale) {
		this.calendar = calendar;
		this.locale = locale;
		messages = Messages.in(PaceWords.class, locale);
	}

	/** The headings of {@link #cells}. */
	public List<String> headings() {
		return split("pace.columns");
	}

	private List<String> split(String key) {
		return List.of(messages.get(key).split(" *\\| *"));
	}

	/** Headings, then a row for every place and deadline, those of all places last. */
	public List<List<String>> table(CoveragePace pace) {
		List<List<String>> table = new ArrayList<>(List.of(headings()));
		List<PlacePace> places = new ArrayList<>(pace.rows());
		places.add(pace.total());
		for (PlacePace place : places) {
			pace.goals().forEach(goal -> table.add(cells(pace, place, goal)));
		}
		return table;
	}

	/** A place and a deadline. */
	public List<String> cells(CoveragePace pace, PlacePace place, Goal goal) {
		Pace recent = place.pace(PaceSpan.RECENT, PaceReading.CALENDAR);
		Pace worked = place.pace(PaceSpan.RECENT, PaceReading.WORKING);
		Pace whole = place.pace(PaceSpan.WHOLE, PaceReading.CALENDAR);
		return List.of(place.region().equals(CoverageRow.NO_VILLAGE) ? "" : place.region(), name(pace, place), atLeast(place, place.all()),
				String.valueOf(place.done()), atLeast(place, place.remaining()), perDay(recent), perDay(worked), perDay(whole), goal.deadline().title().in(locale),
				goal.last().map(LocalDate::toString).orElse(messages.get("pace.unknown")), left(goal, PaceReading.CALENDAR), left(goal, PaceReading.WORKING),
				needed(place, goal, PaceReading.CALENDAR), needed(place, goal, PaceReading.WORKING), end(place, recent), ahead(place, goal, recent), end(place, worked),
				ahead(place, goal, worked), end(place, whole), ahead(place, goal, whole));
	}

	private String name(CoveragePace pace, PlacePace place) {
		return pace.total() == place ? messages.get("coverage.total") : place.region().equals(CoverageRow.NO_VILLAGE) ? messages.get("coverage.nowhere") : place.name();
	}

	private String atLeast(PlacePace place, long number) {
		return place.basis() == Basis.NONE ? messages.get("pace.atLeast", String.valueOf(number)) : String.valueOf(number);
	}

	private String perDay(Pace pace) {
		return pace.perDay().isPresent() ? number(pace.perDay().getAsDouble()) : messages.get("pace.nothing");
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	/** To the next tenth: who does what the table says is in time. */
	private static double roundedUp(double value) {
		return Math.max(0, Math.ceil(value * TENTHS - TINY)) / TENTHS;
	}

	private String left(Goal goal, PaceReading reading) {
		Optional<Long> left = goal.left(reading);
		return left.isEmpty() ? messages.get("pace.unknown") : left.get() < 0 ? messages.get("pace.past", String.valueOf(-left.get())) : String.valueOf(left.get());
	}

	private String needed(PlacePace place, Goal goal, PaceReading reading) {
		OptionalDouble needed = place.needed(goal, reading);
		return needed.isPresent() ? number(roundedUp(needed.getAsDouble())) : messages.get(goal.left(reading).isEmpty() ? "pace.unknown" : "pace.noDay");
	}

	private String end(PlacePace place, Pace pace) {
		if (pace.end().isPresent()) {
			return messages.get(place.remaining() > 0 ? "pace.end" : place.basis() == Basis.NONE ? "pace.doneAsFarAsKnown" : "pace.done", pace.end().get().toString());
		}
		return messages.get(place.all() == 0 ? "pace.nobody" : pace.perDay().isPresent() ? "pace.unknown" : "pace.never");
	}

	private String ahead(PlacePace place, Goal goal, Pace pace) {
		OptionalLong ahead = place.ahead(goal, pace, calendar);
		if (ahead.isEmpty()) {
			return messages.get("pace.unknown");
		}
		long days = ahead.getAsLong();
		return days == 0 ? messages.get("pace.onTheDay") : messages.get(days > 0 ? "pace.ahead" : "pace.late", String.valueOf(Math.abs(days)));
	}

	/** Writes paces, and what was done on each day, as a workbook. */
	public void write(CoveragePace pace, Path file) throws LookbackException {
		List<List<String>> table = table(pace);
		TableWorkbook workbook = new TableWorkbook(locale);
		workbook.addList(messages.get("pace.title", pace.on().toString()), table.getFirst(), table.subList(1, table.size()),
				List.of(messages.get("pace.note", PaceSpan.DAYS), messages.get("pace.note.basis")));
		List<List<Object>> days = new ArrayList<>();
		for (PlacePace place : pace.rows()) {
			place.days().forEach(day -> days.add(List.of(place.region().equals(CoverageRow.NO_VILLAGE) ? "" : place.region(), name(pace, place), day.day().toString(),
					day.done(), day.upTo())));
		}
		workbook.addNumbers(messages.get("pace.day.title"), split("pace.day.columns"), days, false, List.of());
		workbook.write(file);
	}
}
