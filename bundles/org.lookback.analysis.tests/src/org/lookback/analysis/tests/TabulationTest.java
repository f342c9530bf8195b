package org.lookback.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Csv;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.Table;
import org.lookback.analysis.api.Tabulation;
import org.lookback.analysis.api.Tabulation.Order;
import org.lookback.index.api.Searching;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Tables say what was counted, in order and in words, and every number opens what it counts. */
class TabulationTest {

	@TempDir
	static Path folder;
	private static Searching searching;

	@BeforeAll
	static void index() throws LookbackException {
		searching = FourHouseholds.index(folder);
	}

	@AfterAll
	static void close() {
		searching.close();
	}

	private static Table table(List<String> fields, Unit unit, Order order) throws LookbackException {
		return new Tabulation(searching).table(Query.ALL, fields, unit, order, Locale.SIMPLIFIED_CHINESE, Provenance.today());
	}

	private static List<String> labels(Table table, int axis) {
		return table.axes().get(axis).values().stream().map(Axis.Value::label).toList();
	}

	@Test
	void theLargestComesFirstAndNotRecordedLast() throws LookbackException {
		Table table = table(List.of("cause.main"), Unit.HOUSEHOLD, Order.SIZE);
		assertEquals(List.of("因病", "缺劳力", "未填"), labels(table, 0));
		Table.Cell ill = table.cell("因病").orElseThrow();
		assertEquals(2, ill.count());
		assertEquals(5, ill.persons());
		assertEquals(0.5, ill.share());
		assertEquals(4, table.total());
		assertEquals(6, table.persons());
		assertTrue(table.title().startsWith("主要致贫原因"), table.title());
	}

	@Test
	void personsAreCountedAsPersons() throws LookbackException {
		Table table = table(List.of("cause.main"), Unit.PERSON, Order.SIZE);
		assertEquals(5, table.cell("因病").orElseThrow().count());
		assertTrue(table.cell("").isEmpty(), "a household without members has no persons");
		assertEquals(6, table.total());
	}

	@Test
	void yearsKeepTheirOrderWhateverTheirSize() throws LookbackException {
		Table table = table(List.of("householdYear.exitYear"), Unit.HOUSEHOLD, Order.SIZE);
		assertEquals(List.of("2016", "2017", "2018", "未填").stream().filter(y -> !y.equals("2017")).toList(), labels(table, 0));
		assertTrue(table.axes().getFirst().ordered());
	}

	@Test
	void aFieldWithSeveralValuesSaysThatItsRowsAddUpToMore() throws LookbackException {
		Table table = table(List.of("cause.all"), Unit.HOUSEHOLD, Order.CODE);
		assertEquals(5, table.cells().stream().mapToLong(Table.Cell::count).sum());
		assertEquals(4, table.total());
		assertEquals(1, table.notes().size());
		assertTrue(table(List.of("cause.main"), Unit.HOUSEHOLD, Order.CODE).notes().isEmpty());
	}

	@Test
	void everyNumberOpensWhatItCounts() throws LookbackException {
		Table table = table(List.of("household.township", "cause.all"), Unit.HOUSEHOLD, Order.SIZE);
		for (Table.Cell cell : table.cells()) {
			assertEquals(cell.count(), searching.search(cell.query(), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total(), cell.key().toString());
		}
		for (Axis axis : table.axes()) {
			for (Axis.Value value : axis.values()) {
				assertEquals(value.total(), searching.search(value.query(), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 0), false).total(), value.label());
			}
		}
		assertEquals(List.of("新宾镇", "旺清门镇"), labels(table, 0));
	}

	@Test
	void aCrossTabIsLaidOutWithTotalsOfDistinctHouseholds() throws LookbackException {
		Grid grid = Grid.of(table(List.of("household.township", "cause.all"), Unit.HOUSEHOLD, Order.CODE));
		assertEquals(List.of("乡镇", "因病", "因残", "缺劳力", "未填", "合计"), grid.headings());
		assertEquals(List.of("新宾镇", 2L, 1L, 1L, 0L, 3L), grid.rows().getFirst());
		assertEquals(List.of("合计", 2L, 1L, 1L, 1L, 4L), grid.rows().getLast());
	}

	@Test
	void aListCarriesHouseholdsPersonsAndShares() throws LookbackException {
		String csv = Csv.of(table(List.of("cause.main"), Unit.HOUSEHOLD, Order.SIZE));
		assertEquals("\ufeff主要致贫原因,数量（户）,占比,数量（人）\r\n因病,2,0.5,5\r\n缺劳力,1,0.25,1\r\n未填,1,0.25,0\r\n合计,4,1,6\r\n", csv);
	}

	@Test
	void withoutFieldsThereIsTheTotalAlone() throws LookbackException {
		Table table = table(List.of(), Unit.PERSON, Order.SIZE);
		assertEquals(6, table.total());
		assertEquals(1, Grid.of(table).rows().size());
	}

	@Test
	void tooManyFieldsAreRefused() {
		LookbackException failure = assertThrows(LookbackException.class,
				() -> table(List.of("cause.main", "household.township", "householdYear.exitYear", "member.gender"), Unit.HOUSEHOLD, Order.SIZE));
		assertTrue(failure.getMessage().contains("4"), failure.getMessage());
	}

	@Test
	void textThatLooksLikeAFormulaStaysText() {
		assertEquals("\ufeffa\r\n'=1+1\r\n-5\r\n\"x,\"\"y\"\"\"\r\n", Csv.of(List.of("a"), List.of(List.of("=1+1"), List.of("-5"), List.of("x,\"y\""))));
	}

	@Test
	void theFooterNamesUnitPopulationAndDates() throws LookbackException {
		List<String> footer = table(List.of("cause.main"), Unit.HOUSEHOLD, Order.SIZE).footer();
		assertEquals("单位：户。合计 4（4 户，6 人）。", footer.getFirst());
		assertTrue(footer.getLast().startsWith("制表日期 20"), footer.getLast());
	}
}
