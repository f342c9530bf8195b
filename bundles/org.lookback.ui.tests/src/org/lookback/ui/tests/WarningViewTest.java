package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.casework.api.warning.WarningList.Kind;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.model.api.progress.Progress;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Watching;
import org.lookback.workbench.api.Workspace;

/** Thresholds of early warning are tried, seen at once, kept with a reason; a household shows its factors; counts are lists. */
@TestMethodOrder(OrderAnnotation.class)
class WarningViewTest {

	private static final Duration LONG = Duration.ofSeconds(90);

	@TempDir
	static Path folder;

	private static Workspace open;
	private static Watchlist list;

	@BeforeAll
	static void openTheProvince() throws Exception {
		open = SampleWorkspace.openWithReadings(folder, "shandong-2019");
		Watching watching = open.watching();
		for (Watching.Scheme scheme : watching.schemes()) {
			if (scheme.given()) {
				Watchlist found = watching.watch(scheme.packageId(), watching.day(scheme.packageId()), Progress.NONE);
				list = list == null || list.risks().isEmpty() ? found : list;
			}
		}
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.act.open");
			Workbenches.show("org.lookback.ui.act.warnings");
		});
		Window.until("the list", LONG, () -> Widgets.isShown("warning.households") && Widgets.byId("warning.said", Label.class).getText().length() > 2);
	}

	@AfterAll
	static void goBackToExploring() {
		open = null;
		Window.close();
	}

	private static String text(String id) {
		return Window.get(() -> Widgets.byId(id, Label.class).getText());
	}

	private static Thresholds thresholds() {
		return Window.get(() -> new Thresholds(List.of(points(0), points(1), points(2))));
	}

	private static int points(int level) {
		return Widgets.byId("warning.points." + level, Spinner.class).getSelection();
	}

	private static void spin(int level, int to) {
		Window.run(() -> {
			Spinner number = Widgets.byId("warning.points." + level, Spinner.class);
			number.setSelection(to);
			number.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static void choose(WarningList.Kind kind) {
		int place = kind == Kind.WARNED ? 0 : 3 + List.of(Kind.OPEN, Kind.BELOW, Kind.WATCHED).indexOf(kind) + 1;
		Window.run(() -> {
			Combo lists = Widgets.byId("warning.list", Combo.class);
			lists.select(place);
			lists.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static int rows() {
		return Widgets.byId("warning.households", Table.class).getItemCount();
	}

	@Test
	@Order(1)
	void theListIsAsLongAsItsCount() {
		assertFalse(list.risks().isEmpty());
		for (WarningList.Kind kind : List.of(Kind.WATCHED, Kind.BELOW, Kind.OPEN, Kind.WARNED)) {
			choose(kind);
			int expected = list.list(WarningList.of(kind), thresholds()).size();
			Window.until(kind + " " + expected, LONG, () -> rows() == expected);
		}
		Window.picture("warning-start");
		assertTrue(text("warning.standing").contains("工作台的建议"), text("warning.standing"));
	}

	@Test
	@Order(2)
	void aMovedThresholdIsRecountedAtOnceAndChangesNothing() throws Exception {
		Thresholds before = thresholds();
		choose(Kind.WARNED);
		spin(0, 10);
		Thresholds tried = before.moved(0, 10);
		assertEquals(tried, thresholds());
		long first = list.count(tried).byLevel().getFirst().households();
		assertTrue(text("warning.count.0").contains(String.valueOf(first)), text("warning.count.0"));
		Window.until("the list follows", LONG, () -> rows() == list.list(WarningList.of(Kind.WARNED), tried).size());
		assertTrue(text("warning.standing").contains("正在试算"), text("warning.standing"));
		assertEquals(before, open.watching().thresholds(list.packageId()).now(), "nothing is kept yet");
		Window.picture("warning-tried");
		spin(0, 90);
		List<Integer> pushed = thresholds().points();
		assertTrue(pushed.get(1) > pushed.get(0) && pushed.get(2) > pushed.get(1), "the others give way");
		Window.run(() -> Widgets.press(Widgets.byId("warning.reset", Button.class)));
		assertEquals(before, thresholds());
	}

	@Test
	@Order(3)
	void thresholdsAreKeptWithWhoAndWhy() throws Exception {
		spin(0, 15);
		Window.start(() -> Widgets.press(Widgets.byId("warning.keep", Button.class)));
		Shell dialog = Window.await("留存分数线");
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("a reason is asked for", LONG, () -> Widgets.words(dialog).contains("请写明"));
		Window.run(() -> {
			Widgets.type(Widgets.byId(dialog, "keep.who", Text.class), "县扶贫办");
			Widgets.type(Widgets.byId(dialog, "keep.why", Text.class), "按今年的情况放低");
		});
		Window.picture("warning-keep");
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("it is said who moved them", LONG, () -> Widgets.byId("warning.standing", Label.class).getText().contains("县扶贫办"));
		Watching.Standing standing = open.watching().thresholds(list.packageId());
		assertEquals(15, standing.now().points().getFirst());
		assertEquals(list.proposed(), standing.proposed(), "the package stays as it is");
		assertEquals("按今年的情况放低", standing.moved().getFirst().why());
	}

	@Test
	@Order(4)
	void aHouseholdShowsItsFactorsWithClauseAndItsYears() {
		choose(Kind.WATCHED);
		Window.until("all", LONG, () -> rows() == list.risks().size());
		Window.run(() -> Widgets.choose(Widgets.byId("warning.households", Table.class), 0, false));
		Window.until("factors", LONG, () -> Widgets.byId("warning.factors", Table.class).getItemCount() == list.scheme().factors().size());
		Window.until("years", LONG, () -> Widgets.byId("warning.trend", Table.class).getItemCount() > 0);
		assertTrue(Window.get(() -> Widgets.line(Widgets.byId("warning.factors", Table.class), 0)).contains("“"), "the clause is quoted");
		Optional<String> chosen = Window.get(() -> Services.selection().household());
		assertTrue(list.risks().stream().anyMatch(risk -> chosen.equals(Optional.of(risk.key()))), "other views show it too");
		Window.picture("warning-household");
	}

	@Test
	@Order(5)
	void villagesAndHelpersOpenTheirHouseholds() {
		Window.run(() -> Widgets.byId("warning.tabs", TabFolder.class).setSelection(1));
		Window.until("villages", LONG, () -> Widgets.isShown("warning.village"));
		assertEquals(list.byVillage(thresholds()).size(), Window.get(() -> Widgets.byId("warning.village", Table.class).getItemCount()));
		Window.picture("warning-villages");
		Window.run(() -> Widgets.choose(Widgets.byId("warning.village", Table.class), 0, true));
		long expected = list.byVillage(thresholds()).getFirst().warned().households();
		Window.until("the village's households", LONG, () -> rows() == expected);
		Window.run(() -> Widgets.byId("warning.tabs", TabFolder.class).setSelection(2));
		Window.until("helpers", LONG, () -> Widgets.isShown("warning.helper"));
		assertEquals(list.byHelper(thresholds()).size(), Window.get(() -> Widgets.byId("warning.helper", Table.class).getItemCount()));
		Window.picture("warning-helpers");
	}
}
