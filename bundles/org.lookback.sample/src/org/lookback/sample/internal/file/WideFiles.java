package org.lookback.sample.internal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.HouseholdYear;
import org.lookback.sample.internal.life.PersonYear;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Layout;
import org.lookback.sample.internal.sheet.Patch;
import org.lookback.sample.internal.sheet.TableWriter;

/**
 * The wide sheets. The last year's has a file for the first place and one for all others, earlier years have one for all, the first year's
 * covers the first place alone: counties keep old files as they can.
 */
final class WideFiles implements Part {

	private static final List<Oddity> ODDITIES = List.of(Oddity.WRONG_CODE, Oddity.BAD_ID_CHECKSUM, Oddity.ROWS_DISAGREE,
			Oddity.ID_SCIENTIFIC, Oddity.DUPLICATE_ROW, Oddity.NOT_A_NUMBER, Oddity.ID_MISSING);
	private static final double REGISTERED = 0.72;
	private static final double FIRST_SHARE = 0.4;

	private final Target target;
	private final TableWriter<PersonRow> first;
	private final Optional<TableWriter<PersonRow>> others;
	private final List<TableWriter<PersonRow>> earlier = new ArrayList<>();
	private final Planter planter;
	private final OddRows oddRows = new OddRows();
	private boolean twoHeads;

	WideFiles(Target target) throws IOException {
		this.target = target;
		int last = target.lastYear();
		boolean alone = target.places().size() == 1;
		first = open(last, "_" + target.places().get(0), target.places().get(0), alone ? target.big(1) : target.big(FIRST_SHARE));
		others = alone ? Optional.empty() : Optional.of(open(last, "_其他市县", "其他市县", true));
		for (int year = last - 1; year >= target.firstYear(); year--) {
			boolean oldest = year == target.firstYear();
			earlier.add(old(year, oldest));
		}
		planter = new Planter(ODDITIES, target.each(), target.households() * REGISTERED);
	}

	private TableWriter<PersonRow> open(int year, String suffix, String place, boolean csv) throws IOException {
		return new TableWriter<>(target.directory(),
				new Layout<>(year + "年建档立卡户信息（宽表）" + suffix, "wide", OptionalInt.of(year), csv ? Format.UTF8_BOM : Format.XLSX,
						year + "年度建档立卡贫困户信息表（" + place + "）", WideColumns.GROUPS, csv ? DateStyle.SLASH : DateStyle.ISO, WideColumns.of(year)),
				target.seed());
	}

	private TableWriter<PersonRow> old(int year, boolean oldest) throws IOException {
		return new TableWriter<>(target.directory(),
				new Layout<>(year + "年建档立卡户信息（宽表）" + (oldest ? "_" + target.places().get(0) : ""), "wide", OptionalInt.of(year),
						oldest ? Format.UTF8 : Format.GB18030, oldest ? "" : year + "年度建档立卡贫困户信息表", List.of(),
						oldest ? DateStyle.COMPACT : DateStyle.CHINESE, WideColumns.of(year)),
				target.seed());
	}

	@Override
	public void add(Household household) throws IOException {
		if (!household.registered()) {
			return;
		}
		TableWriter<PersonRow> table = household.village().place() == 0 || others.isEmpty() ? first : others.get();
		writeLast(household, table);
		for (int i = 0; i < earlier.size(); i++) {
			int year = target.lastYear() - 1 - i;
			boolean kept = year > target.firstYear() || household.village().place() == 0;
			if (kept && household.situation().identifiedIn() <= year) {
				HouseholdYear facts = household.years().get(year - target.firstYear());
				for (PersonYear member : facts.people()) {
					earlier.get(i).write(new PersonRow(household, facts, member));
				}
			}
		}
	}

	private void writeLast(Household household, TableWriter<PersonRow> table) throws IOException {
		List<PersonRow> rows = household.last().people().stream().map(member -> new PersonRow(household, household.last(), member)).toList();
		Optional<Oddity> due = planter.due();
		if (household.astray()) {
			odd(rows, 0, new Patch(Oddity.UNKNOWN_VILLAGE, "行政村", household.villageName()), table);
		} else if (!twoHeads && rows.size() > 2) {
			twoHeads = true;
			odd(rows, 1, new Patch(Oddity.TWO_HEADS, "与户主关系", "户主"), table);
		} else if (due.isPresent() && oddRows.fits(due.get(), rows)) {
			planter.planted();
			odd(rows, oddRows.index(due.get(), rows), oddRows.patch(due.get(), rows), table);
		} else {
			for (PersonRow row : rows) {
				table.write(row);
			}
		}
	}

	private static void odd(List<PersonRow> rows, int odd, Patch patch, TableWriter<PersonRow> table) throws IOException {
		for (int i = 0; i < rows.size(); i++) {
			if (i == odd && patch.oddity() == Oddity.DUPLICATE_ROW) {
				table.writeClean(rows.get(i));
				table.write(rows.get(i), patch);
			} else if (i == odd) {
				table.write(rows.get(i), patch);
			} else {
				table.writeClean(rows.get(i));
			}
		}
	}

	@Override
	public List<TableWriter<?>> tables() {
		List<TableWriter<?>> tables = new ArrayList<>(List.of(first));
		others.ifPresent(tables::add);
		tables.addAll(earlier);
		return tables;
	}
}
