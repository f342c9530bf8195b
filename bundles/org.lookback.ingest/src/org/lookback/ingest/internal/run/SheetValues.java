package org.lookback.ingest.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.visit.NothingFound;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.model.api.visit.SheetMark;
import org.lookback.model.api.visit.SheetMark.Lane;

/** The cells of one page that are of one voice, as rows of entities. */
final class SheetValues {

	private static final String ASTERISKS = "**";
	private static final String NAME = "member.name";
	private static final String UNTIL = "member.memberUntil";
	private static final String DAY = "visit.visitedOn";
	/** What a code list notes beside reasons of those who leave. */
	private static final String LEAVE = "减";

	/** What a cell says: a value; or that there is none. */
	private record Answer(Optional<Object> value) {
	}

	/** The row of an entity that cells belong to: of the household, or of a member. */
	private record Owner(String member, String entity, String rowKey) {
	}

	private final SheetFields fields = SheetFields.core();
	private final Dictionary dictionary;
	private final IssueLog log;
	private long bad;

	SheetValues(Dictionary dictionary, IssueLog log) {
		this.dictionary = dictionary;
		this.log = log;
	}

	/** Cells that could not be read so far. */
	long bad() {
		return bad;
	}

	/**
	 * Rows by member, the household's own under the empty name, in the order of the page.
	 *
	 * @param printed whether the cells were printed already: what is masked there is no word of anybody
	 */
	Map<String, Map<String, Fact>> read(SheetPage page, List<SheetPage.Filled> cells, boolean printed, String file, String sheet)
			throws LookbackException {
		Map<Owner, Map<String, Object>> values = new LinkedHashMap<>();
		Map<Owner, Long> rows = new LinkedHashMap<>();
		for (SheetPage.Filled filled : cells) {
			Field field = dictionary.field(filled.cell().field());
			if (field.id().equals(fields.change()) && leavesOnNoDay(page, field, filled)) {
				issue(IssueKind.BAD_VALUE, field, filled, RunMessages.text("sheet.noUntil"), RunMessages.text("sheet.noUntil.do"));
				continue;
			}
			Optional<Answer> answer = answer(field, filled, page.year(), printed);
			if (answer.isPresent()) {
				Owner owner = new Owner(filled.cell().member(), field.entity(), filled.cell().rowKey());
				Map<String, Object> some = values.computeIfAbsent(owner, one -> new LinkedHashMap<>());
				answer.get().value().ifPresent(value -> some.put(field.name(), value));
				if (compared(filled)) {
					some.put(NothingFound.mark(field.name()), answer.get().value().isEmpty());
				}
				rows.putIfAbsent(owner, filled.row());
			}
		}
		Map<String, Map<String, Fact>> facts = new LinkedHashMap<>();
		values.forEach((owner, some) -> {
			keys(owner, some, page);
			facts.computeIfAbsent(owner.member(), member -> new LinkedHashMap<>()).put(owner.entity(),
					new Fact(owner.entity(), some, new Source(file, sheet, rows.get(owner))));
		});
		return facts;
	}

	/** Whether a cell may say that there is nothing, and is held against other voices. */
	private boolean compared(SheetPage.Filled filled) {
		return filled.cell().lane() != Lane.VISIT && !filled.cell().field().equals(fields.change());
	}

	private void keys(Owner owner, Map<String, Object> values, SheetPage page) {
		if (dictionary.entity(owner.entity()).yearly()) {
			values.put("dataYear", (long) page.year());
		}
		if (owner.entity().equals(dictionary.field(fields.change()).entity())) {
			day(page, UNTIL, owner.member()).or(() -> day(page, DAY, "")).ifPresent(day -> values.put("changedOn", day));
		}
		if (owner.entity().equals("housing")) {
			values.put("houseNo", owner.rowKey().isEmpty() ? 1L : Long.parseLong(owner.rowKey()));
		}
	}

	private boolean leavesOnNoDay(SheetPage page, Field field, SheetPage.Filled filled) {
		return !filled.cell().member().startsWith(SheetMark.NEW_MEMBER) && day(page, UNTIL, filled.cell().member()).isEmpty()
				&& dictionary.codeList(field).flatMap(list -> list.read(filled.text(), page.year())).flatMap(Code::note).filter(LEAVE::equals).isPresent();
	}

	/** The day that a cell of the page says, if it says one. */
	private Optional<Object> day(SheetPage page, String field, String member) {
		return page.filled(field, member).flatMap(filled -> {
			try {
				return ValueReader.read(dictionary, dictionary.field(field), filled.text(), page.year());
			} catch (BadValueException toldAlready) {
				return Optional.empty();
			}
		});
	}

	/** Empty when the cell says nothing that can be taken. */
	private Optional<Answer> answer(Field field, SheetPage.Filled filled, int year, boolean printed) throws LookbackException {
		if (filled.text().contains(ASTERISKS)) {
			if (!printed) {
				issue(IssueKind.BAD_VALUE, field, filled, RunMessages.text("sheet.masked"), RunMessages.text("sheet.masked.do"));
			}
			return Optional.empty();
		}
		try {
			Optional<Object> value = compared(filled) ? fields.nothing().read(dictionary, field, filled.text(), year)
					: ValueReader.read(dictionary, field, filled.text(), year);
			if (value.isEmpty() && field.id().equals(NAME)) {
				issue(IssueKind.BAD_VALUE, field, filled, RunMessages.text("sheet.nobody"), RunMessages.text("sheet.nobody.do"));
				return Optional.empty();
			}
			if (value.isPresent() && field.name().equals("idNumber") && !IdNumber.problem(value.get().toString()).isEmpty()) {
				issue(IssueKind.BAD_ID_NUMBER, field, filled, IdNumber.problem(value.get().toString()), RunMessages.text("cell.BAD_ID_NUMBER.do"));
				return Optional.empty();
			}
			return value.isPresent() || compared(filled) ? Optional.of(new Answer(value)) : Optional.empty();
		} catch (BadValueException wrong) {
			issue(IssueKind.BAD_VALUE, field, filled, wrong.reason().in(RunMessages.locale()), RunMessages.text("cell.BAD_VALUE.do"));
			return Optional.empty();
		}
	}

	private void issue(IssueKind kind, Field field, SheetPage.Filled filled, String reason, String remedy) throws LookbackException {
		bad++;
		String masked = Masking.mask(field, filled.text());
		log.add(kind, false, filled.row(), field.label().in(RunMessages.locale()), masked, reason.replace(filled.text(), masked), remedy);
	}
}
