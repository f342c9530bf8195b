package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.charts.api.HitArea;
import org.lookback.model.api.progress.Progress;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;

/** From spreadsheets to the clause, by hand: each step stands on what the one before left in the window. */
@TestMethodOrder(OrderAnnotation.class)
class WholeWayTest {

	private static final String SHANDONG = "org.lookback.pack.shandong.ui.matrix";
	private static final Pattern LAST_NUMBER = Pattern.compile("([0-9][0-9,]*)\\s*户");

	@TempDir
	static Path folder;

	private static SampleResult sample;

	@BeforeAll
	static void openFreshWorkspace() throws Exception {
		sample = new SampleProvince().write(SampleSettings.small(folder.resolve("files")), Progress.NONE);
		Path workspace = Files.createDirectories(folder.resolve("workspace"));
		Window.open(workspace);
		Window.run(() -> Workbenches.show(Ids.VIEW_HOME));
		Window.picture("01-home-of-an-empty-workspace");
	}

	@AfterAll
	static void closeWorkspace() {
		Window.close();
	}

	@Test
	@Order(1)
	void twoFilesComeInThroughTheWizard() {
		Path wide = sample.file("wide", 2019).orElseThrow().path();
		Path incomes = sample.file("income", 2019).orElseThrow().path();
		ImportDriver wizard = ImportDriver.open();
		wizard.add(wide);
		wizard.add(incomes);
		Window.picture("02-import-files");
		assertTrue(wizard.lines().get(0).contains("宽表"), () -> wizard.lines().toString());
		assertTrue(wizard.lines().get(1).contains("收入"), () -> wizard.lines().toString());
		wizard.next();
		Window.picture("03-import-mapping");
		assertTrue(wizard.mappedColumns() > 5);
		wizard.next();
		wizard.attempt();
		Window.picture("04-import-trial");
		assertTrue(Window.get(() -> Services.workspaces().overview().orElseThrow().isEmpty()), "a trial stores nothing");
		wizard.importAll();
		Window.picture("05-import-result");
		assertEquals(2, wizard.results().size());
		assertTrue(wizard.results().stream().allMatch(line -> line.contains("已导入")), () -> wizard.results().toString());
		wizard.close();
		Window.until("households", () -> Services.workspaces().overview().filter(overview -> overview.households() > 0).isPresent());
	}

	@Test
	@Order(2)
	void dilapidatedHousesOfATownshipAreFoundWithTheirFacets() {
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_GRID);
			Workbenches.show(Ids.VIEW_SEARCH);
			Workbenches.show(Ids.VIEW_REGIONS);
		});
		Window.until("regions", () -> Widgets.byId("regions", Tree.class).getItemCount() > 0 && township() != null);
		Window.picture("06-all-households");
		Window.run(() -> Widgets.choose(Widgets.byId("regions", Tree.class), township()));
		Window.run(() -> Widgets.type(Widgets.byId("search.box", Text.class), "危房"));
		Window.until("the search", () -> "危房".equals(Services.query().get().text()) && !Services.query().get().filters().isEmpty());
		Window.until("facets and list say the same", () -> headline("search.headline") > 0 && headline("search.headline") == headline("grid.headline")
				&& headline("grid.headline") == gridRows());
		Tree facets = Window.get(() -> Widgets.byId("facets", Tree.class));
		assertTrue(Window.get(() -> Widgets.item(facets.getItems(), item -> item.getText(2).matches("[1-9][0-9,]*")).isPresent()), "a facet with a count");
		Window.picture("07-dilapidated-houses-of-a-township");
	}

	private static TreeItem township() {
		Tree tree = Widgets.byId("regions", Tree.class);
		for (TreeItem[] level = tree.getItems(); level.length > 0 && level[0].getItemCount() > 0; level = level[0].getItems()) {
			Widgets.expand(tree, level[0]);
		}
		return Widgets.item(tree.getItems(), item -> item.getText().matches(".*(镇|乡|街道|办事处)$") && !"0".equals(item.getText(1))).orElse(null);
	}

	@Test
	@Order(3)
	void shandongsStandardsAreCheckedOverAllHouseholds() {
		Window.run(() -> Services.query().clear());
		Window.start(() -> Workbenches.run(Ids.COMMAND_CHECK));
		Window.until("the question which package", () -> dialogWith("开始").isPresent());
		Shell question = Window.get(() -> dialogWith("开始").orElseThrow());
		Window.picture("08-check-question");
		Window.run(() -> Widgets.press(Widgets.button(question, "开始")));
		Window.until("the result of the check", Duration.ofSeconds(180), () -> dialogWith("打开名单").isPresent());
		Window.picture("09-check-result");
		Shell result = Window.get(() -> dialogWith("打开名单").orElseThrow());
		Window.run(() -> result.close());
		Window.until("verdicts", () -> Services.workspaces().overview().filter(overview -> !overview.checks().isEmpty()).isPresent());
	}

	private static Optional<Shell> dialogWith(String button) {
		for (Shell shell : Window.display().getShells()) {
			if (shell != Window.main() && shell.isVisible()) {
				try {
					Widgets.button(shell, button);
					return Optional.of(shell);
				} catch (AssertionError another) {
					continue;
				}
			}
		}
		return Optional.empty();
	}

	@Test
	@Order(4)
	void aBarOpensAsManyRowsAsItSays() {
		Window.run(() -> {
			Services.query().clear();
			Workbenches.show(Ids.VIEW_GRID);
			Workbenches.show(Ids.VIEW_CHART);
		});
		Window.until("bars", () -> !areas().isEmpty() && Widgets.byId("chart.canvas", Canvas.class).isVisible());
		Window.picture("10-chart");
		HitArea bar = Window.get(() -> areas().stream().max(Comparator.comparingLong(WholeWayTest::said)).orElseThrow());
		long said = said(bar);
		assertTrue(said > 0, bar.tooltip());
		Rectangle2D place = bar.shape().getBounds2D();
		Window.run(() -> Widgets.click(Widgets.byId("chart.canvas", Canvas.class), (int) place.getCenterX(), (int) place.getCenterY()));
		Window.until("as many rows as the bar says: " + said, () -> bar.query().equals(Services.query().get()) && gridRows() == said
				&& headline("grid.headline") == said);
		Window.until("the rows themselves", () -> !gridCell(1, 2).isBlank());
		Window.picture("11-the-bars-households");
	}

	@SuppressWarnings("unchecked")
	private static List<HitArea> areas() {
		Object areas = Widgets.byId("chart.canvas", Canvas.class).getData("org.lookback.areas");
		return areas == null ? List.of() : (List<HitArea>) areas;
	}

	/** The number of households that a bar's tooltip says. */
	private static long said(HitArea area) {
		Matcher number = LAST_NUMBER.matcher(area.tooltip());
		return number.find() ? Long.parseLong(number.group(1).replace(",", "")) : 0;
	}

	@Test
	@Order(6)
	void aFindingLeadsToItsHouseholdAndOnToItsClause() {
		Window.run(() -> {
			Services.query().clear();
			Workbenches.show(Ids.VIEW_FINDINGS);
		});
		Window.until("findings", () -> Widgets.isShown("findings") && Widgets.byId("findings", Table.class).getItemCount() > 0
				&& !Widgets.byId("findings", Table.class).getItem(0).getText(6).isEmpty());
		Window.picture("13-findings");
		Window.run(() -> Widgets.choose(Widgets.byId("findings", Table.class), 0, true));
		Window.until("the household with its findings", () -> Widgets.isShown("household.explanation") && explanation().contains("⚠"));
		Window.picture("14-household");
		StyledText text = Window.get(() -> Widgets.byId("household.explanation", StyledText.class));
		int quote = explanationOffset("“", explanationOffset("⚠", 0)) + 1;
		String quoted = Window.get(() -> text.getText().substring(quote, text.getText().indexOf('”', quote)));
		Window.run(() -> Widgets.click(text, quote));
		Window.until("the clause highlighted: " + quoted, () -> Widgets.isShown("clauses.text") && highlighted().equals(quoted));
		assertTrue(Window.get(WholeWayTest::highlightIsInView), "the clause is scrolled into view");
		Window.picture("15-clause-highlighted");
	}

	@Test
	@Order(7)
	void theHouseholdsMembersAreMaskedAndItsFactsNameTheirSource() {
		TabFolder tabs = Window.get(() -> Widgets.byId("household.tabs", TabFolder.class));
		Window.run(() -> tabs.setSelection(1));
		Table members = Window.get(() -> Widgets.byId("household.members", Table.class));
		assertTrue(Window.get(() -> members.getItem(0).getText(0)).contains("*"), "names are masked");
		Window.picture("16-members");
		Window.run(() -> tabs.setSelection(2));
		Tree facts = Window.get(() -> Widgets.byId("household.facts", Tree.class));
		assertTrue(Window.get(() -> Widgets.item(facts.getItems(), item -> item.getText(2).matches(".+第 [0-9,]+ 行")).isPresent()), "facts name file and row");
		Window.picture("17-facts");
		Window.run(() -> tabs.setSelection(0));
	}

	@Test
	@Order(8)
	void wordsAreFoundInTheDocuments() {
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_CLAUSES);
			Widgets.type(Widgets.byId("clauses.search", Text.class), "应保尽保");
		});
		Window.until("highlighted words", () -> highlightedAnywhere("应保尽保"));
		Window.picture("18-clauses-search");
		Window.run(() -> Widgets.byId("clauses.search", Text.class).setText(""));
	}

	@Test
	@Order(9)
	void shandongsOwnViewShowsTestsExceptionsAndSteps() {
		Window.run(() -> Workbenches.show(SHANDONG));
		Window.until("rows of the matrix", () -> Widgets.isShown("shandong.matrix") && matrix().getItemCount() > 1
				&& matrix().getItem(1).getText(3).matches("[✓✗?]"));
		assertEquals(3 + 1 + 9 + 4 + 1, Window.get(() -> matrix().getColumnCount()),
				"household, scope, the annex's seven tests, the notice's catch-all and those helped at once, four exceptions, outcome");
		assertEquals(Window.get(() -> Services.workspaces().overview().orElseThrow().households()), Window.get(() -> matrix().getItemCount()) - 1L);
		assertTrue(Window.get(() -> Widgets.byId("shandong.side", StyledText.class).getText()).contains("7 天"));
		Window.picture("19-shandong");
		Window.run(() -> {
			var cell = matrix().getItem(1).getBounds(4);
			Widgets.click(matrix(), cell.x + cell.width / 2, cell.y + cell.height / 2);
		});
		Window.until("the cell's clause and facts", () -> Widgets.byId("shandong.side", StyledText.class).getText().contains("依据"));
		Window.picture("20-shandong-cell");
	}

	private static Table matrix() {
		return Widgets.byId("shandong.matrix", Table.class);
	}

	private static String explanation() {
		return Widgets.byId("household.explanation", StyledText.class).getText();
	}

	private static int explanationOffset(String sign, int from) {
		int offset = Window.get(() -> explanation().indexOf(sign, from));
		assertFalse(offset < 0, "no " + sign + " in the explanation");
		return offset;
	}

	/** The marked words of the document. */
	private static String highlighted() {
		StyledText text = Widgets.byId("clauses.text", StyledText.class);
		StringBuilder marked = new StringBuilder();
		for (StyleRange range : text.getStyleRanges()) {
			if (Services.appearance().color(Role.MARK).equals(range.background)) {
				marked.append(text.getTextRange(range.start, range.length));
			}
		}
		return marked.toString();
	}

	private static boolean highlightedAnywhere(String words) {
		return highlighted().contains(words);
	}

	private static boolean highlightIsInView() {
		StyledText text = Widgets.byId("clauses.text", StyledText.class);
		for (StyleRange range : text.getStyleRanges()) {
			if (Services.appearance().color(Role.MARK).equals(range.background)) {
				int y = text.getLocationAtOffset(range.start).y;
				return y >= 0 && y < text.getClientArea().height;
			}
		}
		return false;
	}

	/** The first number of a headline. */
	private static long headline(String id) {
		Matcher number = LAST_NUMBER.matcher(Widgets.byId(id, Label.class).getText());
		return number.find() ? Long.parseLong(number.group(1).replace(",", "")) : -1;
	}

	/** A cell as it stands on the screen; row 0 is the headings, row 1 the line of filters. */
	private static String gridCell(int column, int row) {
		Object value = Widgets.byId("grid", NatTable.class).getDataValueByPosition(column, row);
		return value == null ? "" : value.toString();
	}

	/** Rows of the list, its heading left out. */
	private static long gridRows() {
		return (Integer) Widgets.byId("grid", NatTable.class).getData("org.lookback.rows");
	}
}
