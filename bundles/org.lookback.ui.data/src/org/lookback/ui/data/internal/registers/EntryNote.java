package org.lookback.ui.data.internal.registers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.model.api.text.Messages;
import org.lookback.store.api.Verification;
import org.lookback.ui.api.RichText.Page;
import org.lookback.workbench.api.Registers.Precision;

/** An entry with both sides, the evidence, and what was found by those who looked; of a register how often it was right. */
final class EntryNote {

	private static final Messages MESSAGES = Messages.in(EntryNote.class);
	private static final double PERCENT = 100;

	private EntryNote() {
	}

	static Page page(EntryRow row, List<Verification> history, Consumer<String> household) {
		Page page = new Page().title(row.cell(EntryRow.WHAT).isEmpty() ? row.cell(EntryRow.OUTCOME) : row.cell(EntryRow.WHAT)).line();
		page.muted(row.cell(0) + "　" + row.cell(EntryRow.OUTCOME)).line();
		page.line().strong(MESSAGES.get("note.here")).line();
		if (row.cell(EntryRow.HOUSEHOLD).isEmpty()) {
			page.muted(MESSAGES.get("note.nobody")).line();
		} else {
			page.text(parts(row.cell(EntryRow.WHO), row.cell(EntryRow.NAME), row.cell(EntryRow.NUMBER))).line();
			page.link(row.cell(EntryRow.HOUSEHOLD), MESSAGES.get("note.household.tip"), () -> household.accept(row.cell(EntryRow.HOUSEHOLD)));
			page.text(" " + parts(row.cell(EntryRow.TOWNSHIP), row.cell(EntryRow.VILLAGE))).line();
		}
		page.line().strong(MESSAGES.get("note.there")).line();
		if (row.cell(EntryRow.THEIR_NAME).isEmpty() && row.cell(EntryRow.SOURCE).isEmpty()) {
			page.muted(MESSAGES.get("note.notListed")).line();
		} else {
			page.text(parts(row.cell(EntryRow.THEIR_NAME), row.cell(EntryRow.THEIR_NUMBER))).line();
			page.text(row.cell(EntryRow.THEIR_STATE)).line();
			page.muted(row.cell(EntryRow.SOURCE)).line();
		}
		if (!row.cell(EntryRow.SCORE).isEmpty()) {
			page.line().strong(MESSAGES.get("note.evidence", row.cell(EntryRow.SCORE))).line().text(row.cell(EntryRow.EVIDENCE).replace("; ", "\n")).line();
		}
		if (!row.cell(EntryRow.CANDIDATES).isEmpty()) {
			page.line().strong(MESSAGES.get("note.candidates")).line().text(row.cell(EntryRow.CANDIDATES).replace(" | ", "\n")).line();
		}
		page.line().strong(MESSAGES.get("note.verified", row.cell(EntryRow.VERIFIED))).line();
		for (Verification each : history) {
			page.text(MESSAGES.get("note.once", day(each), each.who(), each.outcome(), each.how(), each.note()).strip()).line();
		}
		if (history.isEmpty()) {
			page.muted(MESSAGES.get("note.unverified")).line();
		}
		return page;
	}

	private static String day(Verification each) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.getDefault()).format(each.at().atZone(ZoneId.systemDefault()));
	}

	private static String parts(String... parts) {
		return String.join("　", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
	}

	/** How often a register was right, import by import. */
	static Page precision(Optional<RegisterRow> register, List<Precision> imports) {
		if (register.isEmpty()) {
			return new Page().muted(MESSAGES.get("note.choose"));
		}
		Page page = new Page().title(register.get().name()).line();
		if (!register.get().isImported()) {
			return page.muted(MESSAGES.get("note.notImported")).line();
		}
		page.muted(MESSAGES.get("note.imports")).line();
		register.get().known().imports()
				.forEach(each -> page.text(MESSAGES.get("note.import", each.file(), Integer.toString(each.year()), each.records())).line());
		page.line().strong(MESSAGES.get("note.precision")).line();
		List<Precision> seen = imports.stream().filter(each -> each.verified() + each.unclear() > 0).toList();
		for (Precision each : seen) {
			page.text(MESSAGES.get("note.precision.of", each.version(), each.confirmed(), each.refuted(), each.explained(), each.unclear(),
					each.value().isPresent() ? Math.round(each.value().getAsDouble() * PERCENT) + "%" : "")).line();
		}
		if (seen.isEmpty()) {
			page.muted(MESSAGES.get("note.precision.none")).line();
		}
		return page.line().muted(MESSAGES.get("note.chooseEntry")).line();
	}
}
