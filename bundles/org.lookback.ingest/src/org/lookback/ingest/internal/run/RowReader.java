package org.lookback.ingest.internal.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.run.CellReader.Cell;
import org.lookback.ingest.internal.run.Columns.Known;
import org.lookback.ingest.internal.value.NotUnderstood;
import org.lookback.model.api.facts.Source;

/** Reads the cells of one row: its year first, for that decides how codes are read, then whose it is, then all values. */
final class RowReader {

	private static final Set<String> CHECKED_DOCUMENTS = Set.of("居民身份证", "残疾人证");

	/** A long number as a spreadsheet shows it. */
	private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d+[Ee]\\+1[5-9]");

	private final ImportPlan plan;
	private final Columns columns;
	private final Places places;
	private final CellReader cells;
	private final String sheet;
	private final int usualYear;
	private final int width;
	private final Written written;

	/**
	 * @param usualYear     the year of rows that do not say one
	 * @param notUnderstood gets the texts that no code list has
	 */
	RowReader(ImportPlan plan, Columns columns, Places places, int usualYear, NotUnderstood notUnderstood) {
		this.plan = plan;
		this.columns = columns;
		this.places = places;
		this.usualYear = usualYear;
		cells = new CellReader(plan.dictionary(), notUnderstood);
		sheet = plan.sniffed().sheet();
		width = plan.sniffed().headings().size();
		written = new Written(columns.extrasEntity());
	}

	/** @throws RowRejected when the row has not the columns of the headings, or its year or place cannot be told */
	RowRead read(SheetRow row) throws RowRejected {
		checkWidth(row);
		List<CellIssue> issues = new ArrayList<>();
		OptionalInt said = saidYear(row, issues);
		RowRead read = new RowRead(row, new Source(plan.sniffed().name(), sheet, row.number()), said.orElse(usualYear),
				said.isPresent() || columns.year().isEmpty());
		issues.forEach(read::warn);
		if (!issues.isEmpty()) {
			columns.year().ifPresent(column -> written.keep(read, column));
		}
		read.place = place(read);
		values(read);
		extras(read);
		keys(read);
		return read;
	}

	/** A register has people of everywhere: a place that cannot be told costs the place, not the record. */
	private Place place(RowRead read) throws RowRejected {
		try {
			return places.of(read.row());
		} catch (RowRejected unknown) {
			if (plan.kind().form() != Form.REGISTER) {
				throw unknown;
			}
			if (columns.anyRegion(read.row())) {
				read.warn(new CellIssue(unknown.kind(), unknown.column(), unknown.value(), unknown.getMessage(), unknown.remedy()));
			}
			return Place.NOWHERE;
		}
	}

	/** In text a lost or added delimiter moves all cells behind it; in a workbook every cell has its place. */
	private void checkWidth(SheetRow row) throws RowRejected {
		if (!plan.sniffed().format().isText() || row.cells().size() == width) {
			return;
		}
		boolean more = row.cells().size() > width && row.cells().subList(width, row.cells().size()).stream().anyMatch(cell -> !cell.isBlank());
		if (more || row.cells().size() < width) {
			throw RunMessages.rejected(IssueKind.COLUMN_COUNT, "", "", more ? "row.more" : "row.fewer", row.cells().size(), width);
		}
	}

	/** The year of the row's column. One that cannot be read refuses rows of a year; elsewhere (发放年度) it is a value like others. */
	private OptionalInt saidYear(SheetRow row, List<CellIssue> issues) throws RowRejected {
		Optional<Known> column = columns.year();
		if (column.isEmpty()) {
			return OptionalInt.empty();
		}
		Optional<Cell> year = cells.read(column.get(), row, usualYear, issues);
		if (!issues.isEmpty() && column.get().field().name().equals("dataYear")) {
			CellIssue issue = issues.get(0);
			throw new RowRejected(issue.kind(), issue.column(), issue.value(), issue.reason(), RunMessages.text("row.year.do"));
		}
		return year.isPresent() ? OptionalInt.of(((Long) year.get().value()).intValue()) : OptionalInt.empty();
	}

	private void values(RowRead read) {
		List<Known> ids = new ArrayList<>();
		for (Known column : columns.values()) {
			Optional<Cell> cell = cells.read(column, read.row(), read.year(), read.issues());
			if (cell.isEmpty()) {
				written.keep(read, column);
				continue;
			}
			if (column.field().name().equals("idNumber")) {
				ids.add(column);
			}
			put(read, column, cell.get());
		}
		ids.forEach(column -> checkDocument(read, column));
	}

	private void put(RowRead read, Known column, Cell cell) {
		Object value = cell.value();
		Map<String, Object> of = read.of(column.field().entity());
		String name = column.field().name();
		if (name.equals("idNumber")) {
			of.put(name, value);
		} else if (value instanceof List<?> more && of.get(name) instanceof List<?> before) {
			Set<Object> all = new LinkedHashSet<>(before);
			all.addAll(more);
			of.put(name, List.copyOf(all));
			written.keep(read, column);
		} else if (cells.checkedId(column, value, read.issues()).isPresent()) {
			of.put(name, value);
			if (!cell.whole()) {
				written.keep(read, column);
			}
		} else {
			written.keep(read, column);
		}
	}

	/** A member's number must be a citizen's unless another document is named beside it. */
	private void checkDocument(RowRead read, Known column) {
		Map<String, Object> member = read.of("member");
		Object document = member.getOrDefault("idType", "居民身份证");
		if (CHECKED_DOCUMENTS.contains(document) && cells.checkedId(column, member.get("idNumber"), read.issues()).isEmpty()) {
			member.remove("idNumber");
			written.keep(read, column);
		}
	}

	private void extras(RowRead read) {
		for (Columns.Unknown column : columns.extras()) {
			String text = read.row().cell(column.index()).strip();
			IssueKind trouble = read.row().troubles().getOrDefault(column.index(),
					SCIENTIFIC.matcher(text).matches() ? IssueKind.SCIENTIFIC_NOTATION : null);
			if (trouble != null) {
				read.warn(new CellIssue(trouble, column.name(), text, RunMessages.text("cell." + trouble),
						RunMessages.text("cell." + trouble + ".do")));
			}
			if (!text.isEmpty()) {
				read.of(columns.extrasEntity()).put(column.name(), text);
			}
		}
		for (int i = width; i < read.row().cells().size(); i++) {
			String text = read.row().cell(i).strip();
			if (!text.isEmpty()) {
				read.of(columns.extrasEntity()).put(ColumnMapping.letters(i), text);
			}
		}
	}

	private void keys(RowRead read) {
		read.householdCode = key(read, "household.householdCode");
		read.localKey = key(read, "household.householdKey");
		read.memberCode = key(read, "member.memberCode", "kin.kinOf", "measure.memberCode", "registerRecord.matchedTo");
		read.idNumber = id(read);
		read.name = key(read, "registerRecord.personName", "member.name").orElse("");
		read.birthDate = Optional.ofNullable((LocalDate) read.of("member").get("birthDate"));
		read.of("member").remove("memberCode");
	}

	/** The number of the person that the row is about; a wrong one has become an issue already where it is a value of the row. */
	private Optional<String> id(RowRead read) {
		for (String entity : List.of("registerRecord", "member")) {
			String name = entity.equals("member") ? "idNumber" : "personId";
			Optional<Known> column = columns.of(entity + '.' + name);
			if (column.isPresent() && columns.kept(column.get())) {
				return Optional.ofNullable((String) read.of(entity).get(name));
			}
			if (column.isPresent()) {
				return cells.read(column.get(), read.row(), read.year(), read.issues())
						.flatMap(cell -> cells.checkedId(column.get(), cell.value(), read.issues())).map(Object::toString);
			}
		}
		return Optional.empty();
	}

	private Optional<String> key(RowRead read, String... fields) {
		for (String id : fields) {
			Optional<Known> column = columns.of(id);
			if (column.isPresent()) {
				List<CellIssue> issues = columns.kept(column.get()) ? new ArrayList<>() : read.issues();
				return cells.read(column.get(), read.row(), read.year(), issues).map(cell -> cell.value().toString());
			}
		}
		return Optional.empty();
	}
}
