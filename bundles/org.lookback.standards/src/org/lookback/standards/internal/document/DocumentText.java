package org.lookback.standards.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;

/**
 * A parsed document text.
 *
 * @param editing notes of the editor
 */
public record DocumentText(List<Piece> pieces, List<String> editing) {

	private static final String ANCHOR = "¶";
	private static final String HEADING = "§";
	private static final String NOTE = "※";

	/**
	 * A clause.
	 *
	 * @param headings the headings above it, outermost first
	 * @param text     its own heading and paragraphs, one a line
	 */
	public record Piece(String anchor, List<String> headings, String text) {
	}

	public DocumentText {
		pieces = List.copyOf(pieces);
		editing = List.copyOf(editing);
	}

	/** Parses a text; what is wrong becomes a problem. */
	public static DocumentText parse(String file, String text, Problems problems) {
		return new Reader(file, problems).read(text);
	}

	/** A text without the breaks between its paragraphs: what quotations are looked up in. */
	public static String joined(String text) {
		return text.replace("\n", "");
	}

	private static final class Reader {

		private final Messages messages = Messages.in(DocumentText.class);
		private final String file;
		private final Problems problems;
		private final List<Piece> pieces = new ArrayList<>();
		private final List<String> editing = new ArrayList<>();
		private final Map<String, String> headingOf = new HashMap<>();
		private final Map<String, Integer> lineOf = new HashMap<>();
		private String anchor = "";
		private final StringBuilder body = new StringBuilder();

		Reader(String file, Problems problems) {
			this.file = file;
			this.problems = problems;
		}

		DocumentText read(String text) {
			List<String> lines = text.lines().toList();
			for (int i = 0; i < lines.size(); i++) {
				line(lines.get(i).strip(), i + 1);
			}
			finish();
			if (pieces.isEmpty()) {
				problems.add(Place.of(file), messages.get("noClause"));
			}
			return new DocumentText(pieces, editing);
		}

		private void line(String line, int number) {
			if (line.isEmpty()) {
				return;
			}
			if (line.startsWith(ANCHOR)) {
				start(line.substring(1).strip(), number);
			} else if (line.startsWith(NOTE)) {
				editing.add(line.substring(1).strip());
			} else if (anchor.isEmpty()) {
				problems.add(new Place(file, number, 1), messages.get("beforeAnchor"));
			} else if (line.startsWith(HEADING)) {
				String heading = line.substring(1).strip();
				headingOf.putIfAbsent(anchor, heading);
				append(heading);
			} else {
				append(line);
			}
		}

		private void append(String line) {
			body.append(body.isEmpty() ? "" : "\n").append(line);
		}

		private void start(String next, int number) {
			finish();
			Integer before = lineOf.putIfAbsent(next, number);
			if (next.isEmpty() || before != null) {
				problems.add(new Place(file, number, 1),
						next.isEmpty() ? messages.get("emptyAnchor") : messages.get("anchorTwice", next, String.valueOf(before)));
			}
			anchor = next;
		}

		private void finish() {
			if (anchor.isEmpty()) {
				return;
			}
			if (body.isEmpty()) {
				problems.add(new Place(file, lineOf.get(anchor), 1), messages.get("emptyClause", anchor));
			}
			List<String> headings = new ArrayList<>();
			for (int slash = anchor.indexOf('/'); slash > 0; slash = anchor.indexOf('/', slash + 1)) {
				String heading = headingOf.get(anchor.substring(0, slash));
				if (heading != null) {
					headings.add(heading);
				}
			}
			pieces.add(new Piece(anchor, List.copyOf(headings), body.toString()));
			body.setLength(0);
		}
	}
}
