package org.lookback.standards.internal.load;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads codes and fields of the dictionary; one that is not there becomes a problem with the nearest one that is. */
final class CodeCheck {

	private final Messages messages = Messages.in(CodeCheck.class);
	private final Dictionary dictionary;
	private final Problems problems;

	CodeCheck(Dictionary dictionary, Problems problems) {
		this.dictionary = dictionary;
		this.problems = problems;
	}

	/** A code that may be left away: then empty. */
	String code(Section section, String key, String codeList) {
		Optional<Node.Scalar> scalar = section.scalar(key);
		scalar.ifPresent(code -> check(code, codeList));
		return scalar.map(Node.Scalar::text).orElse("");
	}

	/** A list of codes; empty when it is not there. */
	List<String> codes(Section section, String key, String codeList) {
		List<Node.Scalar> codes = section.scalars(key);
		codes.forEach(code -> check(code, codeList));
		return codes.stream().map(Node.Scalar::text).toList();
	}

	/** A list of ids of fields; empty when it is not there. */
	List<String> fields(Section section, String key) {
		List<Node.Scalar> fields = section.scalars(key);
		fields.forEach(field -> field(field.text(), field.place()));
		return fields.stream().map(Node.Scalar::text).toList();
	}

	/** Whether there is a field of that id ({@code entity.name}). */
	void field(String id, Place place) {
		if (dictionary.fields().stream().noneMatch(field -> field.id().equals(id))) {
			problems.add(place, messages.get("noField", id, Hints.near(id, dictionary.fields().stream().map(Field::id).toList())));
		}
	}

	private void check(Node.Scalar code, String codeList) {
		if (dictionary.codeList(codeList).flatMap(list -> list.code(code.text())).isEmpty()) {
			List<String> known = dictionary.codeList(codeList).stream().flatMap(list -> list.codes().stream()).map(Code::id).toList();
			problems.add(code.place(), messages.get("noCode", code.text(), codeList, messages.get("codes", String.join("、", known))));
		}
	}
}
