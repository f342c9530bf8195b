package org.lookback.store.internal.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.ProcedureCases.Case;
import org.lookback.store.api.ProcedureCases.Event;
import org.lookback.store.api.ProcedureCases.Participant;
import org.lookback.store.api.ProcedureCases.PinnedProcedure;
import org.lookback.store.api.Store;
import org.lookback.store.internal.Words;

/** What the journal tells of cases, and how that is done again. */
public final class ProcedureLines {

	static final String START = "procedureStart";
	static final String SPLIT = "procedureSplit";
	static final String EVENTS = "procedure";

	private static final String HASH = "hash";
	private static final String PINNED = "pinned";
	private static final String CASE = "case";
	private static final String HOUSEHOLDS = "households";

	private ProcedureLines() {
	}

	static Map<String, Object> start(Case made, PinnedProcedure pinned, List<Participant> households, List<Event> events) {
		Map<String, Object> content = new HashMap<>(Map.of(CASE, made.id(), "package", made.packageId(), "procedure", made.procedure(), HASH, pinned.hash(),
				"name", made.name(), "started", made.started().toString(), "made", made.made().toString()));
		content.put(PINNED, pinned.content());
		content.put(EVENTS + "Events", events.stream().map(ProcedureLines::event).toList());
		content.put(HOUSEHOLDS, households.stream()
				.map(one -> Map.<String, Object>of("key", one.key(), "village", one.village(), "persons", (long) one.persons())).toList());
		return content;
	}

	static Map<String, Object> split(Case made, List<Participant> taken, Event first, long seen) {
		return Map.of(CASE, made.parent(), "name", made.name(), "seen", seen, "event", event(first), HOUSEHOLDS,
				taken.stream().map(Participant::key).toList());
	}

	static Map<String, Object> events(long caseId, List<Event> events, Optional<PinnedProcedure> moved, long seen) {
		Map<String, Object> content = new HashMap<>(Map.of(CASE, caseId, "seen", seen));
		content.put(EVENTS + "Events", events.stream().map(ProcedureLines::event).toList());
		moved.ifPresent(one -> {
			content.put(HASH, one.hash());
			content.put("procedure", one.procedure());
			content.put(PINNED, one.content());
		});
		return content;
	}

	private static Map<String, Object> event(Event event) {
		return Map.of("kind", event.kind(), "step", event.step(), "date", event.date().toString(), "who", event.who(), "entered", event.entered().toString(),
				"details", event.details());
	}

	/**
	 * Does again what a line of the journal tells.
	 *
	 * @return whether it is a line of procedures
	 */
	public static boolean replay(JournalLine line, Store store) throws LookbackException {
		switch (line.what()) {
		case START -> {
			List<Participant> households = new ArrayList<>();
			for (Map<String, Object> one : maps(line.content().get(HOUSEHOLDS))) {
				households.add(new Participant(0, number(text(one, "key"), store), text(one, "key"), text(one, "village"), ((Long) one.get("persons")).intValue(), 0));
			}
			store.procedures().start(new Case(line.whole(CASE), line.text("package"), line.text("procedure"), line.text(HASH), line.text("name"), 0, 0,
					LocalDate.parse(line.text("started")), line.who(), Instant.parse(line.text("made"))), pinned(line), households, readEvents(line));
		}
		case SPLIT -> {
			List<Long> households = new ArrayList<>();
			for (Object key : (List<?>) line.content().get(HOUSEHOLDS)) {
				households.add(number(String.valueOf(key), store));
			}
			store.procedures().split(line.whole(CASE), households, line.text("name"), read(map(line.content().get("event"))), line.whole("seen"));
		}
		case EVENTS -> store.procedures().append(line.whole(CASE), readEvents(line),
				line.content().containsKey(PINNED) ? Optional.of(pinned(line)) : Optional.empty(), line.whole("seen"));
		default -> {
			return false;
		}
		}
		return true;
	}

	private static PinnedProcedure pinned(JournalLine line) {
		return new PinnedProcedure(line.text(HASH), line.text("procedure"), map(line.content().get(PINNED)));
	}

	private static List<Event> readEvents(JournalLine line) {
		return maps(line.content().get(EVENTS + "Events")).stream().map(ProcedureLines::read).toList();
	}

	private static Event read(Map<String, Object> one) {
		Map<String, String> details = new HashMap<>();
		map(one.get("details")).forEach((key, value) -> details.put(key, String.valueOf(value)));
		return new Event(0, 0, text(one, "kind"), text(one, "step"), LocalDate.parse(text(one, "date")), text(one, "who"), Instant.parse(text(one, "entered")), details);
	}

	private static long number(String key, Store store) throws LookbackException {
		return store.versions().number(key).orElseThrow(() -> Words.error("noSuchHousehold", key));
	}

	private static String text(Map<String, Object> map, String key) {
		return String.valueOf(map.get(key));
	}

	private static List<Map<String, Object>> maps(Object list) {
		return ((List<?>) list).stream().map(ProcedureLines::map).toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}
}
