package org.lookback.ingest.internal.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.lookback.ingest.api.IssueKind;

/**
 * What a cell of a workbook says, as text. A spreadsheet keeps fifteen digits of a number: a longer one has lost its last digits and is
 * shown in scientific notation, so that nobody takes it for an ID number.
 */
final class CellText {

	private static final int DIGITS = 15;
	private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(DIGITS);
	private static final Set<String> ERRORS = Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!",
			"#CALC!", "#GETTING_DATA");
	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
	private static final int LAST_DATE = 2_958_465;

	private CellText() {
	}

	/** Whether the cell's text is not what its author meant. */
	static Optional<IssueKind> trouble(Cell cell) {
		if (cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && ERRORS.contains(String.valueOf(cell.getValue()))) {
			return Optional.of(IssueKind.ERROR_CELL);
		}
		boolean formula = cell.getType() == CellType.FORMULA && cell.getFormula() != null;
		return formula && cell.getValue() == null ? Optional.of(IssueKind.FORMULA_WITHOUT_VALUE) : Optional.empty();
	}

	/** The text; a formula's is its result. */
	static String of(Cell cell) {
		Object value = cell.getValue();
		if (value == null) {
			return cell.getType() == CellType.FORMULA && cell.getFormula() != null ? '=' + cell.getFormula()
					: cell.getType() == CellType.ERROR && cell.getRawValue() != null ? cell.getRawValue() : "";
		}
		return switch (value) {
		case BigDecimal number -> date(cell, number).orElseGet(() -> number(number));
		case Boolean flag -> flag ? "TRUE" : "FALSE";
		default -> value.toString();
		};
	}

	private static String number(BigDecimal number) {
		if (number.abs().compareTo(TOO_LONG) >= 0) {
			return String.format(Locale.ROOT, "%.5E", number.round(new MathContext(6, RoundingMode.HALF_EVEN)));
		}
		BigDecimal seen = number.round(new MathContext(DIGITS)).stripTrailingZeros();
		return seen.signum() == 0 ? "0" : seen.toPlainString();
	}

	private static Optional<String> date(Cell cell, BigDecimal number) {
		if (!dateFormat(cell) || number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST_DATE)) > 0
				|| cell.getType() != CellType.NUMBER) {
			return Optional.empty();
		}
		LocalDateTime time = cell.asDate();
		return Optional.of(time.toLocalDate().toString());
	}

	/** The built-in formats of dates, and those that name a year or a day. */
	private static boolean dateFormat(Cell cell) {
		Integer id = cell.getDataFormatId();
		if (id == null) {
			return false;
		}
		if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id >= 57 && id <= 58) {
			return true;
		}
		String format = cell.getDataFormatString();
		if (format == null) {
			return false;
		}
		String bare = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
		return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
	}
}
