package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleSettings;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** Each province's own view on households of that province: it shows counts, and a count opens as many households as it says. */
class ProvinceViewsTest {

	private static final Map<String, String> VIEWS = Map.of("21", "org.lookback.pack.liaoning.ui.measures", "44", "org.lookback.pack.guangdong.ui.plane", "46",
			"org.lookback.pack.hainan.ui.board", "14", "org.lookback.pack.shanxi.ui.water");
	private static final List<String> COUNTIES = List.of("210422", "441802", "469002", "141124");
	/** Those that stand in view. */
	private static final int ROWS = 12;
	private static final Pattern COUNT = Pattern.compile("^\\s*([0-9][0-9,]*)");

	@TempDir
	static Path folder;

	private static Workspace open;

	@BeforeAll
	static void checkTheHouseholdsOfFourCounties() throws Exception {
		List<SampleFile> files = new SampleProvince().write(SampleSettings.small(folder.resolve("files")).in(COUNTIES), Progress.NONE).files();
		Path workspace = Files.createDirectories(folder.resolve("workspace"));
		Window.open(workspace);
		open = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : files) {
			plans.add(open.importing().plan(open.importing().sniff(file.path())));
		}
		open.importing().run(plans, false, Progress.NONE);
		for (String packageId : List.of("liaoning-xinbin-2019", "guangdong-qingyuan-2019", "hainan-2019", "shanxi-2021")) {
			open.checking().run(packageId, LocalDate.of(2019, 12, 31), Progress.NONE);
		}
		Window.until("households", () -> Services.workspaces().overview().filter(each -> each.checks().size() == 4).isPresent());
	}

	@AfterAll
	static void closeWorkspace() {
		open = null;
		Window.run(() -> {
			page().zoomOut();
		});
		Window.close();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	@BeforeEach
	void allHouseholds() {
		Window.run(() -> {
			page().zoomOut();
			Services.query().clear();
			Workbenches.show(Ids.VIEW_GRID);
		});
	}

	private static void maximise(String view) {
		Window.run(() -> {
			Workbenches.show(view);
			page().setPartState(page().findViewReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		});
	}

	@Test
	void liaoningsMeasuresByYearProgrammeAndDepartment() throws LookbackException {
		maximise("org.lookback.pack.liaoning.ui.measures");
		aCountOpensWhatItSays("liaoning.matrix", "40-liaoning-measures");
	}

	@Test
	void hainansRisksByIncome() throws LookbackException {
		maximise("org.lookback.pack.hainan.ui.board");
		aCountOpensWhatItSays("hainan.board", "41-hainan-early-warning");
	}

	@Test
	void shanxisFourWaterIndicators() throws LookbackException {
		maximise("org.lookback.pack.shanxi.ui.water");
		aCountOpensWhatItSays("shanxi.water", "42-shanxi-water");
	}

	@Test
	void guangdongsIncomePlane() {
		maximise("org.lookback.pack.guangdong.ui.plane");
		Window.until("the plane", () -> Widgets.byId("guangdong.headline", Label.class).getText().matches("(?s).*[1-9][0-9,]* 户.*"));
		Window.picture("43-guangdong-income-plane");
	}

	@Test
	void aViewComesWithItsProvinceAndGoesWithIt() {
		Window.run(() -> VIEWS.values().stream().map(page()::findViewReference).filter(Objects::nonNull).forEach(page()::hideView));
		Window.run(() -> Services.query().change(query -> query.where("household.village", "210422")));
		Window.until("Liaoning's view", () -> shown().equals(Set.of("21")));
		Window.picture("44-view-of-the-chosen-province");
		Window.run(() -> Services.query().change(query -> query.with("household.village", List.of()).where("household.village", "46")));
		Window.until("Hainan's view alone", () -> shown().equals(Set.of("46")));
		Window.run(() -> Workbenches.show(VIEWS.get("44")));
		Window.run(() -> Services.query().change(query -> query.with("household.village", List.of()).where("household.village", "141124")));
		Window.until("Shanxi's view, and the one that was opened by hand", () -> shown().equals(Set.of("14", "44")));
		Window.run(() -> Services.query().clear());
		Window.until("none but the one that was opened by hand, as there are four provinces", () -> shown().equals(Set.of("44")));
	}

	private static Set<String> shown() {
		return VIEWS.keySet().stream().filter(province -> page().findViewReference(VIEWS.get(province)) != null).collect(Collectors.toSet());
	}

	/** Clicks cells that count somebody until one opens its households, and looks whether the query it leaves finds as many as it said. */
	private static void aCountOpensWhatItSays(String table, String picture) throws LookbackException {
		Window.until("counts in " + table, () -> !counts(table).isEmpty());
		Window.picture(picture);
		Query before = Window.get(() -> Services.query().get());
		for (Place place : Window.get(() -> counts(table))) {
			Window.run(() -> Widgets.click(Widgets.byId(table, Table.class), place.bounds().x + place.bounds().width / 2,
					place.bounds().y + place.bounds().height / 2));
			Query after = Window.get(() -> Services.query().get());
			if (!after.equals(before)) {
				assertFalse(after.filters().isEmpty(), after.print());
				assertEquals(place.count(), open.searching().count(after, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total(), after.print());
				return;
			}
		}
		fail("no cell opens anything: " + table);
	}

	private record Place(Rectangle bounds, long count) {
	}

	/** The cells that count somebody, in reading order. */
	private static List<Place> counts(String id) {
		Table table = Widgets.byId(id, Table.class);
		List<Place> counts = new ArrayList<>();
		for (int row = 0; row < Math.min(ROWS, table.getItemCount()); row++) {
			TableItem item = table.getItem(row);
			for (int column = 1; column < table.getColumnCount(); column++) {
				Matcher number = COUNT.matcher(item.getText(column));
				if (number.find() && !number.group(1).equals("0")) {
					counts.add(new Place(item.getBounds(column), Long.parseLong(number.group(1).replace(",", ""))));
				}
			}
		}
		return counts;
	}
}
