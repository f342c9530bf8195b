package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.procedure.Advance;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.StandardsPackage;

/**
 * Procedures with statutory clocks: households, one by one or in batches that move together, go through a package's procedure step by step. What is out of
 * order, too early, or may not be left out is refused with the clause; what is late is said. Everything entered is on disk when the call returns, stays in
 * the history, and can be undone.
 */
public interface Proceeding {

	/** A procedure of a package. */
	record Choice(StandardsPackage standards, Procedure procedure) {
	}

	/** All procedures of the packages that can be used. */
	List<Choice> choices();

	/**
	 * Who is to go through a procedure.
	 *
	 * @param households keys; when none are given, all whom the query finds
	 * @param together   one case for all; else one a village
	 * @param name       of the case; empty for the village's, the household's
	 * @param reason     why it begins, may be empty
	 */
	record Start(String packageId, String procedure, List<String> households, Query query, LocalDate date, boolean together, String name, String reason) {
		public Start {
			households = List.copyOf(households);
		}
	}

	/** Who was left out, and why in words. */
	record LeftOut(String household, String why) {
	}

	/**
	 * What began.
	 *
	 * @param leftOut households whose outcome does not open the procedure, or who are in it already
	 */
	record Started(List<CaseView> cases, HouseholdsAndPersons count, List<LeftOut> leftOut) {
		public Started {
			cases = List.copyOf(cases);
			leftOut = List.copyOf(leftOut);
		}
	}

	/**
	 * Begins a case, or one a village.
	 *
	 * @throws LookbackException when no household can go through it: why, for the first few
	 */
	Started start(Start start, String who, Progress progress) throws LookbackException;

	/** Which cases; empty texts and lists for all. */
	record Question(String packageId, String procedure, String step, List<Phase> phases, String region, String household) {

		/** All cases. */
		public static final Question ALL = new Question("", "", "", List.of(), "", "");

		public Question {
			phases = List.copyOf(phases);
		}
	}

	/** Cases, oldest first. */
	List<CaseView> cases(Question question) throws LookbackException;

	/** @throws LookbackException when there is none of that number */
	CaseView find(long id) throws LookbackException;

	/**
	 * A row of the board: what stands at one step, or is over.
	 *
	 * @param step  id; empty for what is over
	 * @param late  how many cases are past the step's deadline
	 * @param open  how many wait for the answer to an objection
	 */
	record BoardRow(String packageId, String procedure, String step, Phase phase, int cases, HouseholdsAndPersons count, int late, int open) {
	}

	/** The cases of a question by procedure and step; the number of each row is that of {@link #cases} asked for it. */
	List<BoardRow> board(Question question) throws LookbackException;

	/** What came of an entry. */
	record Done(CaseView view, List<String> notes) {
		public Done {
			notes = List.copyOf(notes);
		}
	}

	/** Enters the next step. */
	Done advance(long id, Advance advance, String who) throws LookbackException;

	/**
	 * Enters an objection; the clock stands.
	 *
	 * @param households keys of those against whom it is; when these are not all of the case they are taken out of it and the others go on
	 */
	Done object(long id, List<String> households, LocalDate date, String by, String words, String who) throws LookbackException;

	/** Answers the open objection. */
	Done resolve(long id, LocalDate date, boolean justified, String words, String who) throws LookbackException;

	/** Gives a case up; with households, for these alone. */
	Done withdraw(long id, List<String> households, LocalDate date, String reason, String who) throws LookbackException;

	/** Takes households out of a batch into a case of their own. */
	Done takeOut(long id, List<String> households, LocalDate date, String reason, String who) throws LookbackException;

	/** Takes the last entry back; it stays in the history. */
	Done undo(long id, String reason, String who) throws LookbackException;

	/** Goes on by the package as it is now. */
	Done move(long id, String reason, String who) throws LookbackException;

	/**
	 * Prints the notice, announcement or letter of a step.
	 *
	 * @param step         id; empty for the step that is running or next
	 * @param objectionsTo who takes objections; empty for whom the document names
	 * @param reveal       whether names and numbers stand in full; it is logged
	 * @throws LookbackException when the step has no template, or the file's name does not end in .docx
	 */
	void print(long id, String step, String objectionsTo, boolean reveal, Path file) throws LookbackException;

	/**
	 * A deadline.
	 *
	 * @param last      the last day; empty when it lies outside the calendar of working days
	 * @param worked    whether that is a working day; empty when that is not known
	 * @param rolled    the next working day when it is none: documents that do not speak of it can be read so
	 * @param days      calendar days left; negative when it is past
	 * @param workdays  working days left
	 * @param questions why its dates are in doubt, in words: the analyser's findings
	 */
	record DeadlineRow(String packageId, Deadline deadline, Optional<LocalDate> last, Optional<DayOfWeek> weekday, Optional<Boolean> worked,
			Optional<LocalDate> rolled, long days, Optional<Long> workdays, List<String> questions) {
		public DeadlineRow {
			questions = List.copyOf(questions);
		}
	}

	/** The deadlines of a package, by date. */
	List<DeadlineRow> deadlines(String packageId, LocalDate on) throws LookbackException;

	/** What a moment of a household is. */
	enum MomentKind {
		ROUND, MEASURE, VISIT, FINDING, VERDICT, STEP, OBJECTION, DEADLINE, DATA, HAND, LEDGER
	}

	/**
	 * Something on a household's time axis.
	 *
	 * @param day    when; of what belongs to a year its first day
	 * @param yearly whether only the year is known
	 * @param ahead  whether it is still to come
	 */
	record Moment(LocalDate day, boolean yearly, boolean ahead, MomentKind kind, String title, String detail, String who) {
	}

	/** A household over time, the oldest first; personal data masked unless revealed. */
	List<Moment> timeline(String household, boolean reveal, Locale locale) throws LookbackException;

	/** Who heads the households of a case, by key; masked unless revealed. */
	Map<String, String> heads(CaseView view, boolean reveal) throws LookbackException;

	/** The headings of {@link #cells}. */
	List<String> headings(Locale locale);

	/** A case in words. */
	List<String> cells(CaseView view, Locale locale);

	/** The steps of a case in words: number, step, who, state, dates, earliest and latest in both readings, clause. */
	List<List<String>> steps(CaseView view, Locale locale);

	/** The headings of {@link #steps}. */
	List<String> stepHeadings(Locale locale);

	/** The history of a case in words, oldest first. */
	List<String> history(CaseView view, Locale locale);
}
