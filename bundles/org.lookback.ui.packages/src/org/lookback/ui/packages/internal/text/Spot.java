package org.lookback.ui.packages.internal.text;

import java.util.ArrayList;
import java.util.List;

import org.lookback.ui.packages.internal.text.YamlTree.Node;

/**
 * A place in a YAML text as somebody who types there sees it.
 *
 * @param tree    the text's keys
 * @param context the mapping in which a key would stand, or the key whose value is being written
 * @param value   whether a value is being written; else a key
 * @param from    where the word that is being typed begins
 * @param typed   the word up to the place
 */
public record Spot(YamlTree tree, Node context, boolean value, int from, String typed) {

	/** What is at a place of a text. */
	public static Spot of(String text, int offset) {
		YamlTree tree = YamlTree.of(text);
		int at = Math.clamp(offset, 0, text.length());
		Node deepest = tree.at(at);
		int lineStart = text.lastIndexOf('\n', at - 1) + 1;
		String before = text.substring(lineStart, at);
		for (Node node = deepest; !node.isRoot(); node = node.parent().orElseThrow()) {
			if (node.isFlow() && at > node.valueStart() && (at < node.valueEnd() || !closed(text, node))) {
				return inFlow(tree, text, node, at);
			}
			if (node.isBlock() && at >= node.valueStart() && (!before.isBlank() || at <= node.valueEnd()) && before.length() > node.indent()) {
				return value(tree, text, node, at);
			}
		}
		Node key = keyOnLine(deepest, lineStart, at);
		return key != null ? value(tree, text, key, at) : fresh(tree, text, deepest, before, at);
	}

	private static boolean closed(String text, Node node) {
		char last = node.valueEnd() > 0 ? text.charAt(node.valueEnd() - 1) : ' ';
		return last == '}' || last == ']';
	}

	private static Node keyOnLine(Node deepest, int lineStart, int at) {
		for (Node node = deepest; !node.isRoot(); node = node.parent().orElseThrow()) {
			if (!node.isItem() && !node.flowChild() && node.start() >= lineStart && node.valueStart() <= at) {
				return node;
			}
		}
		return null;
	}

	/** A line without a key yet: an item of a list of values, the next line of a value, or a new key. */
	private static Spot fresh(YamlTree tree, String text, Node deepest, String before, int at) {
		String dashed = before.replaceFirst("^( *(- +)*)", "");
		int column = before.length() - dashed.length();
		int from = at - dashed.length();
		Node context = deepest;
		while (!context.isRoot() && (context.indent() >= column || context.start() >= from)) {
			context = context.parent().orElseThrow();
		}
		Node last = context.children().isEmpty() ? null : context.children().get(context.children().size() - 1);
		if (last != null && !last.isItem() && last.indent() < column && last.start() < from && last.children().isEmpty()) {
			context = last;
		}
		boolean goesOn = !context.isItem() && !context.isRoot() && context.valueEnd() > context.valueStart() && context.children().isEmpty()
				&& context.valueStart() < from && !tree.value(context).isEmpty() && text.substring(context.valueStart(), Math.min(at, context.valueEnd())).contains("\n");
		return goesOn ? value(tree, text, context, at) : new Spot(tree, context, false, from, dashed);
	}

	private static Spot inFlow(YamlTree tree, String text, Node flow, int at) {
		Node child = null;
		for (Node each : flow.children()) {
			if (each.start() <= at && text.substring(each.start(), at).indexOf(',', Math.max(0, each.valueEnd() - each.start())) < 0) {
				child = each;
			}
		}
		boolean map = text.charAt(flow.valueStart()) == '{';
		boolean colon = child != null && text.substring(child.start(), at).contains(":");
		if (map && !colon) {
			int from = child == null || child.start() > at || text.substring(child.start(), at).contains(",") ? at : child.start();
			return new Spot(tree, flow, false, from, text.substring(from, at));
		}
		return value(tree, text, child == null ? flow : child, at);
	}

	private static Spot value(YamlTree tree, String text, Node node, int at) {
		int from = Math.min(at, node.valueStart());
		return new Spot(tree, node, true, from, text.substring(from, at).stripLeading());
	}

	/** Keys from the root to the context. */
	public List<String> path() {
		return context.path();
	}

	/** Keys that the mapping has already. */
	public List<String> present() {
		List<String> keys = new ArrayList<>();
		context.children().forEach(child -> keys.add(child.key()));
		return keys;
	}

	/** The value of another key of the mapping that the context stands in. */
	public String sibling(String key) {
		Node mapping = value ? context.parent().orElse(context) : context;
		return tree.value(mapping, key);
	}
}
