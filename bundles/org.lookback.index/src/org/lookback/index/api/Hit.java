package org.lookback.index.api;

import java.util.List;
import java.util.Map;

import org.lookback.model.api.query.Shape;

/**
 * One object that was found.
 *
 * @param id         the household's key, the member's code, the measure's id, the clause's id, {@code package/rule@object} of a finding
 * @param household  the household's number; 0 for a clause
 * @param title      what a list shows, personal data masked unless revealed
 * @param highlights by the id of the field in which the words were found
 * @param fields     what is recorded of the object, by the id of the field, in words
 */
public record Hit(Shape.Kind kind, String id, long household, String title, float score, Map<String, List<Fragment>> highlights,
		Map<String, String> fields) {
}
