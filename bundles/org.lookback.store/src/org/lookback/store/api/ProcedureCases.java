package org.lookback.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

/**
 * Cases of procedures and what happened to them. Everything is added and nothing is changed or removed; each call is one transaction, told in the
 * change log and in the journal. What the events mean is the casework's to say.
 */
public interface ProcedureCases {

	/**
	 * A case.
	 *
	 * @param id         grows with time; 0 for one that is not kept yet
	 * @param pinnedHash content hash of the package as it was when the case began
	 * @param parent     the batch out of which it was taken, 0 when it was not
	 * @param since      the last event of the batch that is this case's too
	 */
	record Case(long id, String packageId, String procedure, String pinnedHash, String name, long parent, long since, LocalDate started, String who,
			Instant made) {
	}

	/**
	 * A household of a case.
	 *
	 * @param key     its key, by which it is found again when a workspace is made anew
	 * @param village code of its village when the case began
	 * @param persons how many it had then
	 * @param movedTo the case into which it was taken out of this one, else 0
	 */
	record Participant(long caseId, long household, String key, String village, int persons, long movedTo) {
	}

	/**
	 * Something that happened to a case.
	 *
	 * @param id      grows with time over all cases; 0 for one that is not kept yet
	 * @param date    when it happened, as people say
	 * @param entered when it was entered
	 */
	record Event(long id, long caseId, String kind, String step, LocalDate date, String who, Instant entered, Map<String, String> details) {
		public Event {
			details = Map.copyOf(details);
		}
	}

	/** A package's procedure as it was, as texts, whole numbers, booleans, lists and maps of these. */
	record PinnedProcedure(String hash, String procedure, Map<String, Object> content) {
	}

	/** Begins a case; its number and those of its events are filled in. */
	Case start(Case one, PinnedProcedure pinned, List<Participant> households, List<Event> first) throws LookbackException;

	/**
	 * Takes households out of a case into a new one.
	 *
	 * @param seen id of the newest event of the case that the caller has seen
	 * @throws LookbackException when something was entered since, or a household is not in the case (any more)
	 */
	Case split(long from, List<Long> households, String name, Event first, long seen) throws LookbackException;

	/**
	 * Adds what happened.
	 *
	 * @param moved the procedure to which the case moves, when one of the events says so
	 * @param seen  id of the newest event of the case that the caller has seen
	 * @throws LookbackException when something was entered since
	 */
	List<Event> append(long caseId, List<Event> events, Optional<PinnedProcedure> moved, long seen) throws LookbackException;

	/** All cases, oldest first. */
	List<Case> list() throws LookbackException;

	/** The households of all cases. */
	List<Participant> participants() throws LookbackException;

	/** The events of all cases, oldest first; those of a batch count for what was taken out of it too. */
	List<Event> events() throws LookbackException;

	/** The pinned procedures of all cases. */
	List<PinnedProcedure> pinned() throws LookbackException;
}
