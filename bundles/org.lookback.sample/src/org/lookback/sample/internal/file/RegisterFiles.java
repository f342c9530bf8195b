package org.lookback.sample.internal.file;

import static org.lookback.sample.internal.sheet.Column.date;
import static org.lookback.sample.internal.sheet.Column.id;
import static org.lookback.sample.internal.sheet.Column.money;
import static org.lookback.sample.internal.sheet.Column.number;
import static org.lookback.sample.internal.sheet.Column.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.people.FictitiousIds;
import org.lookback.sample.internal.sheet.Column;
import org.lookback.sample.internal.sheet.DateStyle;
import org.lookback.sample.internal.sheet.Format;
import org.lookback.sample.internal.sheet.Layout;
import org.lookback.sample.internal.sheet.Patch;
import org.lookback.sample.internal.sheet.TableWriter;
import org.lookback.sample.internal.support.Kin;
import org.lookback.sample.internal.support.RegisterRecord;
import org.lookback.sample.internal.support.Registers;

/** The kin, and a file for each department's register. */
final class RegisterFiles implements Part {

	private record KinRow(Household household, Kin kin) {
	}

	/** A record and its running number in its register. */
	private record Entry(RegisterRecord record, long number) {
	}

	private static final long SALT = 6L << 40;
	private static final List<String> DATES = List.of("待遇开始日期", "待遇结束日期", "发证日期", "参保日期", "在籍开始日期", "购房时间", "鉴定时间", "竣工时间", "确诊日期", "开户日期");
	private static final List<String> MONEY = List.of("车辆价格", "年利润", "医疗自付", "补助资金", "月保障金额", "个人缴费");
	private static final List<String> NUMBERS = List.of("雇工人数", "结算次数");

	private final Target target;
	private final FictitiousIds ids = FictitiousIds.ofOthers();
	private final Registers registers;
	private final TableWriter<KinRow> kin;
	private final Map<String, TableWriter<Entry>> tables = new LinkedHashMap<>();
	private final Map<String, Long> numbers = new LinkedHashMap<>();

	RegisterFiles(Target target) throws IOException {
		this.target = target;
		int year = target.lastYear();
		registers = new Registers(year, target.rareness());
		kin = new TableWriter<>(target.directory(), OneTable.layout("分户子女及配偶_" + year, "kin", OptionalInt.of(year),
				target.big(1) ? Format.UTF8_BOM : Format.XLSX, DateStyle.ISO, kinColumns()), target.seed());
		boolean big = target.big(1);
		open("机动车", target.workbook(), DateStyle.ISO, true, "车主姓名", "公民身份号码", "号牌号码", "车辆类型", "品牌型号", "车辆价格", "经常使用", "核实结果");
		open("不动产", target.workbook(), DateStyle.SLASH, false, "所有人姓名", "证件号码", "不动产权证号", "坐落", "房屋性质", "购房时间", "核实结果");
		open("市场主体", Format.GB18030, DateStyle.ISO, false, "姓名", "身份证号码", "统一社会信用代码", "企业名称", "企业类型", "雇工人数", "年利润", "登记状态", "核实结果");
		open("财政供养", target.workbook(), DateStyle.ISO, true, "人员姓名", "身份证号码", "工作单位名称", "单位性质", "职务级别", "登记状态", "核实结果");
		open("国企任职", target.workbook(), DateStyle.ISO, false, "姓名", "身份证号码", "工作单位名称", "单位性质", "职务级别", "登记状态", "核实结果");
		open("低保", Format.GB18030, DateStyle.CHINESE, true, "姓名", "身份证号码", "低保证号", "待遇开始日期", "待遇结束日期", "月保障金额", "登记状态");
		open("残疾人", Format.UTF8_BOM, DateStyle.COMPACT, false, "姓名", "身份证号", "残疾人证号", "残疾类型", "残疾级别", "发证日期", "登记状态");
		open("医保参保", Format.GB18030, DateStyle.ISO, false, "姓名", "证件号码", "参保险种", "参保日期", "参保状态", "个人缴费");
		open("医疗结算", Format.UTF8, DateStyle.ISO, false, "姓名", "身份证号码", "医疗机构", "结算次数", "医疗自付");
		open("危房鉴定与改造", big ? Format.UTF8_BOM : Format.XLSX, DateStyle.ISO, true, "姓名", "身份证号", "鉴定结果", "鉴定时间", "改造方式", "竣工时间", "补助资金", "登记状态");
		open("学籍", Format.UTF8_BOM, DateStyle.SLASH, false, "姓名", "证件号", "学籍号", "学校名称", "年级", "学籍状态", "在籍开始日期");
		open("大病与慢病", big ? Format.UTF8_BOM : Format.XLSX, DateStyle.ISO, true, "姓名", "身份证号码", "病种类别", "病种名称", "确诊日期", "登记状态");
		open("供水", Format.GB18030, DateStyle.ISO, false, "姓名", "身份证号", "供水方式", "饮水安全", "水质达标", "开户日期", "登记状态");
	}

	private static List<Column<KinRow>> kinColumns() {
		return Place.columns(KinRow::household, id("分户亲属标识", row -> row.kin.key()), id("对应人编号", row -> row.kin.of().code()),
				text("关系", row -> row.kin.relation()), text("姓名", row -> row.kin.name()), id("证件号码", row -> row.kin.idNumber()));
	}

	private void open(String register, Format format, DateStyle dates, boolean titled, String name, String number, String... headings)
			throws IOException {
		int year = target.lastYear();
		List<Column<Entry>> columns = new ArrayList<>(List.of(number("序号", row -> Long.toString(row.number)),
				text(name, row -> row.record.name()), id(number, row -> row.record.id())));
		for (String heading : headings) {
			columns.add(column(heading));
		}
		columns.add(date("数据截止日期", row -> year + "-10-31"));
		String title = titled ? year + "年" + register + "数据（截至" + year + "年10月31日）" : "";
		tables.put(register, new TableWriter<>(target.directory(), new Layout<>("登记册_" + register + "_" + year, "register:" + register,
				OptionalInt.of(year), format, title, List.of(), dates, List.copyOf(columns)), target.seed()));
	}

	private static Column<Entry> column(String heading) {
		if (DATES.contains(heading)) {
			return date(heading, row -> row.record.value(heading));
		}
		if (MONEY.contains(heading)) {
			return money(heading, row -> row.record.value(heading));
		}
		return NUMBERS.contains(heading) ? number(heading, row -> row.record.value(heading)) : text(heading, row -> row.record.value(heading));
	}

	@Override
	public void add(Household household) throws IOException {
		Dice dice = Dice.of(target.seed(), SALT + household.number());
		List<Kin> relatives = Kin.of(household, dice, ids, target.lastYear());
		for (Kin relative : relatives) {
			kin.write(new KinRow(household, relative));
		}
		List<RegisterRecord> records = new ArrayList<>();
		registers.of(household, relatives, dice, ids, records::add);
		for (RegisterRecord record : records) {
			Entry entry = new Entry(record, numbers.merge(record.register(), 1L, Long::sum));
			if (record.stranger()) {
				tables.get(record.register()).write(entry, Patch.row(Oddity.STRANGER));
			} else {
				tables.get(record.register()).write(entry);
			}
		}
	}

	@Override
	public List<TableWriter<?>> tables() {
		List<TableWriter<?>> all = new ArrayList<>(List.of(kin));
		all.addAll(tables.values());
		return all;
	}
}
