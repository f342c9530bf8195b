package org.lookback.standards.api;

import java.util.List;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.ObjectKind;

/**
 * One rule of a package.
 *
 * @param id         unique within the package, for example {@code SD-T1}
 * @param title      for people
 * @param object     what it is asked of, one by one: households, their members, kin or loans, villages, facilities, projects
 * @param clause     the clause it rests on, quoted literally
 * @param applies    condition: whom it speaks of; empty means everyone
 * @param when       condition: when it is met
 * @param outcome    the province's label of what follows; of one that finds things what is found
 * @param concept    the neutral meaning under it
 * @param severity   code of the list Severity; empty unless the rule finds things
 * @param sector     code of the list Sector, may be empty
 * @param remedy     what the document asks to be done, may be empty texts
 * @param department who answers for it, in the document's words, may be empty
 * @param answers    requirement rows it answers
 */
public record Rule(String id, Label title, RuleKind kind, ObjectKind object, ClauseRef clause, String applies, String when, Label outcome,
		Concept concept, String severity, String sector, Label remedy, String department, List<String> answers) {

	public Rule {
		answers = List.copyOf(answers);
	}
}
