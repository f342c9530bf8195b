package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Ids;
import org.lookback.workbench.api.Searching;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** What a person types in the search box is what the window then shows, and what it does not understand it says. */
class SearchLanguageTest {

	@TempDir
	static Path folder;
	private static Workspace workspace;

	@BeforeAll
	static void importASmallProvince() throws Exception {
		workspace = SampleWorkspace.open(folder);
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_GRID);
			Workbenches.show(Ids.VIEW_SEARCH);
		});
	}

	@AfterAll
	static void close() {
		workspace = null;
		Window.close();
	}

	@BeforeEach
	void askForEverything() {
		Window.run(() -> Services.query().clear());
	}

	private static void enter(String typed) {
		Window.run(() -> {
			Text box = Widgets.byId("search.box", Text.class);
			Widgets.type(box, typed);
			box.notifyListeners(SWT.DefaultSelection, new Event());
		});
	}

	private static long headline() {
		String text = Widgets.byId("search.headline", Label.class).getText().replace(",", "");
		return Long.parseLong(text.replaceAll("^\\D*(\\d+).*$", "$1"));
	}

	private static long counted(Query query) throws LookbackException {
		return workspace.searching().count(query, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).households();
	}

	@Test
	void aGroupBecomesAChipAndNarrowsTheList() throws LookbackException {
		enter("(住房等级:C级,D级 或 收入<4000) 非 (低保:是)");
		Window.until("the groups", () -> Services.query().get().groups().size() == 2);
		long expected = counted(Services.query().get());
		long all = counted(Query.ALL);
		assertTrue(expected > 0 && expected < all, expected + " of " + all);
		Window.until("the count", () -> headline() == expected);
		Window.picture("70-groups");
		assertFalse(Window.get(() -> Widgets.isShown("search.complaints")));
	}

	@Test
	void aSuggestionIsChosenWithTheArrowKeys() {
		Window.run(() -> {
			Text box = Widgets.byId("search.box", Text.class);
			box.setFocus();
			box.setText("住房");
			box.setSelection(2);
		});
		Window.until("suggestions", () -> suggestions().isVisible() && suggestions().getItemCount() > 0);
		Window.picture("72-suggestions");
		Window.run(() -> {
			key(SWT.ARROW_DOWN);
			key(SWT.CR);
		});
		String chosen = Window.get(() -> Widgets.byId("search.box", Text.class).getText());
		assertTrue(chosen.contains(":"), chosen);
		assertFalse(Window.get(() -> suggestions().isVisible()));
	}

	private static Table suggestions() {
		return list("search.suggestions");
	}

	private static Table list(String id) {
		for (Shell shell : Window.display().getShells()) {
			for (Control child : shell.getChildren()) {
				if (id.equals(child.getData("org.lookback.id"))) {
					return (Table) child;
				}
			}
		}
		throw new AssertionError("no list of suggestions");
	}

	private static void key(int code) {
		Event event = new Event();
		event.keyCode = code;
		Widgets.byId("search.box", Text.class).notifyListeners(SWT.KeyDown, event);
	}

	@Test
	void aWordInTheWrongCharactersIsOfferedInTheRightOnes() {
		enter("危防");
		Window.until("the offer", () -> Widgets.isShown("search.meant") && Widgets.byId("search.meant", Link.class).getText().contains("<a href=\"0\">危房</a>"));
		Window.picture("73-did-you-mean");
		Window.run(() -> {
			Event event = new Event();
			event.text = "0";
			Widgets.byId("search.meant", Link.class).notifyListeners(SWT.Selection, event);
		});
		Window.until("the houses", () -> headline() > 0 && !Widgets.isShown("search.meant"));
	}

	@Test
	void otherWordsAreOfferedWithTheirDifferenceAndStandInTheBoxWhenTaken() {
		enter("贫困户");
		Window.until("the offer", () -> Widgets.isShown("search.wider") && Widgets.byId("search.wider", Link.class).getText().startsWith("“贫困户”"));
		String offer = Window.get(() -> Widgets.byId("search.wider", Link.class).getText());
		assertTrue(offer.contains("建档立卡户") && offer.contains("含义不同"), offer);
		Window.picture("74-other-words");
		Window.run(() -> {
			Event event = new Event();
			event.text = "0";
			Widgets.byId("search.wider", Link.class).notifyListeners(SWT.Selection, event);
		});
		Window.until("the words", () -> Widgets.byId("search.box", Text.class).getText().contains("贫困户 OR 建档立卡户")
				|| Services.query().get().text().contains("建档立卡户"));
		Window.until("nothing more to offer", () -> !Widgets.isShown("search.wider"));
	}

	@Test
	void aQuestionInPlainWordsOpensTheClausesThatComeNearest() {
		Window.run(() -> Services.query().set(Query.parse("孩子残疾不能上学怎么办"), Shape.Kind.CLAUSES));
		Window.until("the nearest clauses", () -> Widgets.isShown("grid.clauses") && Widgets.byId("grid.clauses", Table.class).getItemCount() > 5
				&& Widgets.byId("grid.headline", Label.class).getText().contains("最相近"));
		Window.picture("75-nearest-clauses");
		Window.run(() -> Services.query().set(Shape.Kind.HOUSEHOLDS));
	}

	@Test
	void conditionsOnClausesNarrowClausesAndNothingElse() throws LookbackException {
		String issuer = "清远市脱贫攻坚指挥部办公室";
		Searching searching = Window.get(() -> Services.workspaces().workspace().orElseThrow()).searching();
		long expected = searching.search(searching.read("脱贫 发文机关:" + issuer, Shape.Kind.CLAUSES).query(), Shape.Rows.first(Shape.Kind.CLAUSES, 0), false).total();
		long all = searching.search(Query.parse("脱贫"), Shape.Rows.first(Shape.Kind.CLAUSES, 0), false).total();
		assertTrue(expected > 0 && expected < all && expected < 300, expected + " of " + all);
		Window.run(() -> Services.query().set(Query.ALL, Shape.Kind.CLAUSES));
		enter("脱贫 发文机关:" + issuer);
		Window.until("its clauses", () -> Widgets.isShown("grid.clauses") && Widgets.byId("grid.clauses", Table.class).getItemCount() == expected);
		Window.picture("76-clauses-of-an-issuer");
		assertEquals(List.of(), Window.get(() -> Services.query().get().filters()), "households have no issuer");
		assertFalse(Window.get(() -> Widgets.isShown("search.problem")));
		Window.run(() -> Services.query().clear());
		enter("应保进保");
		Window.until("what is meant", () -> Widgets.isShown("search.meant") && Widgets.byId("search.meant", Link.class).getText().contains("应保尽保"));
		Window.run(() -> Services.query().set(Shape.Kind.HOUSEHOLDS));
		assertEquals(List.of(), Window.get(() -> Services.query().whole().filters()));
	}

	@Test
	void policyTextsAreSuggestedWhereTheyAreSearched() {
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_CLAUSES);
			Text box = Widgets.byId("clauses.search", Text.class);
			box.setFocus();
			box.setText("清远");
			box.setSelection(2);
		});
		Window.until("the issuer", () -> list("clauses.search.suggestions").isVisible() && list("clauses.search.suggestions").getItemCount() > 0);
		Window.picture("77-policy-suggestions");
		assertTrue(Window.get(() -> Widgets.line(list("clauses.search.suggestions"), 0)).contains("清远"));
		Window.run(() -> Widgets.byId("clauses.search", Text.class).setText("应保进保"));
		Window.until("what is meant", () -> Widgets.isShown("clauses.meant") && Widgets.byId("clauses.meant", Link.class).getText().contains("应保尽保"));
		Window.run(() -> {
			Event event = new Event();
			event.text = "0";
			Widgets.byId("clauses.meant", Link.class).notifyListeners(SWT.Selection, event);
		});
		Window.until("the clauses", () -> !Widgets.isShown("clauses.meant") && Widgets.byId("clauses.found", Label.class).getText().matches("(?s).*[1-9].*"));
		Window.picture("78-policy-meant");
		Window.run(() -> Widgets.byId("clauses.search", Text.class).setText(""));
	}

	@Test
	void whatIsNotUnderstoodIsSaidWithItsPlaceAndSearched() {
		enter("王 收入<许多 没有的字段:甲");
		Window.until("the complaints", () -> Widgets.isShown("search.complaints"));
		String said = Window.get(() -> Widgets.byId("search.complaints", Label.class).getText());
		assertTrue(said.contains("3–7") && said.contains("9–15"), said);
		assertEquals("王 收入 许多 没有的字段 甲", Window.get(() -> Services.query().get().text()));
		Window.picture("71-complaints");
	}
}
