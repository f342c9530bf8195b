package org.lookback.model.internal.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.model.api.dictionary.DepartmentCount;
import org.lookback.model.api.dictionary.RegisterDefinition;
import org.lookback.model.api.dictionary.RegisterDefinition.ComparedField;
import org.lookback.model.api.dictionary.RegisterDefinition.Sense;

/** How registers are compared, as YAML says it: {@code registers} and {@code counts}. A later definition of a register replaces an earlier one. */
final class RegisterReader {

	static final String REGISTERS = "registers";
	static final String COUNTS = "counts";

	private RegisterReader() {
	}

	static List<RegisterDefinition> registers(List<RegisterDefinition> base, Node root) {
		Map<String, RegisterDefinition> all = new LinkedHashMap<>();
		base.forEach(one -> all.put(one.id(), one));
		root.nodes(REGISTERS).forEach(node -> all.put(node.text("register"), register(node)));
		return List.copyOf(all.values());
	}

	static List<DepartmentCount> counts(List<DepartmentCount> base, Node root) {
		Map<String, DepartmentCount> all = new LinkedHashMap<>();
		base.forEach(one -> all.put(one.id(), one));
		root.nodes(COUNTS).forEach(node -> all.put(node.text("id"), count(node)));
		return List.copyOf(all.values());
	}

	private static RegisterDefinition register(Node node) {
		node.onlyKeys("register", "sense", "households", "expected", "zh", "en", "kin", "strangers", "left", "once", "ended", "ids", "shows", "compared");
		return new RegisterDefinition(node.text("register"), sense(node), node.flag("households", false), node.text("expected"), FieldReader.label(node),
				node.flag("kin", false), node.flag("strangers", false), node.flag("left", false), node.flag("once", false), node.texts("ended"),
				node.texts("ids"), node.texts("shows"), node.nodes("compared").stream().map(RegisterReader::compared).toList());
	}

	private static Sense sense(Node node) {
		String written = node.text("sense");
		for (Sense sense : Sense.values()) {
			if (sense.name().toLowerCase(Locale.ROOT).equals(written)) {
				return sense;
			}
		}
		throw node.wrong("register.sense", written);
	}

	private static ComparedField compared(Node node) {
		node.onlyKeys("field", "columns", "tolerance", "total");
		String tolerance = node.optional("tolerance").orElse("0");
		try {
			return new ComparedField(node.text("field"), node.texts("columns"), Double.parseDouble(tolerance), node.flag("total", false));
		} catch (NumberFormatException e) {
			throw node.wrong("key.notNumber", "tolerance", tolerance);
		}
	}

	private static DepartmentCount count(Node node) {
		node.onlyKeys("id", "zh", "en", "register", "population", "here", "there", "households");
		return new DepartmentCount(node.text("id"), FieldReader.label(node), node.text("register"), node.text("population"), node.text("here"),
				node.nodes("there").stream().map(RegisterReader::said).toList(), node.flag("households", false));
	}

	private static DepartmentCount.Said said(Node node) {
		node.onlyKeys("columns", "is");
		return new DepartmentCount.Said(node.texts("columns"), node.texts("is"));
	}
}
