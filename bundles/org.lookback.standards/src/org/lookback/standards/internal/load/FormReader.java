package org.lookback.standards.internal.load;

import java.util.List;

import org.lookback.standards.api.Form;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code forms.yaml}. */
final class FormReader {

	private final CodeCheck codes;
	private final Clauses clauses;
	private final Ids ids;

	FormReader(CodeCheck codes, Clauses clauses, Problems problems) {
		this.codes = codes;
		this.clauses = clauses;
		ids = new Ids(problems);
	}

	List<Form> read(Section root) {
		List<Form> forms = root.sections("forms").stream().map(this::form).toList();
		root.done();
		return forms;
	}

	private Form form(Section section) {
		Form form = new Form(ids.read(section, "id"), section.requiredLabel("title"), clauses.required(section, "clause"),
				ObjectWords.read(section), codes.fields(section, "fields"), section.optional("note"), section.texts("answers"));
		section.done();
		return form;
	}
}
