package org.lookback.standards.internal.load;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.Document;
import org.lookback.standards.internal.document.DocumentText;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;
import org.lookback.standards.internal.yaml.Suggestion;

/** Reads references to clauses ({@code {document, anchor, quote}}) and insists that the quotation stands there literally. */
final class Clauses {

	private final Messages messages = Messages.in(Clauses.class);
	private final List<Document> documents;
	private final Problems problems;

	Clauses(List<Document> documents, Problems problems) {
		this.documents = documents;
		this.problems = problems;
	}

	/** The reference under a key that must be there. */
	ClauseRef required(Section section, String key) {
		Optional<ClauseRef> ref = optional(section, key);
		if (ref.isEmpty()) {
			section.missing(key);
		}
		return ref.orElse(new ClauseRef("", "", ""));
	}

	Optional<ClauseRef> optional(Section section, String key) {
		return section.section(key).map(this::read);
	}

	private ClauseRef read(Section section) {
		ClauseRef ref = new ClauseRef(section.text("document"), section.text("anchor"), section.text("quote"));
		section.done();
		Optional<Document> document = documents.stream().filter(d -> d.id().equals(ref.document())).findFirst();
		if (document.isEmpty()) {
			problems.add(section.place("document"),
					messages.get("noDocument", ref.document(), String.join(", ", documents.stream().map(Document::id).toList())));
			return ref;
		}
		Optional<Clause> clause = document.get().clause(ref.anchor());
		if (clause.isEmpty()) {
			List<String> anchors = document.get().clauses().stream().map(Clause::anchor).toList();
			problems.add(section.place("anchor"), messages.get("noAnchor", ref.anchor(), ref.document(),
					Suggestion.nearest(ref.anchor(), anchors).map(near -> messages.get("didYouMean", near)).orElse("")));
			return ref;
		}
		if (ref.quote().isEmpty() || !DocumentText.joined(clause.get().text()).contains(ref.quote())) {
			problems.add(section.place("quote"), messages.get("notLiteral", ref.quote(), ref.anchor(), elsewhere(ref.quote())));
		}
		return ref;
	}

	private String elsewhere(String quote) {
		return documents.stream().flatMap(d -> d.clauses().stream())
				.filter(c -> !quote.isEmpty() && DocumentText.joined(c.text()).contains(quote)).findFirst()
				.map(c -> messages.get("standsIn", c.document(), c.anchor())).orElseGet(() -> messages.get("copyLiterally"));
	}
}
