package org.lookback.pack.shanxi.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.pack.shanxi.ui.internal.MonthData.Change;
import org.lookback.pack.shanxi.ui.internal.MonthData.Line;
import org.lookback.pack.shanxi.ui.internal.MonthData.Month;
import org.lookback.ui.api.CountTable;
import org.lookback.ui.api.CountTable.Cell;
import org.lookback.ui.api.CountTable.Heading;
import org.lookback.ui.api.CountTable.Row;

/** Problems by month and sector, and by region and sector, as rows of tables. */
final class MonthRows {

	private static final Messages MESSAGES = Messages.in(MonthRows.class);
	private static final String SECTOR = "finding.sector";
	private static final int NAME_WIDTH = 120;
	private static final int DATE_WIDTH = 96;
	private static final int COUNT_WIDTH = 70;

	private final MonthData data;
	private final Level level;
	private final UnaryOperator<String> sectorName;

	/** @param sectorName a sector's code in words */
	MonthRows(MonthData data, Level level, UnaryOperator<String> sectorName) {
		this.data = data;
		this.level = level;
		this.sectorName = sectorName;
	}

	/** A block a month, the latest first: the month, then its sectors. What is open now can be opened. */
	void months(CountTable table) {
		List<Row> rows = new ArrayList<>();
		List<Month> months = data.months().reversed();
		for (Month month : months) {
			boolean latest = month == months.getFirst();
			rows.add(row(month.month().toString(), MESSAGES.get(month.otherRules() ? "date.rules" : "date", month.asOf(), month.checks()), month.all(),
					latest ? Optional.of(data.query()) : Optional.empty(), true));
			month.bySector().forEach((sector, change) -> rows.add(row("    " + sectorName.apply(sector), "", change,
					latest ? Optional.of(data.query().where(SECTOR, sector)) : Optional.empty(), false)));
		}
		table.show(List.of(new Heading(MESSAGES.get("month"), MESSAGES.get("month.tip"), NAME_WIDTH), new Heading(MESSAGES.get("asOf"), "", DATE_WIDTH)),
				List.of(new Heading(MESSAGES.get("appeared"), MESSAGES.get("appeared.tip"), COUNT_WIDTH),
						new Heading(MESSAGES.get("closed"), MESSAGES.get("closed.tip"), COUNT_WIDTH),
						new Heading(MESSAGES.get("open"), MESSAGES.get("open.tip"), COUNT_WIDTH)), rows);
	}

	private static Row row(String name, String date, Change change, Optional<Query> open, boolean total) {
		Cell now = new Cell(number(change.open()), 0, change.open() > 0 ? open : Optional.empty(), MESSAGES.get("cell.open", change.open()));
		return new Row(List.of(name, date), List.of(Cell.of(number(change.appeared())), Cell.of(number(change.closed())), now), total);
	}

	/** A row a region, a column a sector. */
	void regions(CountTable table) {
		TreeSet<String> sectors = new TreeSet<>(data.sectors());
		sectors.addAll(data.others().keySet());
		List<Heading> headings = new ArrayList<>();
		headings.add(new Heading(MESSAGES.get("all"), MESSAGES.get("all.tip"), COUNT_WIDTH));
		sectors.forEach(sector -> headings.add(new Heading(sectorName.apply(sector), "", COUNT_WIDTH)));
		headings.add(new Heading(MESSAGES.get("households"), MESSAGES.get("households.tip"), COUNT_WIDTH));
		long most = data.lines().stream().flatMap(line -> line.bySector().values().stream()).mapToLong(Long::longValue).max().orElse(1);
		List<Row> rows = new ArrayList<>();
		for (Line line : data.lines()) {
			List<Cell> cells = new ArrayList<>();
			Query query = of(line);
			cells.add(new Cell(number(line.problems()), 0, Optional.of(query), MESSAGES.get("cell.region", line.place().name(), line.problems())));
			for (String sector : sectors) {
				long count = line.bySector().getOrDefault(sector, 0L);
				cells.add(new Cell(number(count), (double) count / most, count > 0 ? Optional.of(query.where(SECTOR, sector)) : Optional.empty(),
						MESSAGES.get("cell.sector", line.place().name(), sectorName.apply(sector), count)));
			}
			cells.add(new Cell(number(line.households()), 0, Optional.of(query), ""));
			rows.add(new Row(List.of(line.place().name()), cells, false));
		}
		if (!data.others().isEmpty()) {
			rows.add(others(sectors));
		}
		table.show(List.of(new Heading(MESSAGES.get(level.key()), "", NAME_WIDTH)), headings, rows);
	}

	private Query of(Line line) {
		return line.place().query().where("finding.package", WaterData.PACKAGE);
	}

	private Row others(TreeSet<String> sectors) {
		Map<String, Long> others = data.others();
		List<Cell> cells = new ArrayList<>();
		cells.add(Cell.of(number(others.values().stream().mapToLong(Long::longValue).sum())));
		sectors.forEach(sector -> cells.add(Cell.of(number(others.getOrDefault(sector, 0L)))));
		cells.add(Cell.of(""));
		return new Row(List.of(MESSAGES.get("others")), cells, true);
	}

	private static String number(long count) {
		return count == 0 ? "·" : String.format(Locale.getDefault(), "%,d", count);
	}
}
