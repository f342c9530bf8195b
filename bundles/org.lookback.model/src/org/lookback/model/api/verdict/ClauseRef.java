package org.lookback.model.api.verdict;

/**
 * A literal quotation of a clause.
 *
 * @param document the document's id within the package
 * @param anchor   the clause's anchor
 * @param quote    words that stand literally in that clause
 */
public record ClauseRef(String document, String anchor, String quote) {

	/** The clause's id for a package, as {@link Clause#id()}. */
	public String clauseId(String packageId) {
		return packageId + '/' + document + '#' + anchor;
	}
}
