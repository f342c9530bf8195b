package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.money;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.Money;
import org.lookback.sample.internal.place.Village;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Patch;

/** What the visit loop begins with: which villages have a roster, and what the cards in the homes say. */
final class LoopFiles {

	private static final long ROSTERS = 7L << 40;
	private static final long CARDS = 8L << 40;
	private static final double WITH_ROSTER = 0.8;
	private static final double WITH_CARDS = 0.6;
	private static final double REGISTERED = 0.72;
	/** Cards are out of date more often than other things are odd. */
	private static final int OFTEN = 6;
	private static final long MORE = 80_000;

	private LoopFiles() {
	}

	/** Whether the village has sent the roster of its farm households; the first one always has. */
	static boolean listed(Target target, Village village) {
		return village.first() == 0 || Dice.of(target.seed(), ROSTERS + village.first()).chance(WITH_ROSTER);
	}

	/** Whether somebody has copied the cards of the village's registered households; only where there is a roster. */
	private static boolean copied(Target target, Village village) {
		return listed(target, village) && (village.first() == 0 || Dice.of(target.seed(), CARDS + village.first()).chance(WITH_CARDS));
	}

	static Part cards(Target target) throws IOException {
		int year = target.lastYear();
		List<Column<Household>> columns = Place.columns(row -> row, number("年度", row -> Integer.toString(year)),
				text("脱贫属性", row -> row.situation().status(year)), number("脱贫年度", row -> row.situation().exitYearIn(year)),
				text("主要致贫原因", row -> row.situation().cause()), number("家庭人口数", row -> Integer.toString(row.last().people().size())),
				money("人均纯收入", row -> Money.text(row.last().income().netPerCapita())), text("是否解决安全饮用水", row -> row.water().safe(year)));
		return OneTable.of(target,
				OneTable.layout("明白卡_" + year, "cards", OptionalInt.of(year), target.big(1) ? Format.UTF8_BOM : Format.XLSX, DateStyle.ISO, columns),
				household -> household.registered() && copied(target, household.village()) ? List.of(household) : List.of(),
				Collections.nCopies(OFTEN, Oddity.CARD_DIFFERS), target.households() * REGISTERED * WITH_ROSTER * WITH_CARDS, LoopFiles::otherCard);
	}

	/** A card that has not been brought up to date. */
	private static Optional<Patch> otherCard(Oddity oddity, Household household) {
		return Optional.of(household.number() % 2 == 0 ? new Patch(oddity, "主要致贫原因", otherCause(household))
				: new Patch(oddity, "人均纯收入", Money.text(household.last().income().netPerCapita() + MORE)));
	}

	/** A cause of poverty that the household does not have. */
	static String otherCause(Household household) {
		return household.situation().cause().equals("因残") ? "因病" : "因残";
	}

	/** The columns of a roster behind place and number. */
	static List<Column<RosterFile.Listed>> rosterColumns() {
		return List.of(text("县", row -> row.village().county().name()), text("乡", row -> row.village().townshipName()),
				text("行政村", RosterFile.Listed::villageName), text("自然村", RosterFile.Listed::group), id("户编号", RosterFile.Listed::key),
				text("户主姓名", RosterFile.Listed::head), id("证件号码", RosterFile.Listed::idNumber), text("户类型", RosterFile.Listed::kind),
				number("家庭人口数", row -> Integer.toString(row.persons())), id("联系电话", RosterFile.Listed::phone));
	}
}
