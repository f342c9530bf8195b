package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Correcting.Line;
import org.lookback.workbench.api.Correcting.Returned;
import org.lookback.workbench.api.Correcting.State;
import org.lookback.workbench.api.Correcting.VillageCount;
import org.lookback.workbench.api.Correcting.VillageFile;
import org.lookback.workbench.api.Correcting.Written;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Workspace;

/** {@code correct} asks the façade what was typed and prints all it answers. */
class CorrectCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final List<String> asked = new ArrayList<>();
	private Returned returned = new Returned("清单.xlsx", true, 3, 1, 0,
			List.of(new Line(4, "3715-1", "", "DQ-HM-04", "householdYear.memberCount", "家庭人口数", "17人", "3", State.CHANGED, ""),
					new Line(5, "3715-1", "M2", "DQ-ID-03", "member.gender", "性别", "男", "雄", State.REJECTED, "不在代码表里")));

	private List<VillageFile> files = List.of(new VillageFile(new VillageCount("371524001001", "某村", 7, 2, 3), Path.of("某村.xlsx"), new Written(3, 7, 12)));

	private int run(String... typed) {
		Correcting correcting = proxy(Correcting.class, (self, method, arguments) -> {
			asked.add(method.getName() + ' ' + (arguments[0] instanceof Path path ? path.getFileName() + " " + arguments[1] : arguments[0] + " " + arguments[1]));
			return switch (method.getName()) {
			case "villages" -> List.of(new VillageCount("371524001001", "某村", 7, 2, 3));
			case "export" -> new Written(3, 7, 12);
			case "exportVillages" -> files;
			default -> returned;
			};
		});
		Workspace workspace = proxy(Workspace.class, (self, method, arguments) -> method.getName().equals("correcting") ? correcting : null);
		Lookback lookback = proxy(Lookback.class, (self, method, arguments) -> workspace);
		Console console = new Console(out, new ByteArrayOutputStream(), Locale.CHINA);
		int exit = new CommandLine(lookback).run(typed, console);
		console.flush();
		return exit;
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(CorrectCommandTest.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void everyLineOfAReturnedListIsToldWithBeforeAndAfter() {
		assertEquals(Command.FOUND, run("correct", "import", "清单.xlsx", "--dry-run", "--workspace", "w"));
		assertEquals(List.of("take 清单.xlsx true"), asked);
		assertTrue(out().contains("17人 → 3") && out().contains("不在代码表里") && out().contains("将改1项"), out());
	}

	@Test
	void nothingRefusedIsDone() {
		returned = new Returned("清单.xlsx", false, 1, 1, 0, List.of());
		assertEquals(Command.DONE, run("correct", "import", "清单.xlsx", "--workspace", "w"));
	}

	@Test
	void theReportAsJsonHasCountsAndLines() {
		run("correct", "import", "清单.xlsx", "--dry-run", "--json", "--workspace", "w");
		for (String part : List.of("\"dryRun\" : true", "\"changed\" : 1", "\"rejected\" : 1", "\"conflicts\" : 0", "\"before\" : \"17人\"",
				"\"state\" : \"rejected\"")) {
			assertTrue(out().contains(part), part + "\n" + out());
		}
	}

	@Test
	void allVillagesGetAListEachOrThoseOfARegion() {
		assertEquals(Command.DONE, run("correct", "export", "--all", "--out", "清单", "--json", "--workspace", "w"));
		assertEquals(Command.DONE, run("correct", "export", "--all", "--village", "371524", "--out", "清单", "--workspace", "w"));
		assertEquals(List.of("exportVillages data-quality ", "exportVillages data-quality 371524"), asked);
		assertTrue(out().contains("\"village\" : \"371524001001\"") && out().contains("\"problems\" : 7") && out().contains("某村.xlsx"), out());
		files = List.of();
		assertEquals(Command.DONE, run("correct", "export", "--all", "--out", "清单", "--json", "--workspace", "w"));
		assertTrue(out().endsWith("[ ]\n") || out().endsWith("[]\n"), out());
		assertEquals(Command.BAD, run("correct", "export", "--all", "--workspace", "w"), "the folder is missing");
		assertEquals(Command.BAD, run("correct", "export", "--out", "x.xlsx", "--workspace", "w"), "neither a village nor all");
	}

	@Test
	void listsAreOfTheCleansingRulesUnlessAnotherPackageIsNamed() {
		assertEquals(Command.DONE, run("correct", "export", "--village", "371524001001", "--out", "x.xlsx", "--workspace", "w"));
		assertEquals(Command.DONE, run("correct", "villages", "--package", "shandong-2019", "--workspace", "w"));
		assertEquals(List.of("export data-quality 371524001001", "villages shandong-2019 zh_CN"), asked);
		assertTrue(out().contains("某村") && out().contains("12"), out());
	}
}
