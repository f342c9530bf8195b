package org.lookback.ui.packages.internal.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys, items and values of a YAML text by their places, as far as they can be made out: a text that is being typed is hardly ever
 * valid. Knows mappings and lists in blocks and in braces, and block scalars; the strict reader says what is wrong.
 */
public final class YamlTree {

	private static final Pattern KEY = Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s#\\-{\\[\"'&*|>][^:#]*?|-[^\\s:#][^:#]*?)\\s*:(?=\\s|$)");

	private final String text;
	private final Node root = new Node(null, "", false, -1, 0);

	/** A key with its value, or an item of a list. */
	public static final class Node {
		private final Node parent;
		private final String key;
		private final boolean item;
		private final int indent;
		private final int start;
		private final List<Node> children = new ArrayList<>();
		private int valueStart;
		private int valueEnd;
		private int end;
		private boolean block;
		private boolean flow;

		private Node(Node parent, String key, boolean item, int indent, int start) {
			this.parent = parent;
			this.key = key;
			this.item = item;
			this.indent = indent;
			this.start = start;
			if (parent != null) {
				parent.children.add(this);
			}
		}

		/** The mapping, list item or key it stands in; empty for the root. */
		public Optional<Node> parent() {
			return Optional.ofNullable(parent);
		}

		/** The key's name; empty for items and the root. */
		public String key() {
			return key;
		}

		public boolean isItem() {
			return item;
		}

		public boolean isRoot() {
			return parent == null;
		}

		/** Where the key or the item's dash begins. */
		public int start() {
			return start;
		}

		/** Where what belongs to it ends. */
		public int end() {
			return end;
		}

		/** Column of the key or dash, from 0. */
		public int indent() {
			return indent;
		}

		public int valueStart() {
			return valueStart;
		}

		/** Where a value of one line, or a block scalar, ends. */
		public int valueEnd() {
			return valueEnd;
		}

		/** Whether the value is a block scalar ({@code |} or {@code >}). */
		public boolean isBlock() {
			return block;
		}

		/** Whether the value is a mapping or list in braces or brackets. */
		public boolean isFlow() {
			return flow;
		}

		public List<Node> children() {
			return List.copyOf(children);
		}

		/** The child of that key. */
		public Optional<Node> child(String name) {
			return children.stream().filter(each -> each.key.equals(name)).findFirst();
		}

		/** Keys from the root to here, without items. */
		public List<String> path() {
			List<String> path = new ArrayList<>();
			for (Node node = this; node.parent != null; node = node.parent) {
				if (!node.item) {
					path.add(0, node.key);
				}
			}
			return path;
		}

		/** Whether it stands in braces or brackets, where places count by the character. */
		public boolean flowChild() {
			return indent == Integer.MAX_VALUE;
		}

		/** The nearest item or the root that this stands in, itself included. */
		public Node owner() {
			Node node = this;
			while (!node.item && node.parent != null) {
				node = node.parent;
			}
			return node;
		}
	}

	private YamlTree(String text) {
		this.text = text;
	}

	public static YamlTree of(String text) {
		YamlTree tree = new YamlTree(text);
		tree.read();
		return tree;
	}

	public Node root() {
		return root;
	}

	/** The value of a node with one value, without quotation marks; empty when it has none or many. */
	public String value(Node node) {
		if (node.flow && !node.children.isEmpty()) {
			return "";
		}
		String raw = text.substring(Math.min(node.valueStart, node.valueEnd), node.valueEnd).strip();
		boolean quoted = raw.length() > 1 && (raw.startsWith("\"") && raw.endsWith("\"") || raw.startsWith("'") && raw.endsWith("'"));
		return quoted ? raw.substring(1, raw.length() - 1) : raw;
	}

	/** The value of a node's child; empty when there is none. */
	public String value(Node node, String key) {
		return node.child(key).map(this::value).orElse("");
	}

	/** The deepest node whose extent holds the place. */
	public Node at(int offset) {
		Node node = root;
		boolean deeper = true;
		while (deeper) {
			deeper = false;
			for (Node child : node.children) {
				if (child.start <= offset && offset <= child.end && !(offset == child.end && !child.flowChild() && offset < text.length())) {
					node = child;
					deeper = true;
					break;
				}
			}
		}
		return node;
	}

	/** The items of a list under a key of the root, for example the rules. */
	public Stream<Node> items(String listKey) {
		return root.child(listKey).stream().flatMap(list -> list.children.stream()).filter(Node::isItem);
	}

	private void read() {
		Deque<Node> open = new ArrayDeque<>();
		open.push(root);
		int offset = 0;
		while (offset < text.length()) {
			int lineEnd = lineEnd(offset);
			int column = 0;
			while (offset + column < lineEnd && text.charAt(offset + column) == ' ') {
				column++;
			}
			if (offset + column == lineEnd || text.charAt(offset + column) == '#') {
				offset = lineEnd + 1;
			} else {
				offset = line(open, offset, column, lineEnd);
			}
		}
		while (!open.isEmpty()) {
			open.pop().end = text.length();
		}
	}

	/** Reads a line that has something in it; answers where the next begins. */
	private int line(Deque<Node> open, int lineStart, int indent, int lineEnd) {
		int column = indent;
		boolean dash = isDash(lineStart + column, lineEnd);
		close(open, column, dash, lineStart);
		while (isDash(lineStart + column, lineEnd)) {
			Node item = new Node(open.peek(), "", true, column, lineStart + column);
			open.push(item);
			column++;
			while (lineStart + column < lineEnd && text.charAt(lineStart + column) == ' ') {
				column++;
			}
			item.valueStart = lineStart + column;
			item.valueEnd = lineEnd;
		}
		int at = lineStart + column;
		Matcher key = KEY.matcher(text).region(at, lineEnd);
		if (key.lookingAt()) {
			Node node = new Node(open.peek(), unquoted(key.group(1)), false, column, at);
			open.push(node);
			node.valueStart = skip(key.end(), lineEnd);
			node.valueEnd = commentStart(node.valueStart, lineEnd);
			return value(open.peek(), lineEnd);
		}
		if (dash) {
			return value(open.peek(), lineEnd);
		}
		if (!open.peek().isRoot()) {
			open.peek().valueEnd = lineEnd;
		}
		return lineEnd + 1;
	}

	private static void close(Deque<Node> open, int column, boolean dash, int lineStart) {
		while (!open.peek().isRoot()) {
			Node top = open.peek();
			boolean over = top.indent > column || top.indent == column && (top.item || !dash);
			if (!over) {
				return;
			}
			top.end = lineStart;
			open.pop();
		}
	}

	/** Reads what follows a key's colon or a dash; answers where the next line begins. */
	private int value(Node node, int lineEnd) {
		if (node.valueStart < lineEnd) {
			char first = text.charAt(node.valueStart);
			if (first == '|' || first == '>') {
				return block(node, lineEnd);
			}
			if (first == '{' || first == '[') {
				node.flow = true;
				int end = new YamlFlow(text).read(node, node.valueStart);
				node.valueEnd = end;
				return lineEnd(Math.max(end, node.valueStart)) + 1;
			}
		}
		return lineEnd + 1;
	}

	private int block(Node node, int headerEnd) {
		node.block = true;
		node.valueStart = Math.min(text.length(), headerEnd + 1);
		int offset = node.valueStart;
		int end = offset;
		while (offset < text.length()) {
			int lineEnd = lineEnd(offset);
			String line = text.substring(offset, lineEnd);
			int indent = line.length() - line.stripLeading().length();
			if (!line.isBlank() && indent <= node.indent) {
				break;
			}
			if (!line.isBlank()) {
				end = lineEnd;
			}
			offset = lineEnd + 1;
		}
		node.valueEnd = Math.max(node.valueStart, end);
		return Math.min(offset, text.length());
	}

	private boolean isDash(int at, int lineEnd) {
		return at < lineEnd && text.charAt(at) == '-' && (at + 1 == lineEnd || text.charAt(at + 1) == ' ');
	}

	private int skip(int from, int lineEnd) {
		int at = from;
		while (at < lineEnd && text.charAt(at) == ' ') {
			at++;
		}
		return at;
	}

	private int commentStart(int from, int lineEnd) {
		int comment = text.indexOf(" #", from);
		boolean quoted = from < lineEnd && (text.charAt(from) == '"' || text.charAt(from) == '\'');
		return comment >= 0 && comment < lineEnd && !quoted ? comment : lineEnd;
	}

	private int lineEnd(int from) {
		int end = text.indexOf('\n', from);
		return end < 0 ? text.length() : end;
	}

	static String unquoted(String key) {
		return key.length() > 1 && (key.startsWith("\"") || key.startsWith("'")) ? key.substring(1, key.length() - 1) : key;
	}

	/** A node in braces, for {@link YamlFlow}. */
	static Node flowNode(Node parent, String key, boolean item, int start) {
		Node node = new Node(parent, key, item, Integer.MAX_VALUE, start);
		node.valueStart = start;
		node.valueEnd = start;
		node.end = start;
		return node;
	}

	static void place(Node node, int valueStart, int valueEnd, boolean flow) {
		node.valueStart = valueStart;
		node.valueEnd = valueEnd;
		node.end = Math.max(node.end, valueEnd);
		node.flow = flow;
	}
}
