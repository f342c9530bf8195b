package org.lookback.workbench.internal.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.coverage.Basis;
import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.Pace;
import org.lookback.casework.api.coverage.PaceReading;
import org.lookback.casework.api.coverage.PaceSpan;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.Deadline;

/** Seen from 20 November 2019: a deadline ten days ahead, one that is past, and one that nobody can date. */
class PaceWordsTest {

	private static final LocalDate ON = LocalDate.of(2019, 11, 20);
	private static final WorkCalendar CALENDAR = WorkCalendar.china();

	@TempDir
	Path folder;

	private static Goal goal(Optional<LocalDate> due, Optional<LocalDate> from) {
		return Goal.of(new Deadline("D", new Label("完成回头看", "Look-back done"), new ClauseRef("d", "a", "q"), due, from, Deadline.Unit.WORKDAYS, from.isPresent() ? 9_000 : 0, "",
				"", List.of()), ON, CALENDAR);
	}

	private static final List<Goal> GOALS = List.of(goal(Optional.of(LocalDate.of(2019, 10, 31)), Optional.empty()), goal(Optional.of(LocalDate.of(2019, 11, 30)), Optional.empty()),
			goal(Optional.empty(), Optional.of(ON)));

	/** @param end of every pace; empty where nothing was done */
	private static PlacePace place(String name, Basis basis, long all, long done, String end) {
		List<Pace> paces = new ArrayList<>();
		for (PaceSpan span : PaceSpan.values()) {
			for (PaceReading reading : PaceReading.values()) {
				paces.add(end.isEmpty() ? new Pace(span, reading, 0, 0, Optional.empty()) : new Pace(span, reading, 7, done, Optional.of(LocalDate.parse(end))));
			}
		}
		return new PlacePace("371524001200", name, basis, all, done, done == 0 ? List.of() : List.of(new PlacePace.Day(ON, done, done)), paces);
	}

	private static CoveragePace pace(PlacePace... places) {
		return new CoveragePace(CoverageQuestion.by(RegionLevel.VILLAGE), "shandong-2019", ON, GOALS, List.of(places), place("", Basis.ROSTER, 100, 10, "2019-11-30"));
	}

	private static List<String> row(PlacePace place, Goal goal, Locale locale) {
		return new PaceWords(CALENDAR, locale).cells(pace(place), place, goal);
	}

	@Test
	void everyRowHasAsManyCellsAsThereAreHeadings() {
		for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
			List<List<String>> table = new PaceWords(CALENDAR, locale).table(pace(place("甲村", Basis.ROSTER, 30, 10, "2019-12-03")));
			assertEquals(1 + 2 * GOALS.size(), table.size());
			table.forEach(row -> assertEquals(table.getFirst().size(), row.size()));
			assertEquals(locale.equals(Locale.CHINA) ? "合计" : "Total", table.getLast().get(1));
		}
	}

	@Test
	void aheadLateAndOnTheDay() {
		Goal goal = GOALS.get(1);
		List<String> late = row(place("甲村", Basis.ROSTER, 30, 10, "2019-12-03"), goal, Locale.CHINA);
		assertEquals(List.of("30", "10", "20", "1.4"), late.subList(2, 6));
		assertEquals(List.of("完成回头看", "2019-11-30", "10", "7", "2.0", "2.9", "2019-12-03", "晚 3 天"), late.subList(8, 16));
		assertEquals("晚 2 天", late.get(17), "a Monday and a Tuesday, in working days");
		assertEquals("提前 2 天", row(place("甲村", Basis.ROSTER, 30, 10, "2019-11-28"), goal, Locale.CHINA).get(15));
		assertEquals("正好当天", row(place("甲村", Basis.ROSTER, 30, 10, "2019-11-30"), goal, Locale.CHINA).get(15));
		assertEquals("3 days late", row(place("甲村", Basis.ROSTER, 30, 10, "2019-12-03"), goal, Locale.ENGLISH).get(15));
	}

	@Test
	void whatNobodyCanSayIsSaidInWords() {
		List<String> nothing = row(place("乙村", Basis.ROSTER, 30, 0, ""), GOALS.get(1), Locale.CHINA);
		assertEquals(List.of("没有新走访", "没有新走访", "没有新走访"), nothing.subList(5, 8));
		assertEquals(List.of("无法推算", "不明"), nothing.subList(14, 16));
		assertEquals("3.0", nothing.get(12), "what it takes is known all the same");
		List<String> past = row(place("乙村", Basis.ROSTER, 30, 10, "2019-12-03"), GOALS.getFirst(), Locale.CHINA);
		assertEquals(List.of("已过 20 天", "已过 14 天", "已无时间", "已无时间"), past.subList(10, 14));
		List<String> undated = row(place("乙村", Basis.ROSTER, 30, 10, "2019-12-03"), GOALS.get(2), Locale.CHINA);
		assertEquals(List.of("不明", "不明", "不明", "不明", "不明", "2019-12-03", "不明"), undated.subList(9, 16));
		assertEquals(List.of("至少 30", "10", "至少 20"), row(place("丙村", Basis.NONE, 30, 10, "2019-12-03"), GOALS.get(1), Locale.CHINA).subList(2, 5));
		assertEquals("没有应访户", row(place("丁村", Basis.ROSTER, 0, 0, ""), GOALS.get(1), Locale.CHINA).get(14));
	}

	@Test
	void whereAllIsDoneItSaysSinceWhen() {
		List<String> done = row(place("甲村", Basis.ROSTER, 30, 30, "2019-11-18"), GOALS.get(1), Locale.CHINA);
		assertEquals(List.of("0.0", "0.0", "已于 2019-11-18 完成", "提前 12 天"), done.subList(12, 16));
		List<String> known = row(place("丙村", Basis.NONE, 30, 30, "2019-11-18"), GOALS.get(1), Locale.CHINA);
		assertEquals("已知的户 2019-11-18 走访完", known.get(14), "nobody knows whether that is all");
	}

	@Test
	void whatIsNeededIsNeverRoundedDown() {
		assertEquals("0.3", row(place("甲村", Basis.ROSTER, 12, 10, "2019-12-03"), GOALS.get(1), Locale.CHINA).get(13), "two households in seven working days");
		assertEquals("0.2", row(place("甲村", Basis.ROSTER, 12, 10, "2019-12-03"), GOALS.get(1), Locale.CHINA).get(12));
	}

	@Test
	void aWorkbookHoldsTheTableAndWhatWasDoneByDay() throws LookbackException, IOException {
		Path file = folder.resolve("进度.xlsx");
		new PaceWords(CALENDAR, Locale.CHINA).write(pace(place("甲村", Basis.ROSTER, 30, 10, "2019-12-03")), file);
		List<List<String>> read = new ArrayList<>();
		try (TableRows table = TableRows.open(Ingest.sniff(file))) {
			for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
				read.add(row.get().cells());
			}
		}
		assertEquals("走访进度与期限（2019-11-20）", read.getFirst().getFirst());
		assertTrue(read.stream().anyMatch(row -> row.contains("甲村") && row.contains("完成回头看") && row.contains("晚 3 天")), read::toString);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			assertTrue(zip.getEntry("xl/worksheets/sheet2.xml") != null, "what was done on each day is a sheet of its own");
		}
	}
}
