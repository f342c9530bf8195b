package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.model.api.visit.SheetMark;
import org.lookback.sample.internal.file.SheetAnswers.Answer;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.place.Village;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Layout;
import org.lookback.sample.internal.sheet.TableWriter;

/**
 * Comparison sheets that have come back from some villages, typed off the paper: a row an answer, with the mark by which an import knows whose it is.
 */
final class SheetFiles implements Part {

	/** So many villages of the first place have been visited again with sheets. */
	private static final int VILLAGES = 3;
	private static final String MARK = "导入类型：sheets";
	private static final List<String> OWN = List.of("成员", "项目", "系统信息", "明白卡", SheetAnswers.FOUND);

	private final Target target;
	private final SheetAnswers answers;
	private final List<TableWriter<Answer>> tables = new ArrayList<>();
	private Optional<Village> current = Optional.empty();

	SheetFiles(Target target) {
		this.target = target;
		answers = new SheetAnswers(target.seed(), target.lastYear());
	}

	@Override
	public void add(Household household) throws IOException {
		Village village = household.village();
		if (village.place() != 0 || !LoopFiles.listed(target, village)) {
			return;
		}
		if (current.isEmpty() || !current.get().equals(village)) {
			if (tables.size() == VILLAGES) {
				return;
			}
			current = Optional.of(village);
			tables.add(new TableWriter<>(target.directory(), layout(village), target.seed()));
		}
		for (Answer answer : answers.of(household)) {
			if (answer.planted().isPresent()) {
				tables.getLast().write(answer, answer.planted().get());
			} else {
				tables.getLast().writeClean(answer);
			}
		}
	}

	private Layout<Answer> layout(Village village) {
		int year = target.lastYear();
		String place = village.townshipName() + village.name();
		return new Layout<>("入户核对表_" + year + "_" + place, "sheets", OptionalInt.of(year), Format.XLSX,
				year + "年度入户核对表（录入件） " + village.county().name() + place + "；" + MARK, List.of(), DateStyle.ISO, columns(year));
	}

	private static List<Column<Answer>> columns(int year) {
		List<Column<Answer>> columns = Place.columns(Answer::household);
		int first = columns.size();
		columns.add(text(OWN.get(0), Answer::person));
		columns.add(text(OWN.get(1), Answer::caption));
		columns.add(text(OWN.get(2), Answer::system));
		columns.add(text(OWN.get(3), row -> ""));
		columns.add(text(OWN.get(4), Answer::found));
		int mark = first + OWN.size();
		columns.add(id("标记", row -> new SheetMark(key(row.household()), year, mark,
				List.of(new SheetMark.Cell(mark - 1, row.lane(), row.member(), row.field(), ""))).text()));
		return List.copyOf(columns);
	}

	/** The household's key in a workspace. */
	private static String key(Household household) {
		return household.village().county().code() + "-" + household.key();
	}

	@Override
	public List<TableWriter<?>> tables() {
		return List.copyOf(tables);
	}
}
