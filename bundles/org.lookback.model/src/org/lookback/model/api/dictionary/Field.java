package org.lookback.model.api.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * One field of an entity: everything the rest of the house may ask about it.
 *
 * @param id          {@code entity.name}, for example {@code householdYear.primaryCause}
 * @param entity      id of the entity it belongs to
 * @param name        its name within the entity
 * @param type        what kind of value it holds
 * @param codeList    id of its code list. Always there for {@code CODE}, {@code CODES} and {@code BOOL_PLUS};
 *                    a {@code REGION} with a list (务工所在地) holds a region or one of these codes
 * @param refersTo    for {@code REF}: id of the entity referred to
 * @param label       what a person reads
 * @param headings    other column headings it comes under, element names of the national system among them
 * @param aliases     other names a query may use, for example {@code cause.main}
 * @param personal    personal data (★): masked unless revealed
 * @param judgement   a person's judgement (⚖): never computed
 * @param derived     computed from other fields (∑): imported only to be compared
 * @param computed    worked out by whoever counts: never imported nor stored
 * @param searchable  its words or digits can be searched
 * @param facettable  it can be counted by and filtered on
 * @param chartable   it can stand on an axis of a chart
 * @param unit        unit of a number (元, 万元, m², %, …); for a {@code DATE} the precision that is usual
 *                    (月: months only; 年: a bare year is read as its first day)
 * @param neededBy    requirements and clauses that need it
 * @param responsible id of the code of {@code Sector} that answers for it
 */
public record Field(String id, String entity, String name, FieldType type, Optional<String> codeList,
		Optional<String> refersTo, Label label, List<String> headings, List<String> aliases, boolean personal,
		boolean judgement, boolean derived, boolean computed, boolean searchable, boolean facettable, boolean chartable,
		Optional<String> unit, List<String> neededBy, Optional<String> responsible) {

	public Field {
		headings = List.copyOf(headings);
		aliases = List.copyOf(aliases);
		neededBy = List.copyOf(neededBy);
	}
}
