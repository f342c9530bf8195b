package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.date;
import static org.lookback.sample.internal.sheet.Column.money;
import static org.lookback.sample.internal.sheet.Column.number;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.Income;
import org.lookback.sample.internal.life.Money;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Layout;
import org.lookback.sample.internal.sheet.Patch;
import org.lookback.sample.internal.sheet.TableWriter;

/** Income: the last year in one file, the years before it in another. */
final class IncomeFiles implements Part {

	private static final List<Oddity> ODDITIES = List.of(Oddity.NOT_A_NUMBER, Oddity.SUM_OFF);
	private static final int NOT_COMPUTED_EVERY = 37;

	private final Target target;
	private final TableWriter<HouseholdYearRow> last;
	private final Optional<TableWriter<HouseholdYearRow>> before;
	private final Planter planter;

	IncomeFiles(Target target) throws IOException {
		this.target = target;
		int year = target.lastYear();
		last = new TableWriter<>(target.directory(),
				new Layout<>("收入_" + year, "income", OptionalInt.of(year), Format.UTF8_BOM, "", List.of(), DateStyle.ISO, columns()), target.seed());
		before = target.firstYear() == year ? Optional.empty() : Optional.of(before());
		planter = new Planter(ODDITIES, target.each(), target.households());
	}

	private TableWriter<HouseholdYearRow> before() throws IOException {
		int from = target.firstYear();
		int until = target.lastYear() - 1;
		String years = from == until ? Integer.toString(from) : from + "-" + until;
		return new TableWriter<>(target.directory(), new Layout<>("收入_" + years, "income", from == until ? OptionalInt.of(from) : OptionalInt.empty(),
				Format.GB18030, "", List.of(), DateStyle.CHINESE, columns()), target.seed());
	}

	private static List<Column<HouseholdYearRow>> columns() {
		return Place.columns(HouseholdYearRow::household, number("年度", row -> Integer.toString(row.facts().year())),
				date("收入统计起始日", row -> row.facts().year() - 1 + "-10-01"), date("收入统计截止日", row -> row.facts().year() + "-09-30"),
				yuan("工资性收入", Income::wage), yuan("生产经营性收入", Income::business), yuan("生产经营性支出", Income::businessCost),
				yuan("财产性收入", Income::property), yuan("转移性收入", Income::transfer), yuan("计划生育金", Income::familyPlanning),
				yuan("低保金", Income::lowGuarantee), yuan("特困供养金", Income::destitute), yuan("养老保险金", Income::pension),
				yuan("生态补偿金", Income::ecology), yuan("其他转移性收入", Income::other), yuan("转移性支出", Income::paid), yuan("家庭纯收入", Income::net),
				number("计算收入的人口数", row -> Integer.toString(row.facts().income().heads())), yuan("人均纯收入", Income::netPerCapita),
				money("人均可支配收入", row -> notComputed(row) ? "" : Money.text(row.facts().income().disposablePerCapita())),
				money("建房负债余额", row -> row.household().house().debt()));
	}

	private static boolean notComputed(HouseholdYearRow row) {
		return row.household().number() % NOT_COMPUTED_EVERY == NOT_COMPUTED_EVERY - 1;
	}

	private static Column<HouseholdYearRow> yuan(String heading, java.util.function.ToLongFunction<Income> amount) {
		return money(heading, row -> Money.text(amount.applyAsLong(row.facts().income())));
	}

	@Override
	public void add(Household household) throws IOException {
		HouseholdYearRow row = new HouseholdYearRow(household, household.last());
		Optional<Oddity> due = planter.due();
		if (due.isPresent()) {
			planter.planted();
			last.write(row, patch(due.get(), row.facts().income()));
		} else {
			last.write(row);
		}
		for (int i = 0; i < household.years().size() - 1 && household.registered(); i++) {
			before.orElseThrow().write(new HouseholdYearRow(household, household.years().get(i)));
		}
	}

	private static Patch patch(Oddity oddity, Income income) {
		return oddity == Oddity.SUM_OFF ? new Patch(oddity, "转移性收入", Money.text(income.transfer() + 12_300)) : new Patch(oddity, "工资性收入", "约5000");
	}

	@Override
	public List<TableWriter<?>> tables() {
		List<TableWriter<?>> tables = new ArrayList<>(List.of(last));
		before.ifPresent(tables::add);
		return tables;
	}
}
