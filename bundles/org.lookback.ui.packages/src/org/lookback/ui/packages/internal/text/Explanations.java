package org.lookback.ui.packages.internal.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.api.ConditionWords;
import org.lookback.ui.packages.internal.text.YamlTree.Node;

/** What the word at a place of a package's file means, in the reader's words. */
public final class Explanations {

	private static final Pattern NAMES = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'|[A-Za-z_][\\w.]*");
	private static final Pattern CALLED = Pattern.compile("\\b(param|paramIn|rule)\\(\\s*$");

	private Explanations() {
	}

	/** An explanation of a word that begins and ends somewhere. */
	public record Explanation(int from, int until, String words) {
	}

	/** What stands at a place, when there is anything to be said about it. */
	public static Optional<Explanation> at(Knowledge knowledge, String text, int offset) {
		if (!knowledge.kind().isYaml()) {
			return Optional.empty();
		}
		YamlTree tree = YamlTree.of(text);
		Node node = tree.at(Math.clamp(offset, 0, text.length()));
		if (node.isRoot() || node.isItem() && node.isFlow()) {
			return Optional.empty();
		}
		boolean onKey = !node.isItem() && offset < node.start() + node.key().length();
		if (onKey) {
			return node.parent().flatMap(parent -> knowledge.schema().key(parent.path(), node.key(), knowledge.locale()))
					.map(key -> new Explanation(node.start(), node.start() + node.key().length(), key.description()));
		}
		String name = node.isItem() ? node.parent().map(Node::key).orElse("") : node.key();
		if (offset < node.valueStart() || offset > node.valueEnd()) {
			return Optional.empty();
		}
		if (name.equals("when") || name.equals("applies")) {
			return word(knowledge, tree, text, node, offset);
		}
		String value = tree.value(node);
		return value(knowledge, tree, node, name, value).map(words -> new Explanation(node.valueStart(), node.valueEnd(), words));
	}

	private static Optional<String> value(Knowledge knowledge, YamlTree tree, Node node, String name, String value) {
		return switch (name) {
		case "parameter", "parameters", "daysParameter" -> knowledge.parameters().stream().filter(p -> p.id().equals(value)).findFirst().map(knowledge::describe);
		case "rule", "rules", "met", "notMet", "undecided", "findings" -> knowledge.rules().stream().filter(r -> r.id().equals(value)).findFirst()
				.map(knowledge::describe);
		case "document" -> knowledge.standards().flatMap(known -> known.document(value)).map(d -> d.title() + '\n' + d.number() + ' ' + d.issuer());
		case "anchor", "quote" -> clause(knowledge, tree, node).map(clause -> clause.anchor() + '\n' + clause.text());
		case "field", "fields", "blockedBy", "classField" -> knowledge.dictionary().find(value).map(knowledge::describe);
		default -> Optional.empty();
		};
	}

	/** The clause that a mapping of document and anchor names. */
	static Optional<Clause> clause(Knowledge knowledge, YamlTree tree, Node within) {
		Node mapping = within.parent().orElse(within);
		String document = tree.value(mapping, "document");
		String anchor = tree.value(mapping, "anchor");
		return knowledge.standards().flatMap(known -> known.document(document)).flatMap(each -> each.clause(anchor));
	}

	private static Optional<Explanation> word(Knowledge knowledge, YamlTree tree, String text, Node node, int offset) {
		Matcher names = NAMES.matcher(text).region(node.valueStart(), node.valueEnd());
		while (names.find()) {
			if (names.start() <= offset && offset < names.end()) {
				String before = text.substring(node.valueStart(), names.start());
				Spot spot = new Spot(tree, node, true, names.start(), "");
				return meaning(knowledge, ConditionSpot.of(spot, before), before, names.group()).map(words -> new Explanation(names.start(), names.end(), words));
			}
		}
		return Optional.empty();
	}

	private static Optional<String> meaning(Knowledge knowledge, ConditionSpot spot, String before, String word) {
		if (word.startsWith("\"") || word.startsWith("'")) {
			String inner = YamlTree.unquoted(word);
			Matcher call = CALLED.matcher(before);
			if (call.find()) {
				return call.group(1).equals("rule") ? knowledge.rules().stream().filter(r -> r.id().equals(inner)).findFirst().map(knowledge::describe)
						: knowledge.parameters().stream().filter(p -> p.id().equals(inner)).findFirst().map(knowledge::describe);
			}
			return ConditionSpot.compared(before).flatMap(name -> ConditionWords.field(spot.object(), before, name, knowledge.dictionary()))
					.flatMap(knowledge.dictionary()::codeList).flatMap(list -> list.code(inner)).map(knowledge::describe);
		}
		Optional<Field> field = ConditionWords.field(spot.object(), before, word, knowledge.dictionary());
		if (field.isPresent()) {
			return field.map(knowledge::describe);
		}
		for (String sort : new String[] { "function", "quantifier", "list", "variable", "keyword" }) {
			String words = knowledge.messages().get("word." + sort + '.' + word.substring(word.lastIndexOf('.') + 1));
			if (!words.startsWith("!")) {
				return Optional.of(words);
			}
		}
		return Optional.empty();
	}
}
