package org.lookback.ui.packages.internal.text;

import org.lookback.ui.packages.internal.text.YamlTree.Node;

/** Reads mappings in braces and lists in brackets, over several lines, and stops where a text that is being typed leaves off. */
final class YamlFlow {

	private final String text;

	YamlFlow(String text) {
		this.text = text;
	}

	/**
	 * @param open place of the brace or bracket
	 * @return the place behind its counterpart, or where the text stops making sense
	 */
	int read(Node node, int open) {
		boolean map = text.charAt(open) == '{';
		int at = open + 1;
		while (at < text.length()) {
			at = skip(at);
			if (at >= text.length() || stops(at)) {
				return at;
			}
			char c = text.charAt(at);
			if (c == '}' || c == ']') {
				return at + 1;
			}
			if (c == ',') {
				at++;
			} else {
				at = map ? entry(node, at) : element(node, at);
			}
		}
		return at;
	}

	private int entry(Node node, int at) {
		int end = scalarEnd(at, true);
		Node entry = YamlTree.flowNode(node, YamlTree.unquoted(text.substring(at, end).strip()), false, at);
		int colon = skip(end);
		if (colon >= text.length() || text.charAt(colon) != ':') {
			YamlTree.place(entry, end, end, false);
			return Math.max(end, at + 1);
		}
		return element(entry, colon + 1, false);
	}

	private int element(Node list, int at) {
		return element(YamlTree.flowNode(list, "", true, at), at, true);
	}

	private int element(Node node, int from, boolean ofList) {
		int at = skip(from);
		if (at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[')) {
			int end = read(node, at);
			YamlTree.place(node, at, end, true);
			return end;
		}
		int end = scalarEnd(at, false);
		YamlTree.place(node, Math.min(at, end), end, false);
		return ofList ? Math.max(end, from + 1) : end;
	}

	private int scalarEnd(int from, boolean key) {
		if (from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
			int close = text.indexOf(text.charAt(from), from + 1);
			int line = text.indexOf('\n', from);
			return close < 0 ? line < 0 ? text.length() : line : close + 1;
		}
		int at = from;
		while (at < text.length() && ",{}[]\n".indexOf(text.charAt(at)) < 0 && !(key && text.charAt(at) == ':')) {
			at++;
		}
		return at;
	}

	private int skip(int from) {
		int at = from;
		while (at < text.length() && Character.isWhitespace(text.charAt(at)) && !stops(at)) {
			at++;
		}
		return at;
	}

	/** A line that begins a key or an item at its left edge, or a new block key, ends braces that were never closed. */
	private boolean stops(int at) {
		if (text.charAt(at) != '\n') {
			return false;
		}
		int next = at + 1;
		while (next < text.length() && text.charAt(next) == ' ') {
			next++;
		}
		int end = text.indexOf('\n', next);
		String line = text.substring(next, end < 0 ? text.length() : end);
		return line.startsWith("- ") || line.matches("[A-Za-z][A-Za-z0-9]*:( .*)?") && !line.strip().endsWith("}") && !line.strip().endsWith(",");
	}
}
