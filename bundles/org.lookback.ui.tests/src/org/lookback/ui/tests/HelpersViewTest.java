package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
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
import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.HelperBoard;
import org.lookback.casework.api.helper.HelperList;
import org.lookback.model.api.progress.Progress;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** Who has no helper is listed, gets one in a dialog that wants a reason, and a helper hands over all he has. */
@TestMethodOrder(OrderAnnotation.class)
class HelpersViewTest {

	private static final Duration LONG = Duration.ofSeconds(90);

	@TempDir
	static Path folder;

	private static Workspace open;

	@BeforeAll
	static void openTheProvince() throws Exception {
		open = SampleWorkspace.open(folder);
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.act.open");
			Workbenches.show("org.lookback.ui.act.helpers");
		});
		Window.until("the counts", LONG, () -> Widgets.isShown("helpers.households") && Widgets.byId("helpers.headline", Label.class).getText().contains("户"));
	}

	@AfterAll
	static void goBackToExploring() {
		open = null;
		Window.close();
	}

	private static HelperBoard board() throws Exception {
		return open.helping().board("", open.helping().today(), Progress.NONE);
	}

	private static List<HelpedHousehold> without() throws Exception {
		return open.helping().households("", open.helping().today(), HelperList.WITHOUT, Progress.NONE);
	}

	private static int rows(String id) {
		return Widgets.byId(id, Table.class).getItemCount();
	}

	private static void ok(Shell dialog) {
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
	}

	private static void fill(Shell dialog, String name, String unit, String why) {
		Window.run(() -> {
			Widgets.type(Widgets.byId(dialog, "helper.name", Text.class), name);
			Widgets.type(Widgets.byId(dialog, "helper.unit", Text.class), unit);
			Widgets.type(Widgets.byId(dialog, "helper.why", Text.class), why);
		});
	}

	/** Waits for what is said when a change is made, and lets it go. */
	private static void said(String title) {
		Window.until(title, LONG, () -> Window.dialog(title).filter(shell -> Widgets.words(shell).contains("已记为")).isPresent());
		Shell shell = Window.await(title);
		Window.run(shell::close);
	}

	@Test
	@Order(1)
	void aHouseholdWithoutAHelperGetsOne() throws Exception {
		int before = without().size();
		assertTrue(before > 0);
		Window.until("the list", LONG, () -> rows("helpers.households") == before);
		Window.picture("helpers-start");
		Window.run(() -> Widgets.choose(Widgets.byId("helpers.households", Table.class), 0, false));
		Window.start(() -> Widgets.press(Widgets.byId("helpers.assign", Button.class)));
		Shell dialog = Window.await("安排帮扶责任人");
		fill(dialog, "欧阳建国", "东阿县林业局", "");
		ok(dialog);
		Window.until("a reason is asked for", LONG, () -> Widgets.words(dialog).contains("请写明理由"));
		fill(dialog, "欧阳建国", "东阿县林业局", "原帮扶责任人退休");
		Window.picture("helpers-assign");
		ok(dialog);
		said("安排帮扶责任人");
		assertEquals(before - 1, without().size());
		Window.until("the list is shorter", LONG, () -> rows("helpers.households") == before - 1);
	}

	@Test
	@Order(2)
	void aHelperHandsOverAllHeHas() throws Exception {
		Window.run(() -> Widgets.byId("helpers.tabs", TabFolder.class).setSelection(1));
		Window.until("helpers", LONG, () -> Widgets.isShown("helpers.loads"));
		assertEquals(board().loads().size(), Window.get(() -> rows("helpers.loads")));
		Window.picture("helpers-loads");
		long his = board().loads().getFirst().all().households();
		Window.run(() -> Widgets.choose(Widgets.byId("helpers.loads", Table.class), 0, false));
		Window.start(() -> Widgets.press(Widgets.byId("helpers.handOver", Button.class)));
		Shell dialog = Window.await("交接帮扶责任人");
		fill(dialog, "欧阳秀英", "东阿县水利局", "工作调动");
		Window.picture("helpers-handover");
		ok(dialog);
		said("交接帮扶责任人");
		assertTrue(board().loads().stream().anyMatch(load -> load.helper().name().equals("欧阳秀英") && load.all().households() == his));
		assertTrue(open.versions().list(Locale.CHINESE).getFirst().why().contains("工作调动"));
	}
}
