package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/** {@code search}, {@code facet} and {@code fields} speak of the ledger as they do of everything else. */
class LedgerSearchCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final List<Object> asked = new ArrayList<>();

	private int run(String... typed) {
		Searching searching = Faked.proxy(Searching.class, (self, method, arguments) -> switch (method.getName()) {
		case "read" -> new Reading(Query.parse((String) arguments[0]), List.of());
		case "search" -> {
			asked.add(((Shape.Rows) arguments[1]).kind());
			yield new Hits(1, List.of(new Hit(Shape.Kind.LEDGER, "L7", 0, "会议记录缺失 · 未整改", 1, Map.of(), Map.of("ledger.state", "未整改"))));
		}
		case "count" -> {
			Shape.Counts shape = (Shape.Counts) arguments[1];
			asked.add(shape.unit());
			yield new Counts(shape.fields(), shape.unit(), 5, 3, 8, List.of(new Counts.Row(keys(shape.fields()), 5, 3, 8)), List.of());
		}
		case "label" -> arguments[1];
		default -> null;
		});
		return Faked.run(Faked.proxy(Workspace.class, (self, method, arguments) -> method.getName().equals("searching") ? searching : null), out, err, typed);
	}

	private static Map<String, String> keys(List<String> fields) {
		Map<String, String> keys = new LinkedHashMap<>();
		fields.forEach(field -> keys.put(field, field.equals("ledger.state") ? "未整改" : ""));
		return keys;
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void theLedgerIsSearched() {
		assertEquals(Command.DONE, run("search", "会议记录", "--in", "ledger", "--json", "--workspace", "w"));
		assertEquals(List.of(Shape.Kind.LEDGER), asked);
		for (String part : List.of("\"kind\" : \"ledger\"", "\"id\" : \"L7\"", "\"ledger.state\" : \"未整改\"")) {
			assertTrue(out().contains(part), part + "\n" + out());
		}
	}

	@Test
	void itemsAreCountedByStateAndSector() {
		assertEquals(Command.DONE, run("facet", "--by", "ledger.state", "--by", "ledger.sector", "--unit", "ledger", "--json", "--workspace", "w"));
		assertEquals(List.of(Unit.LEDGER), asked);
		for (String part : List.of("\"unit\" : \"ledger\"", "\"ledger.sector\" : null", "\"count\" : 5", "\"households\" : 3")) {
			assertTrue(out().contains(part), part + "\n" + out());
		}
		assertEquals(Command.DONE, run("facet", "--by", "ledger.state", "--unit", "ledger", "--workspace", "w"));
		assertTrue(out().contains("5\t未整改"), out());
	}

	@Test
	void whatIsNoUnitNamesTheLedgerAmongThoseThereAre() {
		assertEquals(Command.BAD, run("facet", "--by", "ledger.state", "--unit", "item", "--workspace", "w"));
		assertEquals(Command.BAD, run("search", "会议", "--in", "book", "--workspace", "w"));
		assertEquals(2, err.toString(StandardCharsets.UTF_8).split("ledger", -1).length - 1, err.toString(StandardCharsets.UTF_8));
	}

	@Test
	void theFieldsOfTheLedgerAreListed() {
		assertEquals(Command.DONE, run("fields", "--entity", "ledger"));
		Dictionary.ledger().fields().forEach(field -> assertTrue(out().contains(field.id()), field.id()));
	}
}
