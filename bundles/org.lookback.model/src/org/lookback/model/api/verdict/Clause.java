package org.lookback.model.api.verdict;

import java.util.List;

/**
 * One clause of a document, as people cite it.
 *
 * @param packageId     the standards package that brings the document
 * @param document      the document's id within the package
 * @param documentTitle its title
 * @param number        its document number (文号), empty when it has none
 * @param issuer        who issued it
 * @param issued        ISO date of issue, empty when unknown
 * @param anchor        stable place within the document, e.g. {@code 附件/一/2}; unique in it
 * @param heading       the headings above it, outermost first
 * @param text          the clause's own words, joined across lines and pages
 * @param order         its position in the document, from 0
 * @param validity      what the document says of when it holds
 */
public record Clause(String packageId, String document, String documentTitle, String number, String issuer, String issued, String anchor,
		List<String> heading, String text, int order, Validity validity) {

	/** What stands before the name of a collection of added texts where a package's id stands otherwise. */
	public static final String ADDED = "texts:";

	/** A clause of a document that says nothing of when it holds. */
	public Clause(String packageId, String document, String documentTitle, String number, String issuer, String issued, String anchor,
			List<String> heading, String text, int order) {
		this(packageId, document, documentTitle, number, issuer, issued, anchor, heading, text, order, Validity.NOT_SAID);
	}

	/** Whether somebody added the document, and no package brought it. */
	public boolean added() {
		return packageId.startsWith(ADDED);
	}

	/** The package's id, or the name of the collection of added texts. */
	public String collection() {
		return added() ? packageId.substring(ADDED.length()) : packageId;
	}

	/** Unique over all packages: {@code package/document#anchor}. */
	public String id() {
		return packageId + '/' + document + '#' + anchor;
	}
}
