package org.lookback.ingest.internal.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.run.Columns.Known;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.personal.Masking;

/** Cells to values. What cannot be read becomes an issue and no value. Texts that come again and again are read once. */
final class CellReader {

	private static final Set<FieldType> REPEATED = Set.of(FieldType.CODE, FieldType.CODES, FieldType.BOOL, FieldType.BOOL_PLUS, FieldType.YEAR,
			FieldType.INT, FieldType.DATE);
	private static final int REMEMBERED = 5000;
	private static final Set<String> ID_FIELDS = Set.of("idNumber", "personId", "kinIdNumber");

	private final Dictionary dictionary;
	private final Map<String, Map<String, Optional<Object>>> remembered = new HashMap<>();
	private int rememberedYear;

	CellReader(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	/** The value of a cell; empty when it is blank or cannot be read. */
	Optional<Object> read(Known column, SheetRow row, int year, List<CellIssue> issues) {
		String text = row.cell(column.index());
		IssueKind trouble = row.troubles().get(column.index());
		if (trouble != null) {
			issues.add(issue(trouble, column, text, RunMessages.text("cell." + trouble), RunMessages.text("cell." + trouble + ".do")));
			return Optional.empty();
		}
		if (text.isBlank()) {
			return Optional.empty();
		}
		try {
			return REPEATED.contains(column.field().type()) ? remembered(column, text, year)
					: ValueReader.read(dictionary, column.field(), text, year);
		} catch (BadValueException e) {
			boolean scientific = e.code().equals("scientificNotation");
			issues.add(issue(scientific ? IssueKind.SCIENTIFIC_NOTATION : IssueKind.BAD_VALUE, column, text, said(e.reason()),
					RunMessages.text(scientific ? "cell.SCIENTIFIC_NOTATION.do" : "cell.BAD_VALUE.do")));
			return Optional.empty();
		}
	}

	private Optional<Object> remembered(Known column, String text, int year) throws BadValueException {
		if (year != rememberedYear) {
			remembered.clear();
			rememberedYear = year;
		}
		Map<String, Optional<Object>> known = remembered.computeIfAbsent(column.field().id(), id -> new HashMap<>());
		Optional<Object> value = known.get(text);
		if (value == null) {
			value = ValueReader.read(dictionary, column.field(), text, year);
			if (known.size() < REMEMBERED) {
				known.put(text, value);
			}
		}
		return value;
	}

	/** The value when it is a citizen's number that can be one; otherwise an issue. Other fields' values pass. */
	Optional<Object> checkedId(Known column, Object value, List<CellIssue> issues) {
		if (!ID_FIELDS.contains(column.field().name())) {
			return Optional.of(value);
		}
		String problem = IdNumber.problem(value.toString());
		if (problem.isEmpty()) {
			return Optional.of(value);
		}
		issues.add(issue(IssueKind.BAD_ID_NUMBER, column, value.toString(), problem, RunMessages.text("cell.BAD_ID_NUMBER.do")));
		return Optional.empty();
	}

	/** An issue whose value, and the value within its reason, are masked where the field is personal. */
	static CellIssue issue(IssueKind kind, Known column, String text, String reason, String remedy) {
		String masked = masked(column.field(), text);
		String quiet = text.isBlank() ? reason : reason.replace(text.strip(), masked);
		return new CellIssue(kind, column.heading(), masked, quiet, remedy);
	}

	static String masked(Field field, String text) {
		return Masking.mask(field, text.strip());
	}

	private static String said(Label reason) {
		return reason.in(RunMessages.locale());
	}
}
