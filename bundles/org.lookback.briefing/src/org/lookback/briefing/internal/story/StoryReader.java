package org.lookback.briefing.internal.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.text.LookbackException;

/** A storyboard's file as it is read: head, numbers, elements. */
public final class StoryReader {

	private static final long LARGEST = 1_000_000;
	private static final String BRIEF = "brief";
	private static final String ID = "id";

	private final String file;
	private final Map<String, Integer> lines = new LinkedHashMap<>();
	private final ElementReader elementReader = new ElementReader();

	private StoryReader(String file) {
		this.file = file;
	}

	public static Storyboard read(Path path) throws LookbackException {
		try {
			if (Files.size(path) > LARGEST) {
				throw new LookbackException(Keys.say("story.large", path));
			}
			return parse(Files.readString(path, StandardCharsets.UTF_8), path.toString());
		} catch (IOException failure) {
			throw new LookbackException(Keys.say("story.unreadable", path, String.valueOf(failure.getMessage())), failure);
		}
	}

	public static Storyboard parse(String yaml, String file) throws LookbackException {
		return new StoryReader(file).story(Keys.parse(yaml, file));
	}

	private Storyboard story(Keys root) throws LookbackException {
		if (!root.has(BRIEF)) {
			throw root.wrong(root.line(), "story.none", Storyboard.FORMAT);
		}
		int format = root.number(BRIEF, 0, 1, Integer.MAX_VALUE);
		if (format > Storyboard.FORMAT) {
			throw root.wrong(root.line(BRIEF), "story.newer", format, Storyboard.FORMAT);
		}
		root.only(BRIEF, "title", "organisation", "number", "redHead", "page", "date", "packages", "year", "round", "filter", "least", "signature", "numbers",
				"elements");
		Map<String, Amount> numbers = numbers("", root);
		List<Element> elements = elements(root);
		return new Storyboard(head(root), numbers, elements, new Storyboard.Source(file, lines));
	}

	private static Storyboard.Head head(Keys root) throws LookbackException {
		int year = root.number("year", 0, 0, 2100);
		return new Storyboard.Head(root.text("title").strip(), root.text("organisation", "").strip(), root.text("number", "").strip(), root.flag("redHead"),
				root.one("page", Storyboard.Paper.A4, Storyboard.Paper::of, Stream.of(Storyboard.Paper.values()).map(Storyboard.Paper::id).toList()),
				root.date("date"), root.texts("packages"), year == 0 ? OptionalInt.empty() : OptionalInt.of(year), root.text("round", "").strip(),
				root.text("filter", "").strip(), root.number("least", Storyboard.Head.LEAST, 2, 100), root.texts("signature"));
	}

	private Map<String, Amount> numbers(String element, Keys keys) throws LookbackException {
		Map<String, Amount> numbers = new LinkedHashMap<>();
		if (keys.has(ElementReader.NUMBERS)) {
			Keys named = keys.child(ElementReader.NUMBERS);
			for (String name : named.names()) {
				if (!Amount.isName(name)) {
					throw named.wrong(named.line(name), "story.name", name);
				}
				lines.put(element + '.' + name, named.line(name));
				numbers.put(name, elementReader.amount(named.child(name)));
			}
		}
		return numbers;
	}

	private List<Element> elements(Keys root) throws LookbackException {
		List<Element> elements = new ArrayList<>();
		List<Keys> read = root.children("elements");
		List<String> given = new ArrayList<>();
		for (Keys keys : read) {
			String id = keys.text(ID, "");
			if (!id.isEmpty() && given.contains(id)) {
				throw keys.wrong(keys.line(ID), "story.id", id);
			}
			given.add(id);
		}
		for (int i = 0; i < read.size(); i++) {
			String id = given.get(i);
			for (int next = i + 1; id.isEmpty(); next++) {
				id = given.contains("e" + next) ? "" : "e" + next;
			}
			given.set(i, id);
			lines.put(id, read.get(i).line());
			elements.add(elementReader.element(id, read.get(i), numbers(id, read.get(i))));
		}
		return elements;
	}
}
