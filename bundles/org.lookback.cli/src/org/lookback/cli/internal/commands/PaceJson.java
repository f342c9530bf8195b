package org.lookback.cli.internal.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.Pace;
import org.lookback.casework.api.coverage.PaceReading;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.time.WorkCalendar;

/** The pace of visits as JSON; what is not known is null. */
final class PaceJson {

	private PaceJson() {
	}

	static Object of(CoveragePace pace) {
		return Json.of("package", pace.packageId(), "on", pace.on().toString(), "by", id(pace.question().by()), "deadlines", pace.goals().stream().map(PaceJson::goal).toList(),
				"rows", pace.rows().stream().map(row -> place(pace, row)).toList(), "total", place(pace, pace.total()));
	}

	private static String id(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private static Object goal(Goal goal) {
		return Json.of("id", goal.deadline().id(), "title", Json.of("zh", goal.deadline().title().zh(), "en", goal.deadline().title().en()), "last",
				goal.last().map(LocalDate::toString).orElse(null), "days", goal.left(PaceReading.CALENDAR).orElse(null), "workdays", goal.workdays().orElse(null));
	}

	private static Object place(CoveragePace pace, PlacePace place) {
		return Json.of("region", place.region(), "name", place.name(), "basis", id(place.basis()), "due", place.all(), "done", place.done(), "remaining", place.remaining(),
				"complete", place.complete(), "days", place.days().stream().map(day -> Json.of("day", day.day().toString(), "done", day.done(), "upTo", day.upTo())).toList(),
				"paces", place.paces().stream().map(one -> Json.of("span", id(one.span()), "reading", id(one.reading()), "days", one.days(), "done", one.done(), "perDay",
						number(one.perDay()), "end", one.end().map(LocalDate::toString).orElse(null))).toList(),
				"deadlines", pace.goals().stream().map(goal -> against(place, goal)).toList());
	}

	private static Object against(PlacePace place, Goal goal) {
		List<Object> ahead = new ArrayList<>();
		for (Pace one : place.paces()) {
			OptionalLong days = place.ahead(goal, one, WorkCalendar.china());
			ahead.add(Json.of("span", id(one.span()), "reading", id(one.reading()), "days", days.isPresent() ? days.getAsLong() : null));
		}
		return Json.of("id", goal.deadline().id(), "neededPerDay", number(place.needed(goal, PaceReading.CALENDAR)), "neededPerWorkday",
				number(place.needed(goal, PaceReading.WORKING)), "ahead", ahead);
	}

	private static Double number(OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}
}
