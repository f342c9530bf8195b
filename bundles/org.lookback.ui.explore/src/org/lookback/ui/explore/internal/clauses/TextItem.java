package org.lookback.ui.explore.internal.clauses;

import java.util.Optional;

import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.standards.api.Document;
import org.lookback.store.api.PolicyText;

/**
 * A document in the tree.
 *
 * @param packageId what its clauses' ids begin with
 * @param id        its own within that
 * @param added     there when somebody added it
 * @param document  there when a package brought it; of an added text it is read when it is looked at
 */
record TextItem(String packageId, String id, PolicyDetails details, int clauses, Optional<PolicyText> added, Optional<Document> document) {

	static TextItem of(String packageId, Document document) {
		return new TextItem(packageId, document.id(), new PolicyDetails(document.title(), document.number(), document.issuer(),
				document.issued().map(Object::toString).orElse(""), Validity.NOT_SAID), document.clauses().size(), Optional.empty(), Optional.of(document));
	}

	static TextItem of(PolicyText text) {
		return new TextItem(Clause.ADDED + text.collection(), text.id(), text.details(), text.clauses(), Optional.of(text), Optional.empty());
	}

	/** What the ids of its clauses begin with. */
	String key() {
		return packageId + '/' + id;
	}

	/** The key of the document that a clause is of. */
	static String keyOf(String clauseId) {
		int anchor = clauseId.indexOf('#');
		return anchor < 0 ? clauseId : clauseId.substring(0, anchor);
	}
}
