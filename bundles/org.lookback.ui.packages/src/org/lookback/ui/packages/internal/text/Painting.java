package org.lookback.ui.packages.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.ui.packages.internal.text.YamlTree.Node;

/** Which parts of a package file are keys, quotations, conditions and so on, for colouring. */
public final class Painting {

	/** What a stretch of text is. */
	public enum Ink {
		KEY, ID, QUOTE, NUMBER, COMMENT, FIELD, FUNCTION, CODE, KEYWORD, ANCHOR
	}

	/** A stretch of text. */
	public record Stretch(int from, int until, Ink ink) {
	}

	private static final Set<String> CONDITIONS = Set.of("when", "applies");
	private static final Set<String> IDS = Set.of("id", "document", "anchor", "rule", "parameter", "row", "kind", "object", "concept", "severity", "sector",
			"type", "codeList", "field", "entity");
	private static final Set<String> QUOTES = Set.of("quote");
	private static final Pattern WORDS = Pattern.compile("(\"[^\"\\n]*\"?|'[^'\\n]*'?)|(#[^\\n]*)|(\\d+(?:\\.\\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|(&&|\\|\\||[!=<>]=?)");
	private static final Set<String> KEYWORDS = Set.of("true", "false", "in", "null");
	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2}|true|false|~");

	private final String text;
	private final List<Stretch> stretches = new ArrayList<>();

	private Painting(String text) {
		this.text = text;
	}

	/** The stretches of a file that are not plain, in order and without overlap. */
	public static List<Stretch> of(FileKind kind, String text) {
		Painting painting = new Painting(text);
		if (kind.isYaml()) {
			painting.node(YamlTree.of(text), YamlTree.of(text).root());
			painting.comments();
		} else if (kind == FileKind.DOCUMENT) {
			painting.document();
		}
		painting.stretches.sort((a, b) -> Integer.compare(a.from(), b.from()));
		return painting.withoutOverlap();
	}

	private void node(YamlTree tree, Node node) {
		if (!node.key().isEmpty()) {
			int end = Math.min(text.length(), node.start() + keyLength(node));
			add(node.start(), end, Ink.KEY);
		}
		if (node.children().isEmpty()) {
			value(tree, node);
		}
		node.children().forEach(child -> node(tree, child));
	}

	private int keyLength(Node node) {
		char first = text.charAt(node.start());
		return node.key().length() + (first == '"' || first == '\'' ? 2 : 0);
	}

	private void value(YamlTree tree, Node node) {
		int from = node.valueStart();
		int until = Math.max(from, node.valueEnd());
		String key = node.isItem() ? node.parent().map(Node::key).orElse("") : node.key();
		if (CONDITIONS.contains(key)) {
			condition(from, until);
		} else if (QUOTES.contains(key)) {
			add(from, until, Ink.QUOTE);
		} else if (IDS.contains(key)) {
			add(from, until, Ink.ID);
		} else if (NUMBER.matcher(tree.value(node)).matches()) {
			add(from, until, Ink.NUMBER);
		}
	}

	private void condition(int from, int until) {
		Matcher words = WORDS.matcher(text).region(from, until);
		while (words.find()) {
			if (words.group(1) != null) {
				add(words.start(), words.end(), Ink.CODE);
			} else if (words.group(2) != null) {
				add(words.start(), words.end(), Ink.COMMENT);
			} else if (words.group(3) != null) {
				add(words.start(), words.end(), Ink.NUMBER);
			} else if (words.group(4) != null) {
				boolean call = words.end() < until && text.charAt(words.end()) == '(';
				add(words.start(), words.end(), KEYWORDS.contains(words.group(4)) ? Ink.KEYWORD : call ? Ink.FUNCTION : Ink.FIELD);
			} else {
				add(words.start(), words.end(), Ink.KEYWORD);
			}
		}
	}

	/** Lines that begin with a number sign, and what follows one behind a value. */
	private void comments() {
		Matcher lines = Pattern.compile("(?m)^\\s*(#.*)$|[^\"'\\n:{]* (#[^\"'\\n]*)$").matcher(text);
		while (lines.find()) {
			int group = lines.group(1) != null ? 1 : 2;
			add(lines.start(group), lines.end(group), Ink.COMMENT);
		}
	}

	private void document() {
		int offset = 0;
		for (String line : text.split("\n", -1)) {
			String begin = line.stripLeading();
			Ink ink = begin.startsWith("¶") ? Ink.ANCHOR : begin.startsWith("§") ? Ink.KEY : begin.startsWith("※") ? Ink.COMMENT : null;
			if (ink != null) {
				add(offset, offset + line.length(), ink);
			}
			offset += line.length() + 1;
		}
	}

	private void add(int from, int until, Ink ink) {
		if (until > from) {
			stretches.add(new Stretch(from, until, ink));
		}
	}

	private List<Stretch> withoutOverlap() {
		List<Stretch> clean = new ArrayList<>();
		int end = 0;
		for (Stretch stretch : stretches) {
			if (stretch.from() >= end) {
				clean.add(stretch);
				end = stretch.until();
			}
		}
		return clean;
	}
}
