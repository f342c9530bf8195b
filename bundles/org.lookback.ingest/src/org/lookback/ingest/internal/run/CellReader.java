package org.lookback.ingest.internal.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.run.Columns.Known;
import org.lookback.ingest.internal.value.Meanings;
import org.lookback.ingest.internal.value.NotUnderstood;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.personal.Masking;

/** Cells to values. What cannot be read becomes an issue and no value. Texts that come again and again are read once. */
final class CellReader {

	private static final Set<FieldType> REPEATED = EnumSet.of(FieldType.CODE, FieldType.CODES, FieldType.BOOL, FieldType.BOOL_PLUS, FieldType.YEAR,
			FieldType.INT, FieldType.DATE);
	/** A text a day for a century. */
	private static final int REMEMBERED = 40_000;
	/** What is left of an ID number that went through a spreadsheet as a number. */
	private static final Pattern SHORTENED = Pattern.compile("\\d{15}000");

	/**
	 * What a cell holds.
	 *
	 * @param whole whether the cell says no more than its value
	 */
	record Cell(Object value, boolean whole) {
	}

	/** What a text was read as, or why it was not; the old code among it, if one is. */
	private record Reading(Optional<Cell> cell, Optional<BadValueException> bad, Optional<String> outdated) {
	}

	private final PerColumn<Reading> remembered = new PerColumn<>();
	private final Spelling spelling;
	private final NotUnderstood notUnderstood;
	private int rememberedYear;

	/** @param notUnderstood gets the texts that no code list has */
	CellReader(Dictionary dictionary, NotUnderstood notUnderstood) {
		spelling = new Spelling(dictionary);
		this.notUnderstood = notUnderstood;
	}

	/** A cell; empty when it is blank or cannot be read. */
	Optional<Cell> read(Known column, SheetRow row, int year, List<CellIssue> issues) {
		String text = row.cell(column.index());
		IssueKind trouble = row.troubles().get(column.index());
		if (trouble != null) {
			issues.add(issue(trouble, column, text, RunMessages.text("cell." + trouble), RunMessages.text("cell." + trouble + ".do")));
			return Optional.empty();
		}
		if (text.isEmpty() || text.isBlank()) {
			return Optional.empty();
		}
		try {
			return REPEATED.contains(column.field().type()) ? remembered(column, text, year, row.number()) : cell(column, text, year);
		} catch (BadValueException e) {
			boolean scientific = e.code().equals("scientificNotation");
			issues.add(issue(scientific ? IssueKind.SCIENTIFIC_NOTATION : IssueKind.BAD_VALUE, column, text, said(e.reason()),
					RunMessages.text(scientific ? "cell.SCIENTIFIC_NOTATION.do" : "cell.BAD_VALUE.do")));
			return Optional.empty();
		}
	}

	private Optional<Cell> cell(Known column, String text, int year) throws BadValueException {
		return column.meanings().read(text, year).map(value -> new Cell(value, spelling.same(column.field(), text, value)));
	}

	private Optional<Cell> remembered(Known column, String text, int year, long row) throws BadValueException {
		if (year != rememberedYear) {
			remembered.clear();
			rememberedYear = year;
		}
		Map<String, Reading> known = remembered.of(column.index());
		Reading reading = known.get(text);
		if (reading == null) {
			reading = reading(column, text, year);
			if (known.size() < REMEMBERED) {
				known.put(text, reading);
			}
		}
		if (reading.outdated().isPresent()) {
			notUnderstood.add(column.index(), column.heading(), column.field(), text, row, reading.outdated());
		}
		if (reading.bad().isPresent()) {
			if (Meanings.possible(column.field())) {
				column.meanings().unread(text, year)
						.forEach(term -> notUnderstood.add(column.index(), column.heading(), column.field(), term, row, Optional.empty()));
			}
			throw reading.bad().get();
		}
		return reading.cell();
	}

	private Reading reading(Known column, String text, int year) {
		try {
			Optional<Cell> cell = cell(column, text, year);
			return new Reading(cell, Optional.empty(), cell.flatMap(read -> column.meanings().outdated(read.value(), year)).map(Code::id));
		} catch (BadValueException bad) {
			return new Reading(Optional.empty(), Optional.of(bad), Optional.empty());
		}
	}

	/** The value when it is a citizen's number that can be one; otherwise an issue. Other fields' values pass. */
	Optional<Object> checkedId(Known column, Object value, List<CellIssue> issues) {
		if (!column.citizen()) {
			return Optional.of(value);
		}
		String problem = IdNumber.problem(value.toString());
		if (problem.isEmpty()) {
			return Optional.of(value);
		}
		boolean shortened = SHORTENED.matcher(value.toString()).matches();
		issues.add(shortened
				? issue(IssueKind.SCIENTIFIC_NOTATION, column, value.toString(), RunMessages.text("cell.SCIENTIFIC_NOTATION"),
						RunMessages.text("cell.SCIENTIFIC_NOTATION.do"))
				: issue(IssueKind.BAD_ID_NUMBER, column, value.toString(), problem, RunMessages.text("cell.BAD_ID_NUMBER.do")));
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
