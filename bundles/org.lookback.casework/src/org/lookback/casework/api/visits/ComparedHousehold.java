package org.lookback.casework.api.visits;

import java.time.LocalDate;
import java.util.List;

/**
 * A household as each voice says it.
 *
 * @param number     the store's number
 * @param key        its key
 * @param code       registered number, empty when it has none
 * @param village    code of its village
 * @param group      natural village or group, empty when nobody says it
 * @param head       name of the head, in full; empty when nobody says it
 * @param registered whether it is a registered household
 * @param inSystem   whether the national system says anything of it
 * @param onCard     whether a card does
 * @param fields     of the household, in the order of forms
 * @param members    by code
 * @param visits     made to it, newest first
 */
public record ComparedHousehold(long number, String key, String code, String village, String group, String head, boolean registered, boolean inSystem,
		boolean onCard, List<Compared> fields, List<Member> members, List<Visit> visits) {

	public ComparedHousehold {
		fields = List.copyOf(fields);
		members = List.copyOf(members);
		visits = List.copyOf(visits);
	}

	/**
	 * A member.
	 *
	 * @param code     of the member
	 * @param name     in full
	 * @param idNumber in full, empty when nobody says it
	 * @param inSystem whether the national system names him
	 * @param fields   in the order of forms
	 */
	public record Member(String code, String name, String idNumber, boolean inSystem, List<Compared> fields) {

		public Member {
			fields = List.copyOf(fields);
		}
	}

	/**
	 * An earlier visit.
	 *
	 * @param visitor    in full, empty when it does not say
	 * @param problems   codes of the list {@code ProblemType}
	 * @param note       what the problem is
	 * @param conclusion code of the list {@code Conclusion}; empty when there is none
	 */
	public record Visit(LocalDate day, String visitor, List<String> problems, String note, String conclusion) {

		public Visit {
			problems = List.copyOf(problems);
		}
	}
}
