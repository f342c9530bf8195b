package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.HitArea;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;

/** Every kind of chart in the window: drawn, pointed at, clicked, kept in a file, saved, copied. */
class ChartViewTest {

	private static final Pattern SAID = Pattern.compile("([0-9][0-9,]*)\\s*(户|人)（");
	private static final Map<Kind, List<String>> FIELDS = Map.ofEntries(Map.entry(Kind.BAR, List.of("cause.main")),
			Map.entry(Kind.GROUPED, List.of("household.county", "cause.main")), Map.entry(Kind.STACKED, List.of("cause.main", "finding.sector")),
			Map.entry(Kind.PERCENT, List.of("household.county", "cause.main")), Map.entry(Kind.LINE, List.of("householdYear.exitYear", "cause.main")),
			Map.entry(Kind.PIE, List.of("cause.main")), Map.entry(Kind.HEAT, List.of("cause.main", "finding.sector")),
			Map.entry(Kind.HISTOGRAM, List.of("income.netPerCapita")), Map.entry(Kind.PARETO, List.of("cause.all")),
			Map.entry(Kind.PROGRESS, List.of("housing.appraisedOn")), Map.entry(Kind.PYRAMID, List.of("memberYear.age", "member.gender")),
			Map.entry(Kind.MULTIPLES, List.of("cause.main", "household.county")), Map.entry(Kind.BOX, List.of("income.netPerCapita", "cause.main")),
			Map.entry(Kind.LORENZ, List.of("income.netPerCapita", "household.county")));

	@TempDir
	static Path folder;

	@BeforeAll
	static void importAndCheckASmallProvince() throws Exception {
		SampleWorkspace.open(folder).checking().run("shandong-2019", LocalDate.of(2019, 11, 30), Progress.NONE);
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.analyse.open");
			Workbenches.show(Ids.VIEW_GRID);
			Workbenches.show(Ids.VIEW_CHART);
		});
		Window.until("the chart's fields", () -> Widgets.byId("chart.field.first", Combo.class).getItemCount() > 10);
	}

	@AfterAll
	static void close() {
		Window.close();
	}

	private static Canvas canvas() {
		return Widgets.byId("chart.canvas", Canvas.class);
	}

	@SuppressWarnings("unchecked")
	private static List<HitArea> areas() {
		Object areas = canvas().getData("org.lookback.areas");
		return areas == null ? List.of() : (List<HitArea>) areas;
	}

	private static void forget() {
		canvas().setData("org.lookback.areas", List.of());
	}

	private static void choose(String id, String text) {
		Combo combo = Widgets.byId(id, Combo.class);
		int at = combo.indexOf(text);
		assertTrue(at >= 0, text + " among " + List.of(combo.getItems()));
		combo.select(at);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static MenuItem kindItem(Kind kind) {
		Menu menu = Widgets.byId("chart.kind", Button.class).getMenu();
		return List.of(menu.getItems()).stream().filter(item -> kind.id().equals(item.getData("org.lookback.id"))).findFirst().orElseThrow();
	}

	private static void press(MenuItem item) {
		for (MenuItem other : item.getParent().getItems()) {
			other.setSelection(false);
		}
		item.setSelection(true);
		item.notifyListeners(SWT.Selection, new Event());
	}

	private static String label(String field) {
		try {
			return Services.workspaces().workspace().orElseThrow().searching().fieldLabel(field, Locale.CHINA);
		} catch (org.lookback.model.api.text.LookbackException impossible) {
			throw new AssertionError(impossible);
		}
	}

	/** Draws a kind of chart of its fields. */
	private static void draw(Kind kind, Unit unit) {
		Window.run(() -> {
			Services.query().set(Query.ALL, Shape.Kind.HOUSEHOLDS);
			List<String> fields = FIELDS.get(kind);
			choose("chart.field.first", label(fields.get(0)));
			choose("chart.field.second", fields.size() > 1 ? label(fields.get(1)) : "（无）");
			choose("chart.field.third", "（无）");
			choose("chart.unit", unit == Unit.PERSON ? "人" : "户");
		});
		Window.until(kind + " fits its fields", () -> kindItem(kind).isEnabled());
		Window.run(() -> {
			forget();
			if (kindItem(kind).getSelection()) {
				choose("chart.unit", unit == Unit.PERSON ? "人" : "户");
			} else {
				press(kindItem(kind));
			}
		});
		Window.until(kind + " is drawn", () -> !areas().isEmpty() && canvas().isVisible());
	}

	private static long said(HitArea area) {
		Matcher number = SAID.matcher(area.tooltip());
		return number.find() ? Long.parseLong(number.group(1).replace(",", "")) : 0;
	}

	/** What the list says that it holds. */
	private static String listed() {
		return Widgets.byId("grid.headline", Label.class).getText();
	}

	@Test
	void aClickOnAnyKindOpensAsManyRowsAsItSays() {
		for (Kind kind : Kind.values()) {
			opens(kind);
		}
	}

	private static void opens(Kind kind) {
		draw(kind, kind == Kind.PYRAMID ? Unit.PERSON : Unit.HOUSEHOLD);
		Window.picture("chart-" + kind.id());
		HitArea part = Window.get(() -> areas().stream().filter(area -> area.key().size() < 3).max(Comparator.comparingLong(ChartViewTest::said)).orElseThrow());
		Rectangle2D place = part.shape().getBounds2D();
		Window.run(() -> Widgets.doubleClick(canvas(), (int) place.getCenterX(), (int) place.getCenterY()));
		Window.until("a query of the part", () -> !Services.query().get().equals(Query.ALL));
		HitArea hit = Window.get(() -> areas().stream().filter(area -> area.query().equals(Services.query().get())).findFirst().orElse(part));
		String number = String.format(Locale.CHINA, "%,d %s", said(hit), kind == Kind.PYRAMID ? "人" : "户");
		Window.until("as many rows as it says: " + hit.tooltip(), () -> listed().contains(number));
	}

	@Test
	void kindsThatDoNotFitSayWhy() {
		draw(Kind.STACKED, Unit.HOUSEHOLD);
		Window.until("an objection", () -> !kindItem(Kind.HISTOGRAM).isEnabled());
		assertTrue(Window.get(() -> kindItem(Kind.HISTOGRAM).getText()).contains("不是数值"));
		assertTrue(Window.get(() -> kindItem(Kind.PERCENT).isEnabled()));
	}

	@Test
	void theTableTheQueryAndThePinnedQueryAreShown() {
		draw(Kind.BOX, Unit.HOUSEHOLD);
		Window.run(() -> {
			Button table = Widgets.byId("chart.table", Button.class);
			table.setSelection(true);
			table.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("quartiles in the table", () -> Widgets.isShown("chart.table.numbers") && Widgets.byId("chart.table.numbers", Table.class).getItemCount() > 3);
		assertTrue(Window.get(() -> Widgets.byId("chart.footer", Label.class).getText()).contains("数据版本"));
		Window.picture("chart-table");
		Window.run(() -> more("more.pin"));
		Window.until("the pinned query", () -> Widgets.byId("chart.query", Text.class).getText().startsWith("已固定"));
		Window.run(() -> Services.query().set(Query.parse("主要致贫原因:因病"), Shape.Kind.HOUSEHOLDS));
		assertFalse(Window.get(() -> Widgets.byId("chart.query", Text.class).getText()).contains("因病"));
		Window.run(() -> more("more.pin"));
		Window.until("the active query", () -> Widgets.byId("chart.query", Text.class).getText().contains("因病"));
		Window.run(() -> {
			Button table = Widgets.byId("chart.table", Button.class);
			table.setSelection(false);
			table.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Chooses from the menu under "more". */
	private static void more(String id) {
		Button button = Widgets.byId("chart.more", Button.class);
		Widgets.press(button);
		MenuItem item = List.of(button.getMenu().getItems()).stream().filter(each -> id.equals(each.getData("org.lookback.id"))).findFirst().orElseThrow();
		button.getMenu().setVisible(false);
		if ((item.getStyle() & SWT.RADIO) != 0) {
			item.setSelection(true);
		}
		item.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void aViewIsSentAsAFileAndOpenedAgain() throws Exception {
		draw(Kind.PARETO, Unit.PERSON);
		Window.run(() -> Services.query().set(Query.parse("危房"), Shape.Kind.HOUSEHOLDS));
		try (ChosenFiles files = new ChosenFiles()) {
			Path view = files.next(folder.resolve("causes.chart.yaml"));
			Window.until("the chart of the query", () -> areas().stream().anyMatch(area -> area.query().text().equals("危房")));
			Window.run(() -> more("more.save"));
			Window.until("the file", () -> Files.exists(view));
			assertEquals(new ChartPlan(Kind.PARETO, List.of("cause.all"), Unit.PERSON, Query.parse("危房")), ChartPlan.read(view));
			draw(Kind.PIE, Unit.HOUSEHOLD);
			files.next(view);
			Window.run(() -> more("more.open"));
			Window.until("the chart of the file", () -> Services.query().get().text().equals("危房") && kindItem(Kind.PARETO).getSelection()
					&& Widgets.byId("chart.unit", Combo.class).getText().equals("人") && areas().stream().anyMatch(area -> area.query().text().equals("危房")));
		}
	}

	@Test
	void aChartIsSavedAsAPageAndCopiedAsATable() {
		draw(Kind.HEAT, Unit.HOUSEHOLD);
		try (ChosenFiles files = new ChosenFiles()) {
			Path page = files.next(folder.resolve("heat.pdf"));
			Window.run(() -> Widgets.press(Widgets.byId("chart.save", Button.class)));
			Window.until("the page", () -> page.toFile().length() > 1000);
		}
		Window.run(() -> {
			Button copy = Widgets.byId("chart.copy", Button.class);
			Widgets.press(copy);
			copy.getMenu().setVisible(false);
			copy.getMenu().getItem(1).notifyListeners(SWT.Selection, new Event());
		});
		String copied = Window.get(() -> {
			Clipboard clipboard = new Clipboard(canvas().getDisplay());
			String text = Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance())).orElse("");
			clipboard.dispose();
			return text;
		});
		assertTrue(copied.startsWith("主要致贫原因\t"), copied);
	}

	@Test
	void theColoursOfAChartCanBeChosen() {
		draw(Kind.STACKED, Unit.HOUSEHOLD);
		for (String theme : List.of("dark", "print", "window")) {
			Window.run(() -> {
				forget();
				more("theme." + theme);
			});
			Window.until("the chart for " + theme, () -> !areas().isEmpty());
			Window.picture("chart-theme-" + theme);
		}
	}
}
