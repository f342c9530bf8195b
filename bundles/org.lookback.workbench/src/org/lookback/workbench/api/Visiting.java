package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.casework.api.visits.ChangeState;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceQuestion;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.casework.api.visits.Voice;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.VisitDecision;

/**
 * The visit loop: sheets out, sheets in, differences between national system, card and reality, decisions, and the list of what has to be typed
 * into the national system until an import of it proves that it was. Filled sheets come back by {@link Importing} like any other file; so do
 * cards (kind {@code cards}). What cards and visitors say never becomes a fact of the household by itself: only an accepted difference does.
 */
public interface Visiting {

	/** All complete imports, and whose word each is taken for; oldest first. */
	List<VoiceSource> sources() throws LookbackException;

	/**
	 * Says that an import is the national system's word, or is not.
	 *
	 * @param voice {@link Voice#SYSTEM} or {@link Voice#OTHER}; cards and sheets are what their kind says
	 * @throws LookbackException when there is no such import, or its kind speaks for itself
	 */
	VoiceSource take(int version, Voice voice) throws LookbackException;

	/**
	 * Writes the comparison sheets of a village (or of all villages of a wider region): a page a household, to be printed and filled in. A workbook
	 * (.xlsx) is imported again when it is filled in; a Word document (.docx) is for paper alone.
	 *
	 * @param region code of the village
	 * @param reveal whether ID numbers, telephone and account numbers stand in full; it is logged. Names always do: nobody could visit without
	 * @throws LookbackException when the region is not known or has no households, or the file's name ends in neither
	 */
	SheetReport sheets(String region, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/** Where system, card and reality differ: by village, household, member, and the order of forms. */
	List<Difference> differences(DifferenceQuestion question, Progress progress) throws LookbackException;

	/**
	 * The difference of a key, as it is now.
	 *
	 * @throws LookbackException when there is none (any more)
	 */
	Difference find(String key, Progress progress) throws LookbackException;

	/**
	 * Accepts a difference: the found value is to be typed into the national system, and is the household's value here from now on (an edit by
	 * hand with this reason). Where nothing was found, the field is to be cleared there, and is cleared here. Somebody whom only the visitor met
	 * becomes a member with the first of his fields that is accepted, and somebody who has gone leaves on the day that was found: each an entry of
	 * {@link Versions} that is undone by itself.
	 *
	 * @param value    another value than the found one, as a person types it (or the word for nothing found); empty for the found one
	 * @param who      who decides; not blank
	 * @param reason   why; not blank
	 * @param evidence what proves it; may be empty
	 * @throws LookbackException when there is no such difference, nothing was found and no value is given, or the value cannot be one
	 */
	VisitDecision accept(Difference difference, Optional<String> value, String who, String reason, String evidence, Progress progress)
			throws LookbackException;

	/** Accepts several differences with their found values for one reason; the search follows once. */
	List<VisitDecision> acceptAll(List<Difference> differences, String who, String reason, String evidence, Progress progress) throws LookbackException;

	/** Rejects a difference: nothing is to be changed. */
	VisitDecision reject(Difference difference, String who, String reason) throws LookbackException;

	/** Takes a decision back; the difference is open again, and an edit that came of it stays until it is undone. */
	VisitDecision withdraw(String key, String who, String reason) throws LookbackException;

	/** Everything that was decided about one field, oldest first. */
	List<VisitDecision> history(String key) throws LookbackException;

	/**
	 * What was accepted, as a clerk types it: by village, household number, member, and the order of forms.
	 *
	 * @param region code of a region at any level; empty for everything
	 * @param states none means all
	 */
	List<SystemChange> changes(String region, List<ChangeState> states, Progress progress) throws LookbackException;

	/** What was decided here and is not marked there yet: {@link #changes} without those that are typed, oldest decision first. */
	List<SystemChange> open(String region, Progress progress) throws LookbackException;

	/**
	 * Writes changes as a workbook for the clerk who types them.
	 *
	 * @param reveal whether names, numbers and values stand in full; it is logged
	 */
	void exportChanges(List<SystemChange> changes, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/** Writes differences as a workbook, one row each. */
	void exportDifferences(List<Difference> differences, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/** The headings of {@link #cells(Difference, boolean, Locale)}. */
	List<String> differenceHeadings(Locale locale);

	/** A difference in words; personal values masked unless revealed. */
	List<String> cells(Difference difference, boolean reveal, Locale locale);

	/** The headings of {@link #cells(SystemChange, boolean, Locale)}. */
	List<String> changeHeadings(Locale locale);

	/** A change in words; personal values masked unless revealed. */
	List<String> cells(SystemChange change, boolean reveal, Locale locale);
}
