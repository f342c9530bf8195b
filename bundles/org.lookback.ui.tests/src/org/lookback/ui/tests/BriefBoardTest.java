package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.story.Element;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.StoryDesk;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** The Monday meeting's page: begun with a template, put in order by keys, added to, written with one click, and a number of it opened again. */
class BriefBoardTest {

	@TempDir
	static Path folder;
	private static Workspace workspace;

	@BeforeAll
	static void importASmallProvince() throws Exception {
		workspace = SampleWorkspace.open(folder);
		Window.run(() -> Workbenches.run("org.lookback.ui.brief.open"));
		Window.until("the board", () -> Widgets.isShown("brief.template") && Widgets.byId("brief.template", Combo.class).getItemCount() > 3);
	}

	@AfterAll
	static void close() {
		workspace = null;
		Window.close();
	}

	private static StoryDesk desk() {
		return Services.find(StoryDesk.class);
	}

	private static List<String> ids() {
		return Window.get(() -> desk().get().orElseThrow().elements().stream().map(Element::id).toList());
	}

	private static void press(String id) {
		Window.start(() -> Widgets.press(Widgets.byId(id, Button.class)));
	}

	private static Event key(int code, int mask) {
		Event event = new Event();
		event.keyCode = code;
		event.stateMask = mask;
		return event;
	}

	private static void counted() {
		Window.until("the numbers", SampleWorkspace.LONG, () -> desk().brief().isPresent()
				&& desk().brief().get().blocks().stream().anyMatch(block -> desk().get().orElseThrow().elements().getLast().id().equals(block.element())));
	}

	@Test
	void fromATemplateToAFileAndBackToTheHouseholds() throws Exception {
		Window.picture("95-brief-empty");
		assertTrue(Window.get(() -> Widgets.shown("brief.hint", Label.class).getText()).contains("选一个模板"), "an empty board says what to do");
		Window.run(() -> {
			Combo templates = Widgets.byId("brief.template", Combo.class);
			templates.select(1);
			templates.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("the cards", () -> desk().get().isPresent());
		counted();
		Window.picture("96-brief-board");
		List<String> before = ids();
		Window.run(() -> {
			Composite card = Widgets.shown("brief.card." + before.get(1), Composite.class);
			card.notifyListeners(SWT.MouseDown, new Event());
			card.notifyListeners(SWT.KeyDown, key(SWT.ARROW_DOWN, SWT.MOD3));
		});
		assertEquals(List.of(before.get(0), before.get(2), before.get(1)), ids().subList(0, 3), "Alt+Down moves the card");
		Window.run(() -> Widgets.press(Widgets.byId("brief.undo", Button.class)));
		assertEquals(before, ids(), "undone");

		Window.run(() -> desk().add(new Element.Text("new", "", java.util.Map.of())));
		press("brief.edit");
		Shell dialog = Window.await("文字");
		Window.run(() -> {
			Widgets.type(Widgets.byId(dialog, "element.text", Text.class), "另有低保户{low}户、{low.persons}人。");
			Widgets.type(Widgets.byId(dialog, "element.numbers", Text.class), "low = 是否享受低保:是");
		});
		Window.picture("97-brief-text");
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("the sentence", () -> desk().get().orElseThrow().elements().getLast() instanceof Element.Text text && text.text().contains("低保户"));
		counted();
		Window.until("its number among the figures", SampleWorkspace.LONG,
				() -> desk().brief().orElseThrow().figures().stream().anyMatch(figure -> figure.key().endsWith(".low")));
		Window.run(() -> Widgets.shown("brief.preview", org.eclipse.swt.widgets.Canvas.class).notifyListeners(SWT.KeyDown, key(SWT.END, 0)));
		Window.picture("98-brief-last-page");

		Path file = folder.resolve("周一例会.docx");
		try (ChosenFiles chosen = new ChosenFiles()) {
			chosen.next(file);
			press("brief.docx");
			Shell done = Window.await("写出简报");
			Window.picture("99-brief-written");
			Window.answer(done, "关闭");
		}
		assertTrue(Files.size(file) > 10_000, "a file");
		Issue issue = workspace.briefing().issue("latest");
		Figure low = issue.figures().stream().filter(figure -> figure.key().endsWith(".low")).findFirst().orElseThrow();
		assertEquals(workspace.searching().count(Query.parse("是否享受低保:是"), new Shape.Counts(List.of(), low.unit())).total(), low.count().orElseThrow(),
				"the number on the page is the query's");
		Window.run(() -> {
			Widgets.type(Widgets.byId("figures.id", Text.class), low.id());
			Widgets.press(Widgets.byId("figures.open", Button.class));
		});
		Window.until("its households", () -> Services.query().get().equals(low.query()));
		Window.until("what it says", () -> Widgets.byId("figures.says", Label.class).getText().contains("现在同样是"));
		Window.run(() -> Workbenches.show("org.lookback.ui.brief.figures"));
		Window.until("the figures", () -> Widgets.isShown("figures.table") && Widgets.byId("figures.table", Table.class).getItemCount() > 5);
		Window.picture("99-brief-figures");
		assertFalse(workspace.briefing().storyboards().isEmpty(), "changes are kept without being asked for");
	}
}
