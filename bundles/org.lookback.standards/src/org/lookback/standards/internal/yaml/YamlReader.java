package org.lookback.standards.internal.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML file into {@link Node}s. Whatever is not allowed becomes a problem with its place, never an exception. */
public final class YamlReader {

	/** Bytes of a file at most. */
	public static final int MOST_BYTES = Utf8.MOST_BYTES;
	private static final int MOST_DEPTH = 24;
	private static final int MOST_NODES = 100_000;

	private final Messages messages = Messages.in(YamlReader.class);
	private final String file;
	private final Problems problems;
	private List<String> lines = List.of();
	private Iterator<Event> events;
	private int nodes;

	private YamlReader(String file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	/** The file's one document, or empty when it could not be read (then there is a problem). */
	public static Optional<Node> read(String file, byte[] bytes, Problems problems) {
		return new YamlReader(file, problems).read(bytes);
	}

	private Optional<Node> read(byte[] bytes) {
		Optional<String> text = Utf8.text(file, bytes, problems);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			lines = text.get().lines().toList();
			events = new Parse(LoadSettings.builder().setLabel(file).setCodePointLimit(MOST_BYTES).build()).parseString(text.get()).iterator();
			return document();
		} catch (Refused refused) {
			problems.add(refused.place, refused.getMessage());
		} catch (MarkedYamlEngineException syntax) {
			problems.add(syntax.getProblemMark().map(this::place).orElse(Place.of(file)), messages.get("syntax", syntax.getProblem()));
		} catch (YamlEngineException other) {
			problems.add(Place.of(file), messages.get("syntax", other.getMessage()));
		}
		return Optional.empty();
	}

	private Optional<Node> document() throws Refused {
		Event event = events.next();
		while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
			event = events.next();
		}
		if (event.getEventId() == Event.ID.StreamEnd) {
			throw new Refused(Place.of(file), messages.get("empty"));
		}
		Node root = node(event, 0);
		events.next();
		if (events.next().getEventId() != Event.ID.StreamEnd) {
			throw new Refused(Place.of(file), messages.get("severalDocuments"));
		}
		return Optional.of(root);
	}

	private Node node(Event event, int depth) throws Refused {
		Place place = event.getStartMark().map(this::place).orElse(Place.of(file));
		if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
			throw new Refused(place, messages.get("alias"));
		}
		if (depth > MOST_DEPTH) {
			throw new Refused(place, messages.get("tooDeep", String.valueOf(MOST_DEPTH)));
		}
		if (++nodes > MOST_NODES) {
			throw new Refused(place, messages.get("tooMany", String.valueOf(MOST_NODES)));
		}
		return switch (event) {
		case ScalarEvent scalar -> scalar(scalar, place);
		case SequenceStartEvent sequence -> sequence(refuseTag(sequence.getTag(), place), depth);
		case MappingStartEvent mapping -> mapping(refuseTag(mapping.getTag(), place), depth);
		default -> throw new Refused(place, messages.get("syntax", event.getEventId().toString()));
		};
	}

	private Place refuseTag(Optional<String> tag, Place place) throws Refused {
		if (tag.isPresent() && !tag.get().equals("!")) {
			throw new Refused(place, messages.get("tag", tag.get()));
		}
		return place;
	}

	private Node scalar(ScalarEvent scalar, Place place) throws Refused {
		refuseTag(scalar.getTag(), place);
		int row = Math.max(0, place.line() - 1);
		int column = Math.max(0, place.column() - 1);
		if (scalar.isLiteral() || scalar.isFolded()) {
			row++;
			column = 0;
		} else if (!scalar.isPlain()) {
			column++;
		}
		return new Node.Scalar(scalar.getValue(), scalar.isPlain(), place, new ScalarOrigin(file, lines, row, column));
	}

	private Node sequence(Place place, int depth) throws Refused {
		List<Node> items = new ArrayList<>();
		for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
			items.add(node(event, depth + 1));
		}
		return new Node.Sequence(items, place);
	}

	private Node mapping(Place place, int depth) throws Refused {
		Map<String, Node.Entry> entries = new LinkedHashMap<>();
		for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
			Node key = node(event, depth + 1);
			if (!(key instanceof Node.Scalar name)) {
				throw new Refused(key.place(), messages.get("keyNotText"));
			}
			Node value = node(events.next(), depth + 1);
			Node.Entry before = entries.putIfAbsent(name.text(), new Node.Entry(key.place(), value));
			if (before != null) {
				problems.add(key.place(), messages.get("duplicateKey", name.text(), String.valueOf(before.key().line())));
			}
		}
		return new Node.Mapping(entries, place);
	}

	private Place place(Mark mark) {
		return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	/** Reading stops here. */
	private static final class Refused extends Exception {

		private static final long serialVersionUID = 1L;
		private final transient Place place;

		Refused(Place place, String message) {
			super(message);
			this.place = place;
		}
	}
}
