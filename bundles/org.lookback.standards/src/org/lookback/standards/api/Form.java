package org.lookback.standards.api;

import java.util.List;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.ObjectKind;

/**
 * A form, list, ledger or report that a document asks for.
 *
 * @param id      unique within the package
 * @param title   its name as the document gives it
 * @param clause  the words that ask for it
 * @param object  what one row or sheet of it speaks of
 * @param fields  ids of the dictionary's fields it holds, in its order; none for a report in free text
 * @param note    what a person who fills it should know, may be empty
 * @param answers requirement rows it answers
 */
public record Form(String id, Label title, ClauseRef clause, ObjectKind object, List<String> fields, String note, List<String> answers) {

	public Form {
		fields = List.copyOf(fields);
		answers = List.copyOf(answers);
	}
}
