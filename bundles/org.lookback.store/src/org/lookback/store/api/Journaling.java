package org.lookback.store.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.journal.JournalFile;
import org.lookback.store.internal.journal.StepText;
import org.lookback.store.internal.ledger.LedgerLines;
import org.lookback.store.internal.procedure.ProcedureLines;
import org.lookback.store.internal.sample.SampleLines;

/** The append-only journal of a workspace: {@code journal.jsonl}, from which with {@code imports/} the workspace can be made anew. */
public interface Journaling {

	/** Tells something that the store itself does not see, such as what a file of the workspace now says. */
	void note(String what, String who, Map<String, Object> content) throws LookbackException;

	/** What the store knows to have been told; the file must say the same. */
	List<JournalLine> lines() throws LookbackException;

	/** What is wrong with the file: lines that were changed, taken away or added. */
	List<Problem> verify() throws LookbackException;

	/**
	 * Reads a journal file without any store.
	 *
	 * @throws LookbackException when it cannot be read, or its chain is broken: the message names the line
	 */
	static List<JournalLine> read(Path file) throws LookbackException {
		return JournalFile.read(file);
	}

	/**
	 * Does again what a line tells of cases of procedures.
	 *
	 * @return whether it tells of any
	 * @throws LookbackException when it cannot be done again
	 */
	static boolean procedures(JournalLine line, Store store) throws LookbackException {
		return ProcedureLines.replay(line, store);
	}

	/**
	 * Does again what a line tells of the ledger.
	 *
	 * @return whether it tells of it
	 * @throws LookbackException when it cannot be done again
	 */
	static boolean ledger(JournalLine line, Store store) throws LookbackException {
		return LedgerLines.replay(line, store);
	}

	/**
	 * Does again what a line tells of samples.
	 *
	 * @return whether it tells of any
	 * @throws LookbackException when it cannot be done again
	 */
	static boolean samples(JournalLine line, Store store) throws LookbackException {
		return SampleLines.replay(line, store);
	}

	/**
	 * A step of a {@code hand} line.
	 *
	 * @throws IllegalArgumentException when it is none
	 */
	static HandStep step(Map<String, Object> written) {
		return StepText.read(written);
	}
}
