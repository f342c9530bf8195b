package org.lookback.sample.internal.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.lookback.sample.internal.life.Condition;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.PersonYear;
import org.lookback.sample.internal.people.Person;

/** A row of the members' sheet; who has left the household has no facts of the year. */
record MemberRow(Household household, Person person, Condition condition, Optional<PersonYear> facts) {

	/** All members of a household, those who left too. */
	static List<MemberRow> of(Household household) {
		List<MemberRow> rows = new ArrayList<>();
		List<Person> members = household.family().members();
		for (int i = 0; i < members.size(); i++) {
			Person person = members.get(i);
			rows.add(new MemberRow(household, person, household.conditions().get(i),
					household.last().people().stream().filter(member -> member.person().equals(person)).findFirst()));
		}
		return rows;
	}

	/** A fact of the year, blank when there is none. */
	String fact(Function<PersonYear, String> fact) {
		return facts.map(fact).orElse("");
	}
}
