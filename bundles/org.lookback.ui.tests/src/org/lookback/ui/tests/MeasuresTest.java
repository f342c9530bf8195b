package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.analysis.api.contrast.Changed;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.Line;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** What a supervisor does with poverty measures and contrasts in the window: says the line, reads, opens the households behind a row. */
class MeasuresTest {

	private static final String MEASURES = "org.lookback.ui.analyse.measures";
	private static final String CONTRAST = "org.lookback.ui.analyse.contrast";

	@TempDir
	static Path folder;
	private static Workspace workspace;

	@BeforeAll
	static void importASmallProvince() throws Exception {
		workspace = SampleWorkspace.open(folder);
		Window.run(() -> Workbenches.run("org.lookback.ui.analyse.open"));
	}

	@AfterAll
	static void close() {
		workspace = null;
		Window.close();
	}

	@BeforeEach
	void beginAnew() {
		Window.run(() -> Services.query().set(Query.ALL, Kind.HOUSEHOLDS));
	}

	private static void choose(String combo, int index) {
		Combo box = Widgets.byId(combo, Combo.class);
		box.select(index);
		box.notifyListeners(SWT.Selection, new Event());
	}

	private static void say(String combo, String words) {
		Combo box = Widgets.byId(combo, Combo.class);
		box.setText(words);
		box.notifyListeners(SWT.DefaultSelection, new Event());
	}

	private static List<String> headings(String id) {
		return Arrays.stream(Widgets.byId(id, Table.class).getColumns()).map(column -> column.getText()).toList();
	}

	private static String cell(String id, int row, String heading) {
		Table table = Widgets.byId(id, Table.class);
		return table.getItem(row).getText(headings(id).indexOf(heading));
	}

	private static long listed() {
		String words = Widgets.byId("grid.headline", Label.class).getText();
		return Long.parseLong(words.substring(0, words.indexOf(' ')).replace(",", ""));
	}

	@Test
	void theLineIsAPersonsToSayAndEveryRowOpensItsHouseholds() throws LookbackException {
		Window.run(() -> Workbenches.show(MEASURES));
		Window.until("what to do first", () -> Widgets.isShown("measures.hint") && Widgets.byId("measures.hint", Label.class).getText().contains("请在上面填写贫困线"));
		Window.picture("90-measures-without-a-line");
		Window.run(() -> Widgets.type(Widgets.byId("measures.line", Text.class), "四千"));
		Window.until("what is wrong", () -> Widgets.byId("measures.hint", Label.class).getText().contains("四千"));
		Window.run(() -> Widgets.type(Widgets.byId("measures.line", Text.class), "6000"));
		Window.until("the measures", () -> Widgets.isShown("measures.table") && Widgets.byId("measures.table", Table.class).getItemCount() == 1);
		Window.picture("91-measures");
		PovertyTable expected = workspace.measuring().poverty(Query.ALL, new PovertyQuestion("income.netPerCapita", Line.of("6000").orElseThrow()), Locale.getDefault());
		assertEquals(String.format("%,d", expected.total().poorPersons()), Window.get(() -> cell("measures.table", 0, "贫困人数")));
		double headcount = expected.total().measures().orElseThrow().headcount().value();
		assertEquals(String.format("%.2f%%", 100 * headcount), Window.get(() -> cell("measures.table", 0, "贫困率")));
		BigDecimal gini = BigDecimal.valueOf(expected.total().gini().orElseThrow().value()).setScale(4, java.math.RoundingMode.HALF_UP);
		assertEquals(gini.toPlainString(), Window.get(() -> cell("measures.table", 0, "基尼系数")));
		Window.run(() -> Widgets.choose(Widgets.byId("measures.table", Table.class), 0, true));
		Window.until("the households of the row", () -> Widgets.isShown("grid") && listed() == expected.total().households());
	}

	@Test
	void theIncidenceDividesByTheAgriculturalPopulation() throws LookbackException {
		Window.run(() -> {
			Workbenches.show(MEASURES);
			choose("measures.kind", 2);
		});
		IncidenceTable expected = workspace.measuring().incidence(Query.ALL, Optional.empty(), Optional.empty(), Locale.getDefault());
		Window.until("the incidence", () -> Widgets.isShown("measures.table") && headings("measures.table").contains("农业户籍人口"));
		assertEquals(String.format("%.2f%%", 100 * expected.total().incidence().orElseThrow().rate().getAsDouble()), Window.get(() -> cell("measures.table", 0, "贫困发生率")));
		Window.picture("92-incidence");
		Window.run(() -> choose("measures.kind", 1));
		Window.until("the dimensions", () -> headings("measures.table").contains("多维贫困指数 M0"));
		Window.picture("93-dimensions");
		Window.run(() -> choose("measures.kind", 0));
	}

	@Test
	void twoYearsStandSideBySideAndWhoChangedIsAList() throws LookbackException {
		Window.run(() -> Workbenches.show(CONTRAST));
		Window.until("two years", () -> Widgets.byId("contrast.by", Button.class).isEnabled() && Widgets.byId("contrast.a", Combo.class).getItemCount() > 1);
		Window.picture("94-contrast-empty");
		int earlier = Integer.parseInt(Window.get(() -> Widgets.byId("contrast.a", Combo.class).getText()));
		int later = Integer.parseInt(Window.get(() -> Widgets.byId("contrast.b", Combo.class).getText()));
		assertTrue(earlier < later);
		Window.run(MeasuresTest::byExitStatus);
		Window.until("both years", () -> Widgets.isShown("contrast.values") && Widgets.byId("contrast.values", Table.class).getItemCount() > 2);
		Window.picture("95-contrast");
		Contrast expected = workspace.contrasting().years(Query.ALL, "householdYear.exitStatus", earlier, later, Locale.getDefault());
		assertEquals(expected.lines().size() + 1, Window.get(() -> Widgets.byId("contrast.values", Table.class).getItemCount()).intValue());
		assertEquals(expected.moves().orElseThrow().all().size(), Window.get(() -> Widgets.byId("contrast.moves", Table.class).getItemCount()).intValue());
		long moved = workspace.contrasting().changed(expected, Changed.Which.MOVED, Optional.empty(), Optional.empty(), 1).total();
		assertTrue(moved > 0);
		Window.run(() -> Widgets.press(Widgets.byId("contrast.moved", Button.class)));
		Window.until("who changed", () -> Widgets.isShown("grid") && listed() == moved);
		assertTrue(Window.get(() -> Widgets.isShown("contrast.values")), "the contrast stays while its list is opened");
		Window.run(() -> Services.query().set(Query.ALL, Kind.HOUSEHOLDS));
	}

	/** Chooses the field unless it is chosen already: a second click would take it away. */
	private static void byExitStatus() {
		Button by = Widgets.byId("contrast.by", Button.class);
		if (by.getText().contains("选择字段")) {
			Widgets.choose(by, "脱贫属性");
		}
	}

	@Test
	void aYearThatDoesNotExistIsSaidAndCanBeCorrected() {
		Window.run(() -> Workbenches.show(CONTRAST));
		Window.until("two years", () -> Widgets.byId("contrast.by", Button.class).isEnabled() && Widgets.byId("contrast.a", Combo.class).getItemCount() > 1);
		String year = Window.get(() -> Widgets.byId("contrast.a", Combo.class).getText());
		for (String wrong : List.of("前年", "1949")) {
			Window.run(() -> {
				byExitStatus();
				say("contrast.a", wrong);
			});
			Window.until("what is wrong with " + wrong, () -> Widgets.isShown("contrast.hint") && Widgets.byId("contrast.hint", Label.class).getText().contains(wrong));
		}
		Window.run(() -> say("contrast.a", year));
		Window.until("both years", () -> Widgets.isShown("contrast.values"));
	}

	@Test
	void aRegionThatDoesNotExistIsSaid() {
		Window.run(() -> {
			Workbenches.show(CONTRAST);
			choose("contrast.way", 1);
		});
		Window.until("counties to choose from", () -> Widgets.byId("contrast.a", Combo.class).getItemCount() > 0
				&& !Widgets.byId("contrast.a", Combo.class).getItem(0).startsWith("20") && Widgets.byId("contrast.way", Combo.class).getSelectionIndex() == 1);
		Window.run(() -> {
			byExitStatus();
			say("contrast.a", Widgets.byId("contrast.a", Combo.class).getItem(0));
			say("contrast.b", "桃花源县");
		});
		Window.until("what is wrong", () -> Widgets.byId("contrast.notes", Label.class).getText().contains("没有“桃花源县”的户"));
		Window.picture("96-contrast-unknown-region");
		Window.run(() -> choose("contrast.way", 0));
		Window.until("the years again", () -> Widgets.byId("contrast.a", Combo.class).getText().startsWith("20"));
	}
}
