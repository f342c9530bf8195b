package org.lookback.sample.internal.file;

import java.util.List;

import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.life.Money;
import org.lookback.sample.internal.sheet.Patch;

/** How an oddity looks in the rows of one household of a wide sheet, and which household can have it. */
final class OddRows {

	private static final List<Patch> WRONG = List.of(new Patch(Oddity.WRONG_CODE, "健康状况", "亚健康"), new Patch(Oddity.WRONG_CODE, "文化程度", "小学生"),
			new Patch(Oddity.WRONG_CODE, "劳动技能", "有力气"));
	private static final long MORE = 50_000;

	private int wrong;

	/** Whether the household can have it. */
	boolean fits(Oddity oddity, List<PersonRow> rows) {
		return switch (oddity) {
		case ROWS_DISAGREE, DUPLICATE_ROW, ID_MISSING -> rows.size() > 1;
		case NOT_A_NUMBER -> rows.get(0).member().work().months() > 0;
		default -> !rows.isEmpty();
		};
	}

	/** Which of the rows gets it. */
	int index(Oddity oddity, List<PersonRow> rows) {
		return oddity == Oddity.NOT_A_NUMBER || oddity == Oddity.WRONG_CODE ? 0 : rows.size() - 1;
	}

	/** What is to stand there. */
	Patch patch(Oddity oddity, List<PersonRow> rows) {
		PersonRow row = rows.get(index(oddity, rows));
		String number = row.member().person().idNumber();
		return switch (oddity) {
		case BAD_ID_CHECKSUM -> new Patch(oddity, "证件号码", number.substring(0, 17) + (number.charAt(17) == '1' ? '2' : '1'));
		case ID_SCIENTIFIC -> new Patch(oddity, "证件号码", number.charAt(0) + "." + number.substring(1, 6) + "E+17");
		case ID_MISSING -> new Patch(oddity, "证件号码", "");
		case ROWS_DISAGREE -> new Patch(oddity, "人均纯收入", Money.text(row.facts().income().netPerCapita() + MORE));
		case NOT_A_NUMBER -> new Patch(oddity, "务工时间（月）", "半年");
		case WRONG_CODE -> WRONG.get(wrong++ % WRONG.size());
		default -> Patch.row(oddity);
		};
	}
}
