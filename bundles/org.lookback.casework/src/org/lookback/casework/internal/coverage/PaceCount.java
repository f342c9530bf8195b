package org.lookback.casework.internal.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.coverage.Pace;
import org.lookback.casework.api.coverage.PaceReading;
import org.lookback.casework.api.coverage.PaceSpan;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.model.api.time.WorkCalendar;

/** Paces of places as they are seen from one day. */
public final class PaceCount {

	private final LocalDate on;
	private final WorkCalendar calendar;

	/** @param on nothing later counts */
	public PaceCount(LocalDate on, WorkCalendar calendar) {
		this.on = on;
		this.calendar = calendar;
	}

	/**
	 * The pace of one place.
	 *
	 * @param row   how far it has come
	 * @param fresh how many of those who should be visited were visited for the first time on each day
	 */
	public PlacePace of(CoverageRow row, SortedMap<LocalDate, Long> fresh) {
		SortedMap<LocalDate, Long> known = fresh.headMap(on.plusDays(1));
		List<PlacePace.Day> days = new ArrayList<>();
		long done = 0;
		for (Map.Entry<LocalDate, Long> day : known.entrySet()) {
			done += day.getValue();
			days.add(new PlacePace.Day(day.getKey(), day.getValue(), done));
		}
		long all = row.due().households() + row.unnamed();
		List<Pace> paces = new ArrayList<>();
		for (PaceSpan span : PaceSpan.values()) {
			for (PaceReading reading : PaceReading.values()) {
				paces.add(pace(span, reading, known, Math.max(0, all - done)));
			}
		}
		return new PlacePace(row.region(), row.name(), row.basis(), all, done, days, paces);
	}

	private Pace pace(PaceSpan span, PaceReading reading, SortedMap<LocalDate, Long> days, long remaining) {
		if (days.isEmpty()) {
			return new Pace(span, reading, 0, 0, Optional.empty());
		}
		Optional<LocalDate> from = span == PaceSpan.WHOLE ? Optional.of(days.firstKey()) : recent(reading).map(day -> later(day, days.firstKey()));
		long count = from.map(first -> count(first, reading)).orElse(0L);
		long done = from.map(first -> days.tailMap(first).values().stream().mapToLong(Long::longValue).sum()).orElse(0L);
		return new Pace(span, reading, count, done, end(reading, count, done, remaining, days.lastKey()));
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** The first of the recent days; empty outside the calendar. */
	private Optional<LocalDate> recent(PaceReading reading) {
		if (reading == PaceReading.CALENDAR) {
			return Optional.of(on.minusDays(PaceSpan.DAYS - 1));
		}
		return calendar.workday(on).flatMap(worked -> calendar.add(on, worked ? 1 - PaceSpan.DAYS : -PaceSpan.DAYS));
	}

	/** Days from the first up to the day, both counted. */
	private long count(LocalDate first, PaceReading reading) {
		return reading == PaceReading.CALENDAR ? on.toEpochDay() - first.toEpochDay() + 1 : calendar.between(first.minusDays(1), on).orElse(0L);
	}

	private Optional<LocalDate> end(PaceReading reading, long count, long done, long remaining, LocalDate last) {
		if (remaining == 0) {
			return Optional.of(last);
		}
		if (count == 0 || done == 0) {
			return Optional.empty();
		}
		long needed = Math.ceilDiv(Math.multiplyExact(remaining, count), done);
		return reading == PaceReading.CALENDAR ? Optional.of(on.plusDays(needed)) : calendar.add(on, needed);
	}
}
