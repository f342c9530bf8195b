package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.SavedQuery;

/** A question is kept under a name, found again after a restart, pinned, renamed, doubled, sent to a colleague and forgotten. */
class SavedQueriesTest {

	@TempDir
	static Path folder;
	@BeforeAll
	static void importASmallProvince() throws Exception {
		SampleWorkspace.open(folder);
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.analyse.open");
			Workbenches.show("org.lookback.ui.analyse.saved");
		});
		Window.until("the saved queries", () -> Widgets.isShown("saved.table"));
	}

	@AfterAll
	static void close() {
		Window.close();
	}

	private static Table table() {
		return Widgets.byId("saved.table", Table.class);
	}

	private static void keep(String typed, String name, String note) {
		Window.run(() -> {
			Text box = Widgets.shown("search.box", Text.class);
			Widgets.type(box, typed);
			box.notifyListeners(SWT.DefaultSelection, new Event());
		});
		Window.until("the query", () -> !Services.query().get().filters().isEmpty());
		int before = Window.get(() -> table().getItemCount());
		Window.start(() -> Widgets.press(Widgets.byId("saved.keep", Button.class)));
		Shell dialog = Window.await("保存查询");
		Window.run(() -> {
			Widgets.type(Widgets.byId(dialog, "keep.name", Text.class), name);
			Widgets.type(Widgets.byId(dialog, "keep.note", Text.class), note);
		});
		Window.picture("86-keep-dialog");
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("one more", () -> table().getItemCount() == before + 1);
	}

	private static void press(String key, int row) {
		Window.run(() -> Widgets.choose(table(), row, false));
		Window.start(() -> Widgets.press(Widgets.byId("saved." + key, Button.class)));
	}

	@Test
	void whatWasKeptIsThereAfterARestartAndCanBeSent() throws Exception {
		keep("住房等级:C级,D级", "危房户", "每周例会");
		Query asked = Window.get(() -> Services.query().get());
		Window.run(() -> Services.query().clear());
		keep("收入<4000", "低收入户", "");
		Window.picture("87-saved-queries");
		assertTrue(Window.get(() -> Widgets.line(table(), 0)).contains("低收入户"), "the latest first");

		press("pin", 1);
		Window.until("the pinned one on top", () -> Widgets.line(table(), 0).contains("★ 危房户"));
		press("copy", 0);
		Window.until("the copy", () -> table().getItemCount() == 3);
		press("rename", 1);
		Shell dialog = Window.await("重命名");
		Window.run(() -> Widgets.type(Widgets.byId(dialog, "keep.name", Text.class), "另一个名称"));
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("the new name", () -> Widgets.line(table(), 1).contains("另一个名称"));

		Path file = folder.resolve("给同事.lbq");
		try (ChosenFiles chosen = new ChosenFiles()) {
			chosen.next(file);
			press("send", 0);
			Window.until("the file", () -> Files.exists(file));
		}
		Window.open(folder.resolve("workspace"));
		Window.until("all three after opening again", () -> Widgets.isShown("saved.table") && table().getItemCount() == 3);
		press("delete", 1);
		Shell sure = Window.await("删除保存的查询");
		Window.start(() -> Widgets.press(Widgets.button(sure, IDialogConstants.OK_ID)));
		Window.until("two", () -> table().getItemCount() == 2);
		try (ChosenFiles chosen = new ChosenFiles()) {
			chosen.next(file);
			Window.start(() -> Widgets.press(Widgets.byId("saved.receive", Button.class)));
			Window.until("the one that came back", () -> table().getItemCount() == 3);
		}
		Window.run(() -> Widgets.choose(table(), 0, true));
		Window.until("its question", () -> Services.query().get().equals(asked));
		List<SavedQuery> kept = Window.get(() -> Services.workspaces().workspace().orElseThrow()).queries().list();
		assertEquals(2, kept.stream().filter(each -> each.query().equals(asked) && each.kind() == Shape.Kind.HOUSEHOLDS).count());
	}
}
