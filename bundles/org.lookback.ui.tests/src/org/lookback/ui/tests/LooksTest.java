package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/**
 * Every view of the perspectives Explore and Analyse and every dialog that opens from them, in whatever language and theme the window was started in: a
 * picture of each, and not a word of the other language in what is written on it. Names, documents and values of fields are data and stay as they are.
 */
class LooksTest {

	private static final boolean CHINESE = Locale.getDefault().getLanguage().equals("zh");
	/** In a Chinese window two small words in a row are a sentence that nobody has translated; in an English one every Chinese character is. */
	private static final Pattern FOREIGN = CHINESE ? Pattern.compile("\\b[A-Za-z][a-z]{2,} [A-Za-z]?[a-z]{2,}\\b") : Pattern.compile("\\p{IsHan}");
	private static final List<String> EXPLORE = List.of(Ids.VIEW_HOME, Ids.VIEW_SEARCH, Ids.VIEW_REGIONS, Ids.VIEW_GRID, Ids.VIEW_CHART, Ids.VIEW_CLAUSES,
			Ids.VIEW_HOUSEHOLD, Ids.VIEW_FINDINGS);
	private static final List<String> ANALYSE = List.of("org.lookback.ui.analyse.bar", "org.lookback.ui.analyse.crosstab", "org.lookback.ui.analyse.measures",
			"org.lookback.ui.analyse.contrast", "org.lookback.ui.analyse.saved");
	/** What holds names and other data, by id. */
	private static final Set<String> DATA = Set.of("household.title", "clauses.title", "clauses.about", "grid.complaint");

	@TempDir
	static Path folder;
	private static Workspace workspace;
	private static final Set<String> FOUND = new TreeSet<>();
	private static int pictures;

	@BeforeAll
	static void importAndCheckASmallProvince() throws Exception {
		workspace = SampleWorkspace.open(folder);
		workspace.checking().run("shandong-2019", LocalDate.of(2019, 11, 30), Progress.NONE);
	}

	@AfterAll
	static void close() {
		workspace = null;
		Window.close();
	}

	private static void look(String what, Shell shell) {
		Window.run(() -> read(what, shell));
		Window.picture(String.format(Locale.ROOT, "look-%02d-%s", ++pictures, what));
	}

	private static void read(String what, Composite parent) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible() || child.getData("org.lookback.id") instanceof String id && DATA.contains(id)) {
				continue;
			}
			List<String> words = new ArrayList<>();
			words.add(child.getToolTipText());
			switch (child) {
			case Button button -> words.add(button.getText());
			case Label label -> words.add(label.getText());
			case Link link -> words.add(link.getText());
			case Combo combo -> words.addAll(List.of(combo.getItems()));
			case Table table -> Arrays.stream(table.getColumns()).map(TableColumn::getText).forEach(words::add);
			case Tree tree -> Arrays.stream(tree.getColumns()).map(TreeColumn::getText).forEach(words::add);
			case CTabFolder tabs -> Arrays.stream(tabs.getItems()).map(CTabItem::getText).forEach(words::add);
			default -> {
				// writes nothing by itself
			}
			}
			words.stream().filter(text -> text != null && FOREIGN.matcher(text).find()).forEach(text -> FOUND.add(what + ": " + text.replace('\n', ' ')));
			if (child instanceof Composite composite) {
				read(what, composite);
			}
		}
	}

	/** Shows a view alone in the window. */
	private static void view(String id) {
		Window.run(() -> Workbenches.show(id));
		zoom(id);
		pause();
		look(id.substring(id.lastIndexOf('.') + 1), Window.main());
		zoom(id);
	}

	private static void zoom(String id) {
		Window.run(() -> {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			page.toggleZoom(page.findViewReference(id));
		});
	}

	/** Lets what is read beside arrive. */
	private static void pause() {
		long until = System.nanoTime() + 2_500_000_000L;
		Window.until("what is read beside", () -> System.nanoTime() > until && PlatformUI.getWorkbench().getDisplay() != null);
	}

	private static Optional<Shell> opened() {
		return Arrays.stream(Window.display().getShells()).filter(shell -> shell != Window.main() && !shell.isDisposed() && shell.isVisible() && !shell.getText().isEmpty()).findFirst();
	}

	/** Opens a dialog, looks at it and closes it. */
	private static void dialog(String what, Runnable opening) {
		Window.start(opening);
		Window.until("the dialog " + what, SampleWorkspace.LONG, () -> opened().isPresent());
		pause();
		Shell shell = Window.get(() -> opened().orElseThrow());
		look(what, shell);
		Window.start(shell::close);
		Window.until("the closed dialog " + what, shell::isDisposed);
	}

	private static void press(String id) {
		Widgets.press(Widgets.byId(id, Button.class));
	}

	private static void chart(Kind kind) {
		Window.run(() -> {
			Menu menu = Widgets.byId("chart.kind", Button.class).getMenu();
			for (MenuItem item : menu.getItems()) {
				item.setSelection(kind.id().equals(item.getData("org.lookback.id")));
				if (item.getSelection()) {
					item.notifyListeners(SWT.Selection, new Event());
				}
			}
		});
		pause();
		look("chart-" + kind.id(), Window.main());
	}

	private static void field(String id, String field) {
		Window.run(() -> {
			Combo combo = Widgets.byId(id, Combo.class);
			try {
				combo.select(field.isEmpty() ? 0 : combo.indexOf(workspace.searching().fieldLabel(field, Locale.getDefault())));
			} catch (org.lookback.model.api.text.LookbackException impossible) {
				throw new AssertionError(impossible);
			}
			combo.notifyListeners(SWT.Selection, new Event());
		});
		pause();
	}

	private static void head(String item) {
		NatTable grid = Widgets.byId("grid", NatTable.class);
		Rectangle bounds = grid.getBoundsByPosition(4, 0);
		Point place = grid.toDisplay(bounds.x + 5, bounds.y + 5);
		Event event = new Event();
		event.x = place.x;
		event.y = place.y;
		grid.notifyListeners(SWT.MenuDetect, event);
		Menu menu = (Menu) grid.getData("org.lookback.menu");
		menu.setVisible(false);
		Arrays.stream(menu.getItems()).filter(each -> item.equals(each.getData("org.lookback.id"))).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void everyViewAndDialogSpeaksOneLanguage() throws Exception {
		Window.run(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(Ids.EXPLORE, PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
			} catch (org.eclipse.ui.WorkbenchException impossible) {
				throw new AssertionError(impossible);
			}
			Workbenches.show(Ids.VIEW_GRID);
		});
		String household = workspace.searching().search(Query.ALL, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), true).hits().getFirst().id();
		Window.run(() -> Services.selection().selectHousehold(household));
		pause();
		look("explore", Window.main());
		EXPLORE.forEach(LooksTest::view);
		Window.run(() -> Workbenches.show(Ids.VIEW_GRID));
		dialog("columns", () -> press("grid.columns"));
		zoom(Ids.VIEW_GRID);
		dialog("statistics", () -> head("head.statistics"));
		zoom(Ids.VIEW_GRID);
		dialog("import", () -> Workbenches.run(Ids.COMMAND_IMPORT));
		dialog("mappings", () -> Workbenches.run("org.lookback.ui.explore.mappings"));
		dialog("hand", () -> Workbenches.run("org.lookback.ui.explore.hand"));
		dialog("check", () -> Workbenches.run(Ids.COMMAND_CHECK));
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.analyse.open");
			Services.query().set(Query.parse("收入<9000 主要致贫原因!=缺技术"));
		});
		pause();
		look("analyse", Window.main());
		ANALYSE.forEach(LooksTest::view);
		Window.run(() -> Services.query().set(Query.ALL));
		Window.run(() -> Workbenches.show(Ids.VIEW_CHART));
		zoom(Ids.VIEW_CHART);
		field("chart.field.first", "householdYear.primaryCause");
		field("chart.field.second", "finding.sector");
		List.of(Kind.STACKED, Kind.GROUPED, Kind.PERCENT, Kind.HEAT, Kind.MULTIPLES).forEach(LooksTest::chart);
		field("chart.field.second", "");
		List.of(Kind.BAR, Kind.PIE, Kind.PARETO, Kind.LINE).forEach(LooksTest::chart);
		field("chart.field.first", "income.netPerCapita");
		List.of(Kind.HISTOGRAM, Kind.BOX, Kind.LORENZ).forEach(LooksTest::chart);
		zoom(Ids.VIEW_CHART);
		assertEquals(Set.of(), FOUND, "words of the other language");
	}
}
