package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;

/** The numbers beside the search: fields more and fewer, numbers in bands, dates by month, regions on any level. */
class FacetsTest {

	@TempDir
	static Path folder;

	@BeforeAll
	static void importASmallProvince() throws Exception {
		SampleWorkspace.open(folder);
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_GRID);
			Workbenches.show(Ids.VIEW_SEARCH);
		});
		Window.until("the facets", () -> Widgets.byId("facets", Tree.class).getItemCount() > 2);
	}

	@AfterAll
	static void close() {
		Window.run(() -> Widgets.choose(Widgets.byId("facets.more", Button.class), "恢复常用字段"));
		Window.close();
	}

	@BeforeEach
	void everything() {
		Window.run(() -> Services.query().set(Query.ALL, Shape.Kind.HOUSEHOLDS));
	}

	private static TreeItem facet(String label) {
		return Widgets.item(Widgets.byId("facets", Tree.class).getItems(), item -> item.getParentItem() == null && item.getText().startsWith(label)).orElse(null);
	}

	private static void add(String label) {
		Window.run(() -> Widgets.choose(Widgets.byId("facets.more", Button.class), label));
		Window.until("the facet " + label, () -> facet(label) != null && facet(label).getItemCount() > 0);
	}

	private static void at(String label, String item) {
		Window.run(() -> {
			Tree tree = Widgets.byId("facets", Tree.class);
			tree.setSelection(facet(label));
			tree.getMenu().notifyListeners(SWT.Show, new Event());
			Widgets.item(tree.getMenu(), item).orElseThrow().notifyListeners(SWT.Selection, new Event());
		});
	}

	@Test
	void numbersStandInBandsAndABandIsACondition() {
		add("人均纯收入");
		List<Long> counts = new ArrayList<>();
		String first = Window.get(() -> {
			for (TreeItem band : facet("人均纯收入").getItems()) {
				counts.add(Long.parseLong(band.getText(2).replace(",", "")));
			}
			return facet("人均纯收入").getItem(1).getText(2);
		});
		long all = Window.get(() -> Long.parseLong(Widgets.byId("search.headline", Label.class).getText().replaceAll(" .*", "").replace(",", "")));
		assertEquals(all, counts.stream().mapToLong(Long::longValue).sum());
		Window.picture("76-facet-bands");
		Window.run(() -> Widgets.click(Widgets.byId("facets", Tree.class), facet("人均纯收入").getItem(1)));
		Window.until("the band's households", () -> Widgets.byId("search.headline", Label.class).getText().startsWith(first + " 户"));
		assertTrue(Window.get(() -> facet("人均纯收入").getItemCount()) > 1, "the other bands stay choosable");
	}

	@Test
	void datesAreCountedByMonthAndRegionsOnAnotherLevel() {
		add("鉴定日期");
		at("鉴定日期", "按月");
		Window.until("months", () -> facet("鉴定日期（按月）") != null);
		add("县");
		at("县", "按乡镇");
		Window.until("townships", () -> facet("乡镇") != null && facet("县") == null);
		Window.picture("77-facet-months");
		at("乡镇", "去掉这个字段");
		Window.until("no townships", () -> facet("乡镇") == null);
	}
}
