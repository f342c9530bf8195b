package org.lookback.ui.act.internal.procedure;

import java.time.LocalDate;
import java.util.List;

import org.lookback.casework.api.procedure.Advance;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Proceeding.Done;

/**
 * What a person entered in the dialog.
 *
 * @param advance    of an advance what happened to the step
 * @param households keys of those it is about; none for all
 * @param by         who objects
 * @param words      what; of an answer how; of everything else why
 */
record CaseEntry(Kind kind, Advance advance, LocalDate date, List<String> households, String by, String words, boolean justified, String who) {

	/** What can be entered. */
	enum Kind {
		ADVANCE, OBJECT, RESOLVE, WITHDRAW, UNDO, MOVE
	}

	Done enter(Proceeding proceeding, long id) throws LookbackException {
		return switch (kind) {
		case ADVANCE -> proceeding.advance(id, advance, who);
		case OBJECT -> proceeding.object(id, households, date, by, words, who);
		case RESOLVE -> proceeding.resolve(id, date, justified, words, who);
		case WITHDRAW -> proceeding.withdraw(id, households, date, words, who);
		case UNDO -> proceeding.undo(id, words, who);
		case MOVE -> proceeding.move(id, words, who);
		};
	}
}
