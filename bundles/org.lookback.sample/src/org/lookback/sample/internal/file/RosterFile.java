package org.lookback.sample.internal.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.people.Names;
import org.lookback.sample.internal.place.Village;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Patch;
import org.lookback.sample.internal.sheet.TableWriter;

/** The rosters of the villages that have sent one: all farm households, but for those that were forgotten, and with some that no other file knows. */
final class RosterFile implements Part {

	/**
	 * A household on the roster.
	 *
	 * @param key  its number, or local key
	 * @param kind 户类型
	 */
	record Listed(Village village, String villageName, String group, String key, String head, String idNumber, String kind, int persons, String phone) {
	}

	private static final long SALT = 9L << 40;
	private static final double LISTED = 0.8;
	/** So much more often than other oddities: who is missed is what a roster is for. */
	private static final int OFTEN = 3;
	/** Local keys from here on are nobody's in the other files. */
	private static final int UNKNOWN = 90_000_000;

	private final Target target;
	private final Planter planter;
	private final TableWriter<Listed> table;

	RosterFile(Target target) throws IOException {
		this.target = target;
		int year = target.lastYear();
		planter = new Planter(List.of(Oddity.NOT_ON_ROSTER, Oddity.ONLY_ON_ROSTER), OFTEN * target.each(), target.households() * LISTED);
		table = new TableWriter<>(target.directory(), OneTable.layout("村名册_" + year, "roster", OptionalInt.of(year), Format.GB18030, DateStyle.ISO,
				LoopFiles.rosterColumns()), target.seed());
	}

	@Override
	public void add(Household household) throws IOException {
		if (!LoopFiles.listed(target, household.village())) {
			return;
		}
		Optional<Oddity> due = planter.due();
		due.ifPresent(oddity -> planter.planted());
		if (due.filter(Oddity.NOT_ON_ROSTER::equals).isPresent()) {
			table.leftOut(Oddity.NOT_ON_ROSTER, household.key());
			return;
		}
		table.write(listed(household));
		if (due.isPresent()) {
			Listed unknown = unknown(household);
			table.write(unknown, new Patch(Oddity.ONLY_ON_ROSTER, "户编号", unknown.key()));
		}
	}

	private static Listed listed(Household household) {
		return new Listed(household.village(), household.villageName(), household.group(), household.key(), household.family().head().name(),
				household.family().head().idNumber(), household.registered() ? "建档立卡户" : "一般农户", household.last().people().size(), household.phone());
	}

	/** A neighbour who was missed by everybody. */
	private Listed unknown(Household neighbour) {
		Dice dice = Dice.of(target.seed(), SALT + neighbour.number());
		String name = Names.surname(dice, "") + Names.given(dice, dice.chance(0.7), 1965);
		return new Listed(neighbour.village(), neighbour.village().name(), neighbour.group(),
				"YB" + neighbour.village().county().code() + (UNKNOWN + neighbour.number()), name, "", "一般农户", dice.between(1, 5), "");
	}

	@Override
	public List<TableWriter<?>> tables() {
		return List.of(table);
	}
}
