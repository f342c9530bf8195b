package org.lookback.ingest.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;

/** The cells of one page that are of one voice, as rows of entities. */
final class SheetValues {

	private static final String ASTERISKS = "**";

	/** The row of an entity that cells belong to: of the household, or of a member. */
	private record Owner(String member, String entity, String rowKey) {
	}

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
			Optional<Object> value = value(field, filled, page.year(), printed);
			if (value.isPresent()) {
				Owner owner = new Owner(filled.cell().member(), field.entity(), filled.cell().rowKey());
				values.computeIfAbsent(owner, one -> new LinkedHashMap<>()).put(field.name(), value.get());
				rows.putIfAbsent(owner, filled.row());
			}
		}
		Map<String, Map<String, Fact>> facts = new LinkedHashMap<>();
		values.forEach((owner, some) -> {
			keys(owner, some, page.year());
			facts.computeIfAbsent(owner.member(), member -> new LinkedHashMap<>()).put(owner.entity(),
					new Fact(owner.entity(), some, new Source(file, sheet, rows.get(owner))));
		});
		return facts;
	}

	private void keys(Owner owner, Map<String, Object> values, int year) {
		if (dictionary.entity(owner.entity()).yearly()) {
			values.put("dataYear", (long) year);
		}
		if (owner.entity().equals("housing")) {
			values.put("houseNo", owner.rowKey().isEmpty() ? 1L : Long.parseLong(owner.rowKey()));
		}
	}

	private Optional<Object> value(Field field, SheetPage.Filled filled, int year, boolean printed) throws LookbackException {
		if (filled.text().contains(ASTERISKS)) {
			if (!printed) {
				issue(IssueKind.BAD_VALUE, field, filled, RunMessages.text("sheet.masked"), RunMessages.text("sheet.masked.do"));
			}
			return Optional.empty();
		}
		try {
			Optional<Object> value = ValueReader.read(dictionary, field, filled.text(), year);
			if (value.isPresent() && field.name().equals("idNumber") && !IdNumber.problem(value.get().toString()).isEmpty()) {
				issue(IssueKind.BAD_ID_NUMBER, field, filled, IdNumber.problem(value.get().toString()), RunMessages.text("cell.BAD_ID_NUMBER.do"));
				return Optional.empty();
			}
			return value;
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
