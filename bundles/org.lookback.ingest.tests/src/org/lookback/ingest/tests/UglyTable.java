package org.lookback.ingest.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;

/**
 * A households' table with all that people do to cells: full-width digits, units, separators, notes in number columns, dates in every shape,
 * other spellings of codes, signs that delimit, columns that nobody knows and two headings alike. The same for the same seed.
 */
final class UglyTable {

	/** How a table is written to a file. */
	enum As {
		CSV_UTF8, CSV_GBK, CSV_UTF16, XLSX, XLS, XML
	}

	private static final List<String> ENTITIES = List.of("household", "householdYear", "income", "housing", "water");
	private static final List<String> EXTRA = List.of("备注", "备注", "", "联系人");
	private static final int ROWS = 12;

	/** Merged cells; rows from 0 below the headings, columns from 0. */
	private record Range(int top, int bottom, int left, int right) {

		boolean meets(Range other) {
			return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
		}

		/** Whether a cell is one of them, and not the first. */
		boolean covers(int row, int column) {
			return top <= row && row <= bottom && left <= column && column <= right && (row > top || column > left);
		}
	}

	private static final int MERGES = 60;

	private final Random random;
	private final boolean typed;
	final List<Field> fields = fields();
	final List<String> headings = new ArrayList<>(List.of("县", "户编号"));
	final List<List<Object>> rows = new ArrayList<>();
	private final List<Range> merges = new ArrayList<>();

	/** @param typed whether cells may be numbers and dates, not texts alone */
	UglyTable(long seed, boolean typed) {
		random = new Random(seed);
		this.typed = typed;
		fields.forEach(field -> headings.add(field.id()));
		headings.addAll(EXTRA);
		for (int i = 0; i < ROWS; i++) {
			List<Object> row = new ArrayList<>(List.of("东阿县", String.valueOf(3_700_000_000L + seed * 100 + i)));
			fields.forEach(field -> row.add(random.nextInt(5) == 0 ? "" : cell(field)));
			EXTRA.forEach(extra -> row.add(random.nextBoolean() ? words() : ""));
			rows.add(row);
		}
	}

	private static List<Field> fields() {
		List<Field> fields = new ArrayList<>();
		for (String id : ENTITIES) {
			Entity entity = Dictionary.core().entity(id);
			entity.fields().stream().filter(field -> !entity.key().contains(field.name()) && !field.derived() && !field.computed()
					&& !List.of("householdCode", "villageCode", "householdKey").contains(field.name())).forEach(fields::add);
		}
		return fields;
	}

	/**
	 * Merges cells at random, the county over the first rows among them: of a range only the first cell keeps what it says, as spreadsheets do. The
	 * numbers of the households stay.
	 */
	UglyTable merged() {
		merge(new Range(0, ROWS / 2, 0, 0));
		for (int i = 0; i < MERGES; i++) {
			int top = random.nextInt(ROWS);
			int left = 2 + random.nextInt(headings.size() - 2);
			merge(new Range(top, Math.min(ROWS - 1, top + random.nextInt(4)), left, Math.min(headings.size() - 1, left + Math.max(0, random.nextInt(4) - 1))));
		}
		return this;
	}

	private void merge(Range range) {
		boolean several = range.bottom > range.top || range.right > range.left;
		if (several && merges.stream().noneMatch(range::meets)) {
			merges.add(range);
			for (int row = range.top; row <= range.bottom; row++) {
				for (int column = range.left; column <= range.right; column++) {
					if (row > range.top || column > range.left) {
						rows.get(row).set(column, "");
					}
				}
			}
		}
	}

	/** What a cell says to a person who looks at the sheet: in a range over several rows what its first row says. */
	String said(int row, int column) {
		return text(merges.stream().filter(range -> range.left == column && range.top <= row && row <= range.bottom).findFirst()
				.map(range -> rows.get(range.top).get(column)).orElse(rows.get(row).get(column)));
	}

	/** What a cell says when it is read as text. */
	static String text(Object cell) {
		return cell instanceof Double number ? new java.math.BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : cell.toString();
	}

	private Object cell(Field field) {
		return switch (field.type()) {
		case INT -> typed && random.nextBoolean() ? (Object) (double) random.nextInt(5000) : one(whole(), whole() + "人", whole() + ".0", wide(whole()), "三四个");
		case YUAN, DEC -> typed && random.nextBoolean() ? (Object) (random.nextInt(1_000_000) / 1000.0)
				: one(whole() + ".50", "1," + (100 + random.nextInt(900)), whole() + "." + random.nextInt(1000), wide(whole()), "约" + whole(), " " + whole() + " ");
		case DATE -> typed && random.nextBoolean() ? day() : date();
		case YEAR -> one("2016", "2017年", "２０１８", "去年");
		case BOOL -> one("是", "否", "有", "√", "0", "Ｙ", "大概");
		case BOOL_PLUS, CODE -> code(field);
		case CODES -> one(code(field), code(field) + "、" + code(field), code(field) + ";" + code(field));
		case TEXT, REF, REGION -> one(words(), String.valueOf(random.nextInt(1_000_000)), wide("A" + whole()), "3.71599E+17", "=1+1");
		};
	}

	private String code(Field field) {
		CodeList list = Dictionary.core().codeList(field).orElseThrow();
		Code code = list.codes().get(random.nextInt(list.codes().size()));
		List<String> spellings = new ArrayList<>(code.reads());
		spellings.addAll(List.of(code.id(), code.label().zh(), " " + code.id() + " ", "不在表里"));
		return spellings.get(random.nextInt(spellings.size()));
	}

	private LocalDate day() {
		return LocalDate.of(2000 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
	}

	private String date() {
		LocalDate day = day();
		return one(day.toString(), day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth(),
				day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString().replace("-", ""), day.toString().replace('-', '.'),
				wide(day.getYear() + "年") + day.getMonthValue() + "月", day + " 14:30", day + " 00:00:00", "43525", "不详");
	}

	private String words() {
		return one("文字" + random.nextInt(100), "引“号”,逗号;\"双引号\"", "两\n行", "生僻字𠮷㐂龘", "  前后空格 ", "tab\t里", "'单引号'", "｜竖线|", "-");
	}

	private String whole() {
		return String.valueOf(1 + random.nextInt(9000));
	}

	private static String wide(String text) {
		StringBuilder wide = new StringBuilder();
		text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
		return wide.toString();
	}

	@SafeVarargs
	private <T> T one(T... choices) {
		return choices[random.nextInt(choices.length)];
	}

	/** Writes the table. */
	Path write(Path folder, As as) {
		return switch (as) {
		case CSV_UTF8 -> csv(folder, StandardCharsets.UTF_8, ",", "\n");
		case CSV_GBK -> csv(folder, TestFiles.GB18030, ";", "\r\n");
		case CSV_UTF16 -> csv(folder, StandardCharsets.UTF_16LE, "\t", "\r\n");
		case XLSX -> xlsx(folder);
		case XLS -> {
			List<List<Object>> all = new ArrayList<>();
			all.add(new ArrayList<>(headings));
			all.addAll(rows);
			yield XlsWriter.write(folder, "2019年户表.xls", Map.of("户表", all),
					merges.stream().map(range -> new int[] { range.top + 1, range.bottom + 1, range.left, range.right }).toList());
		}
		case XML -> xml(folder);
		};
	}

	private Path csv(Path folder, Charset charset, String delimiter, String end) {
		StringBuilder text = new StringBuilder(quoted(headings, delimiter)).append(end);
		rows.forEach(row -> text.append(quoted(row, delimiter)).append(end));
		return TestFiles.bytes(folder, "2019年户表.csv", text.toString().getBytes(charset));
	}

	private static String quoted(List<?> cells, String delimiter) {
		return String.join(delimiter, cells.stream().map(UglyTable::text)
				.map(text -> text.matches("(?s).*[,;\"\\t\\r\\n|].*") ? '"' + text.replace("\"", "\"\"") + '"' : text).toList());
	}

	private Path xlsx(Path folder) {
		Path file = folder.resolve("2019年户表.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("户表");
			for (int c = 0; c < headings.size(); c++) {
				sheet.value(0, c, headings.get(c));
				for (int r = 0; r < rows.size(); r++) {
					put(sheet, r + 1, c, rows.get(r).get(c));
				}
			}
			merges.forEach(range -> sheet.range(range.top + 1, range.left, range.bottom + 1, range.right).merge());
			sheet.finish();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return file;
	}

	/** As Excel 2003 saved a workbook as XML; texts keep every blank. */
	private Path xml(Path folder) {
		StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
				+ "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"户表\"><Table>");
		xmlRow(text, -1, headings);
		for (int i = 0; i < rows.size(); i++) {
			xmlRow(text, i, rows.get(i));
		}
		return TestFiles.bytes(folder, "2019年户表.xml", text.append("</Table></Worksheet></Workbook>").toString().getBytes(StandardCharsets.UTF_8));
	}

	private void xmlRow(StringBuilder text, int row, List<?> cells) {
		text.append("<Row>");
		for (int i = 0; i < cells.size(); i++) {
			Object cell = cells.get(i);
			int column = i;
			if (merges.stream().anyMatch(range -> range.covers(row, column))) {
				continue;
			}
			String merge = merges.stream().filter(range -> range.top == row && range.left == column).findFirst()
					.map(range -> " ss:MergeDown=\"" + (range.bottom - range.top) + "\" ss:MergeAcross=\"" + (range.right - range.left) + '"').orElse("");
			String said = text(cell).replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;").replace("\t", "&#9;");
			text.append("<Cell ss:Index=\"").append(column + 1).append('"').append(merge).append("><Data ss:Type=\"").append(cell instanceof Double ? "Number" : "String").append("\">").append(said).append("</Data></Cell>");
		}
		text.append("</Row>");
	}

	private static void put(Worksheet sheet, int row, int column, Object cell) {
		switch (cell) {
		case Double number -> sheet.value(row, column, number);
		case LocalDate date -> {
			sheet.value(row, column, date);
			sheet.style(row, column).format("yyyy\"年\"m\"月\"d\"日\"").set();
		}
		default -> sheet.value(row, column, cell.toString());
		}
	}
}
