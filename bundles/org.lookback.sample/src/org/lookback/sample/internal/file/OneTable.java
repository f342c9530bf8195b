package org.lookback.sample.internal.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Layout;
import org.lookback.sample.internal.sheet.Patch;
import org.lookback.sample.internal.sheet.TableWriter;

/** One file to which a household gives some rows. */
final class OneTable<R> implements Part {

	private final TableWriter<R> table;
	private final Function<Household, List<R>> rows;
	private final Planter planter;
	private final BiFunction<Oddity, R, Optional<Patch>> odd;

	private OneTable(TableWriter<R> table, Function<Household, List<R>> rows, Planter planter, BiFunction<Oddity, R, Optional<Patch>> odd) {
		this.table = table;
		this.rows = rows;
		this.planter = planter;
		this.odd = odd;
	}

	/** A file without oddities that matter. */
	static <R> OneTable<R> of(Target target, Layout<R> layout, Function<Household, List<R>> rows) throws IOException {
		return new OneTable<>(new TableWriter<>(target.directory(), layout, target.seed()), rows, new Planter(List.of(), 0, 1),
				(oddity, row) -> Optional.empty());
	}

	/** A file in which these oddities are planted; {@code odd} says how one looks in a row, if it can be there. */
	static <R> OneTable<R> of(Target target, Layout<R> layout, Function<Household, List<R>> rows, List<Oddity> kinds, double expect,
			BiFunction<Oddity, R, Optional<Patch>> odd) throws IOException {
		return new OneTable<>(new TableWriter<>(target.directory(), layout, target.seed()), rows, new Planter(kinds, target.each(), expect), odd);
	}

	/** A layout without title. */
	static <R> Layout<R> layout(String name, String kind, OptionalInt year, Format format, DateStyle dates, List<Column<R>> columns) {
		return new Layout<>(name, kind, year, format, "", List.of(), dates, columns);
	}

	@Override
	public void add(Household household) throws IOException {
		for (R row : rows.apply(household)) {
			Optional<Patch> patch = planter.due().flatMap(oddity -> odd.apply(oddity, row));
			if (patch.isPresent()) {
				planter.planted();
				table.write(row, patch.get());
			} else {
				table.write(row);
			}
		}
	}

	@Override
	public List<TableWriter<?>> tables() {
		return List.of(table);
	}
}
