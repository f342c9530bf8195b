package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.sheet.Column;

/** The columns that every sheet of households begins with: where it is, and its number. */
final class Place {

	private Place() {
	}

	/** 县 乡 行政村 户编号 户主姓名, then what is given. An unregistered household's local key stands where others have their number. */
	@SafeVarargs
	static <R> List<Column<R>> columns(Function<R, Household> household, Column<R>... more) {
		List<Column<R>> columns = new ArrayList<>();
		columns.add(text("县", row -> household.apply(row).village().county().name()));
		columns.add(text("乡", row -> household.apply(row).village().townshipName()));
		columns.add(text("行政村", row -> household.apply(row).villageName()));
		columns.add(id("户编号", row -> household.apply(row).key()));
		columns.add(text("户主姓名", row -> household.apply(row).family().head().name()));
		for (Column<R> column : more) {
			columns.add(column);
		}
		return columns;
	}
}
