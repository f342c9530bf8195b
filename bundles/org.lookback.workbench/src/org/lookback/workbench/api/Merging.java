package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Another workspace's imports and changes by hand brought into this one: a county's into the province's. They come over as entries of their own,
 * with their files, sheets, rows, and who changed what and why. What this workspace says already stands: where the other one says something else,
 * the value here is kept and the conflict listed, unless it is what somebody there corrected and the value here is the one he corrected.
 */
public interface Merging {

	/**
	 * Brings over what has not come before; a second call brings nothing twice.
	 *
	 * @param other  the other workspace's folder: its journal and its kept files are read, nothing is written
	 * @param dryRun whether to tell only what would come and which values differ; the other workspace must then be free to be opened
	 * @param reveal whether personal values stand in full; it is logged
	 * @throws LookbackException when the other one's journal is missing or broken, or begins after its first import
	 */
	Merged merge(Path other, boolean dryRun, boolean reveal, Locale locale, Progress progress) throws LookbackException;

	/** The headings of {@link #cells}. */
	List<String> headings(Locale locale);

	/** A conflict as cells of a list. */
	List<String> cells(Conflict conflict, Locale locale);

	/** What became of an entry of the other workspace. */
	enum Outcome {
		/** It came, or would come. */
		NEW,
		/** It is here already: it came before, or the same file was imported here. */
		THERE,
		/** It was undone there. */
		UNDONE,
		/** It cannot come. */
		FAILED
	}

	/**
	 * An entry of the other workspace.
	 *
	 * @param entry   its number there
	 * @param title   the file's name, or what was changed
	 * @param here    its number here, empty when it did not come
	 * @param reason  why it cannot come, what a person should know; empty when there is nothing
	 */
	record Item(String entry, String title, Outcome outcome, String here, String reason) {
	}

	/**
	 * A value that both say differently.
	 *
	 * @param key   the household's key; of a place its code or number
	 * @param kept  what stands here, and stays
	 * @param other what the other workspace says
	 */
	record Conflict(String key, String member, String memberName, OptionalInt year, String rowKey, String field, String label, String kept,
			Optional<Source> keptSource, String other, Optional<Source> otherSource) {
	}

	/**
	 * What came of a merge.
	 *
	 * @param origin  the other workspace
	 * @param keeping the entry that keeps the values of this workspace in conflicts; to undo it is to take the other one's. Empty when there are none
	 * @param items   in the order in which they were made there
	 * @param left    what people entered there besides and a merge does not bring, a sentence each that says what to do: the ledger, procedures,
	 *                policy texts and the like
	 */
	record Merged(String origin, boolean dryRun, String keeping, List<Item> items, List<Conflict> conflicts, List<String> left) {
		public Merged {
			items = List.copyOf(items);
			conflicts = List.copyOf(conflicts);
			left = List.copyOf(left);
		}

		/** How many entries ended so. */
		public long count(Outcome outcome) {
			return items.stream().filter(item -> item.outcome() == outcome).count();
		}
	}
}
