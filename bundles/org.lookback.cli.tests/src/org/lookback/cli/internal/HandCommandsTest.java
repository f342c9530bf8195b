package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.facts.Source;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Editing.Clash;
import org.lookback.workbench.api.Editing.Done;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Merging;
import org.lookback.workbench.api.Merging.Conflict;
import org.lookback.workbench.api.Merging.Item;
import org.lookback.workbench.api.Merging.Merged;
import org.lookback.workbench.api.Merging.Outcome;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Versions.Change;
import org.lookback.workbench.api.Versions.Count;
import org.lookback.workbench.api.Versions.Difference;
import org.lookback.workbench.api.Versions.Entry;
import org.lookback.workbench.api.Versions.Event;
import org.lookback.workbench.api.Versions.HouseholdHistory;
import org.lookback.workbench.api.Versions.Kind;
import org.lookback.workbench.api.Versions.Level;
import org.lookback.workbench.api.Versions.Line;
import org.lookback.workbench.api.Versions.Measure;
import org.lookback.workbench.api.Versions.Phase;
import org.lookback.workbench.api.Versions.Said;
import org.lookback.workbench.api.Versions.State;
import org.lookback.workbench.api.Versions.Year;
import org.lookback.workbench.api.Workspace;

/** {@code versions}, {@code household}, {@code merge} and {@code rebuild} ask the façades what was typed and print all they answer. */
class HandCommandsTest {

	private static final Source FILE = new Source("宽表.csv", "", 7);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final List<String> asked = new ArrayList<>();
	private List<Conflict> conflicts = List.of();

	private int run(String... typed) {
		out.reset();
		err.reset();
		Entry entry = new Entry("H7", Kind.HAND, "split", "分户：3715-1", Instant.EPOCH, "王工", "入户核实", State.IN_FORCE, "", 2, 9, 9, 0, 40);
		Line line = new Line(Level.FIELD, Change.CHANGED, "householdYear", "3715-1", "张*", "", "", OptionalInt.of(2019), "", "householdYear.primaryCause", "致贫原因", "因病",
				Optional.of(FILE), "因残", Optional.of(Source.BY_HAND));
		Versions versions = proxy(Versions.class, (self, method, arguments) -> {
			asked.add(method.getName() + ' ' + arguments[0] + ' ' + (arguments.length > 1 ? arguments[1] : ""));
			return switch (method.getName()) {
			case "list", "ofHousehold" -> List.of(entry);
			case "undo", "redo" -> entry;
			case "diff" -> new Difference("1", "now", new Count(0, 0, 1), new Count(0, 0, 0), new Count(0, 0, 1),
					Map.of("householdYear.primaryCause", new Count(0, 0, 1)), List.of(line), true);
			case "cells" -> List.of("字段", "改变", "3715-1", "张*", "", "", "致贫原因", "2019", "", "因病", FILE.toString(), "因残", "手工填写");
			case "export" -> 12L;
			default -> new HouseholdHistory("3715-1", "张*", OptionalInt.of(2016), Optional.of(FILE), "",
					List.of(new Year(2016, Phase.EXIT_YEAR, 3, List.of(new Said("householdYear", "", "householdYear.exitStatus", "脱贫属性", "已脱贫", FILE)),
							List.of(new Measure("产业", "养殖业", "", "3000", "农业农村局", FILE)))),
					List.of(new Event(LocalDate.of(2019, 9, 1), Optional.empty(), "visit", "", "符合", "李*", "")));
			};
		});
		Editing editing = proxy(Editing.class, (self, method, arguments) -> {
			asked.add(method.getName() + ' ' + arguments[0] + ' ' + arguments[1]);
			return method.getName().equals("clashes")
					? List.of(new Clash("household/0///phone", "household", OptionalInt.empty(), "", "household.phone", "联系电话", "1", Optional.of(FILE), "2", Optional.of(FILE)))
					: new Done("H8", "3715-1-F1", List.of(new Editing.Line("M2", "member.memberUntil", "离户日期", OptionalInt.empty(), "", "2019-05-01")), List.of("请补填关系"));
		});
		Merging merging = proxy(Merging.class, (self, method, arguments) -> {
			asked.add(method.getName() + ' ' + arguments[0].toString().replaceAll(".*/", "") + ' ' + arguments[1]);
			return method.getName().equals("cells") ? List.of("3715-1", "", "", "致贫原因", "2019", "", "因病", "a.csv:7", "因残", "b.csv:3")
					: new Merged("county", (Boolean) arguments[1], "H9", List.of(new Item("1", "宽表.csv", Outcome.NEW, "5", "")), conflicts, List.of());
		});
		Workspace workspace = proxy(Workspace.class, (self, method, arguments) -> switch (method.getName()) {
		case "versions" -> versions;
		case "editing" -> editing;
		case "merging" -> merging;
		default -> null;
		});
		Lookback lookback = proxy(Lookback.class,
				(self, method, arguments) -> method.getName().equals("rebuild") ? new Lookback.Rebuilt(31, 29, 2, Map.of()) : workspace);
		Console console = new Console(out, err, Locale.CHINA);
		int exit = new CommandLine(lookback).run(typed, console);
		console.flush();
		return exit;
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(HandCommandsTest.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void entriesAreListedUndoneAndBroughtBack() {
		assertEquals(Command.DONE, run("versions", "list", "--workspace", "w"));
		assertTrue(out().contains("H7") && out().contains("入户核实") && out().contains("有效"), out());
		assertEquals(Command.DONE, run("versions", "undo", "H7", "--why", "弄错了", "--workspace", "w", "--json"));
		assertTrue(out().contains("\"state\" : \"IN_FORCE\""), out());
		assertEquals(Command.DONE, run("versions", "redo", "H7", "--why", "没有错", "--workspace", "w"));
		assertEquals(List.of("list zh_CN ", "undo H7 弄错了", "redo H7 没有错"), asked);
	}

	@Test
	void aDifferenceSaysBeforeAndAfterWithTheirSources() {
		assertEquals(Command.DONE, run("versions", "diff", "1", "now", "--workspace", "w"));
		assertTrue(out().contains("因病") && out().contains("宽表.csv:7") && out().contains("手工填写") && out().contains("只列出前 1 处"), out());
		assertEquals(Command.DONE, run("versions", "diff", "1", "now", "--workspace", "w", "--json"));
		assertTrue(out().contains("\"beforeSource\"") && out().contains("\"more\" : true"), out());
		assertEquals(Command.DONE, run("versions", "diff", "1", "now", "--out", "d.csv", "--workspace", "w"));
		assertTrue(out().contains("12"), out());
	}

	@Test
	void aHouseholdTellsHowItWasLifted() {
		assertEquals(Command.DONE, run("versions", "history", "3715-1", "--workspace", "w"));
		assertTrue(out().contains("2016") && out().contains("脱贫当年") && out().contains("养殖业") && out().contains("入户"), out());
		assertEquals(Command.DONE, run("versions", "history", "3715-1", "--workspace", "w", "--json"));
		assertTrue(out().contains("\"phase\" : \"exit_year\"") && out().contains("\"measures\""), out());
	}

	@Test
	void whatIsTypedIsWhatIsChanged() {
		assertEquals(Command.DONE, run("household", "split", "3715-1", "--member", "M2", "--member", "M3", "--head", "M2", "--on", "2019-05-01", "--why", "分户", "--workspace", "w"));
		assertTrue(out().contains("H8") && out().contains("2019-05-01") && out().contains("请补填关系"), out());
		assertEquals("split Split[household=3715-1, members=[M2, M3], head=M2, code=, on=2019-05-01] 分户", asked.getLast());
		assertEquals(Command.DONE, run("household", "edit", "3715-1", "--set", "householdYear.primaryCause=因残", "--year", "2019", "--why", "核实", "--workspace", "w", "--json"));
		assertTrue(asked.getLast().contains("field=householdYear.primaryCause, year=OptionalInt[2019], rowKey=, value=因残"), asked.getLast());
		assertEquals(Command.DONE, run("household", "merge", "3715-1", "3715-2", "--dry-run", "--workspace", "w"));
		assertTrue(out().contains("household/0///phone"), out());
	}

	@Test
	void badUsageIsSaidInOneLine() {
		for (String[] typed : new String[][] { { "versions" }, { "versions", "diff", "1" }, { "household", "split" }, { "household", "edit", "1", "--set", "x", "--why", "w" },
				{ "household", "edit", "1", "--set", "a.b=1" }, { "household", "split", "1", "--head", "M", "--member", "M", "--why", "w" }, { "merge" }, { "rebuild" },
				{ "versions", "undo", "1" } }) {
			List<String> all = new ArrayList<>(List.of(typed));
			all.addAll(List.of("--workspace", "w"));
			assertEquals(Command.BAD, run(all.toArray(String[]::new)), all.toString());
			assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count(), all.toString());
		}
	}

	@Test
	void aMergeWithConflictsIsFound() {
		assertEquals(Command.DONE, run("merge", "county", "--workspace", "w"));
		conflicts = List.of(new Conflict("3715-1", "", "", OptionalInt.of(2019), "", "householdYear.primaryCause", "致贫原因", "因病", Optional.of(FILE), "因残", Optional.of(FILE)));
		assertEquals(Command.FOUND, run("merge", "county", "--workspace", "w", "--dry-run"));
		assertTrue(out().contains("因病") && out().contains("b.csv:3"), out());
		assertEquals(Command.FOUND, run("merge", "county", "--workspace", "w", "--json"));
		assertTrue(out().contains("\"kept\" : \"因病\""), out());
		assertEquals(Command.DONE, run("rebuild", "--into", "n", "--workspace", "w"));
		assertTrue(out().contains("31") && out().contains("29"), out());
	}
}
