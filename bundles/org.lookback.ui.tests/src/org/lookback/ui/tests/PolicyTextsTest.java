package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.PolicyText;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** An analyst adds policy texts in the view of clauses, corrects what was found, finds their clauses, and takes one away again. */
class PolicyTextsTest {

	private static final String NOTICE = """
			某县人民政府办公室文件
			某政办发〔2018〕7号
			某县人民政府办公室关于印发《农村饮水管护办法》的通知
			各乡镇人民政府：
			现将《农村饮水管护办法》印发给你们。本办法自2018年7月1日起施行，有效期5年。
			某县人民政府办公室
			2018年6月11日
			农村饮水管护办法
			第一章 总则
			第一条 为管好农村饮水设施，制定本办法。
			第二章 管护
			第二条 村级水管员每月巡查一次泵房和蓄水池，并填写记录。
			（一）泵房漏水的，当天报修；
			（二）水质发黄的，立即停供。
			""";
	private static final String OTHER = """
			关于做好冬季取暖补助发放的通知
			一、补助对象
			农村低保户、分散供养特困人员。
			二、补助标准
			每户每个取暖季补助六百元，直接打入一卡通。
			某县民政局
			2021年10月8日
			""";

	@TempDir
	static Path folder;
	private static Workspace workspace;

	@BeforeAll
	static void open() throws Exception {
		Window.open(Files.createDirectories(folder.resolve("workspace")));
		workspace = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		Window.run(() -> Workbenches.show(Ids.VIEW_CLAUSES));
		Path texts = Files.createDirectories(folder.resolve("texts"));
		Files.writeString(texts.resolve("water.txt"), NOTICE, Charset.forName("GB18030"));
		Files.writeString(texts.resolve("heating.txt"), OTHER, StandardCharsets.UTF_8);
		Files.write(texts.resolve("scan.pdf"), "%PDF-1.4 damaged".getBytes(StandardCharsets.US_ASCII));
	}

	@AfterAll
	static void close() {
		workspace = null;
		Window.close();
	}

	@Test
	void textsAreAddedCorrectedFoundNarrowedAndRemoved() throws LookbackException {
		Window.until("the packages", () -> Widgets.isShown("clauses.tree") && Widgets.byId("clauses.tree", Tree.class).getItemCount() > 0);
		Window.picture("90-policy-empty");
		assertTrue(Window.get(() -> Widgets.byId("clauses.found", Label.class).getText()).contains("添加文件"), "the view says what to do");
		add();
		correct();
		find();
		narrow();
		remove();
	}

	private static void add() {
		try (ChosenFiles chosen = new ChosenFiles()) {
			chosen.next(folder.resolve("texts"));
			Shell dialog = dialog("clauses.add", "添加政策文件");
			Window.run(() -> Widgets.press(Widgets.byId(dialog, "policy.folder", Button.class)));
			Window.until("the drafts", () -> Widgets.byId(dialog, "policy.drafts", Table.class).getItemCount() == 3);
			Window.run(() -> {
				Table drafts = Widgets.byId(dialog, "policy.drafts", Table.class);
				Widgets.choose(drafts, row(drafts, "water.txt"), false);
			});
			Window.until("the split", () -> Widgets.byId(dialog, "policy.preview", Tree.class).getItemCount() > 2);
			Window.picture("91-policy-add");
			assertEquals("某政办发〔2018〕7号", Window.get(() -> Widgets.byId(dialog, "policy.number", Text.class).getText()));
			assertEquals("2023-06-30", Window.get(() -> Widgets.byId(dialog, "policy.until", Text.class).getText()));
			Window.run(() -> Widgets.type(Widgets.byId(dialog, "policy.issuer", Text.class), "某县政府办"));
			Window.run(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		}
		Window.until("the texts in the tree", () -> group().isPresent() && group().get().getItemCount() == 2);
		Window.picture("92-policy-added");
	}

	/** The dialog that a button opens. */
	private static Shell dialog(String button, String title) {
		Window.start(() -> Widgets.press(Widgets.byId(button, Button.class)));
		Window.until(title, () -> Window.dialog(title).isPresent());
		return Window.get(() -> Window.dialog(title).orElseThrow());
	}

	private static int row(Table table, String file) {
		for (int i = 0; i < table.getItemCount(); i++) {
			if (table.getItem(i).getText(0).equals(file)) {
				return i;
			}
		}
		throw new AssertionError(file);
	}

	private static Optional<TreeItem> group() {
		return List.of(Widgets.byId("clauses.tree", Tree.class).getItems()).stream().filter(item -> item.getText().startsWith("政策文件（")).findFirst();
	}

	private static TreeItem text(String words) {
		return List.of(group().orElseThrow().getItems()).stream().filter(item -> item.getText().contains(words)).findFirst().orElseThrow();
	}

	private static void correct() throws LookbackException {
		assertEquals("某县政府办", workspace.library().find("water.txt").getFirst().details().issuer(), "what was typed in the dialog is kept");
		Window.run(() -> Widgets.choose(Widgets.byId("clauses.tree", Tree.class), text("取暖")));
		Shell dialog = dialog("clauses.properties", "政策文件属性");
		Window.picture("93-policy-properties");
		Window.run(() -> {
			Widgets.type(Widgets.byId(dialog, "policy.issued", Text.class), "2021年");
			Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID));
		});
		Window.until("the complaint", () -> Widgets.words(dialog).contains("不是日期"));
		Window.run(() -> {
			Widgets.type(Widgets.byId(dialog, "policy.issued", Text.class), "2021/10/09");
			Widgets.type(Widgets.byId(dialog, "policy.number", Text.class), "某民发〔2021〕30号");
			Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID));
		});
		Window.until("the dialog to go", dialog::isDisposed);
		Window.until("the new number in the tree", () -> group().isPresent() && text("取暖").getText().contains("某民发〔2021〕30号"));
		PolicyText corrected = workspace.library().find("某民发[2021]30号").getFirst();
		assertEquals("2021-10-09", corrected.details().issued());
	}

	private static void find() {
		Window.run(() -> Widgets.type(Widgets.byId("clauses.search", Text.class), "水管员每月巡查"));
		Window.until("the clause", () -> Widgets.byId("clauses.text", StyledText.class).getText().contains("水管员每月巡查一次"));
		Window.picture("94-policy-found");
		Window.run(() -> Widgets.type(Widgets.byId("clauses.search", Text.class), "补助 发文机关:民政局 日期>=2021"));
		Window.until("the other text", () -> Widgets.byId("clauses.text", StyledText.class).getText().contains("六百元"));
		Window.run(() -> Widgets.byId("clauses.search", Text.class).setText(""));
		Window.until("all documents", () -> Widgets.byId("clauses.tree", Tree.class).getItemCount() > 1 && group().isPresent());
	}

	private static void narrow() {
		Window.run(() -> {
			Combo validity = Widgets.byId("clauses.validity", Combo.class);
			validity.select(List.of(validity.getItems()).indexOf("已过期（1）"));
			validity.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("only what has expired", () -> Widgets.byId("clauses.tree", Tree.class).getItemCount() == 1 && group().get().getItemCount() == 1);
		Window.picture("95-policy-expired");
		Window.run(() -> {
			Combo validity = Widgets.byId("clauses.validity", Combo.class);
			validity.select(0);
			validity.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static void remove() throws LookbackException {
		Window.run(() -> Widgets.choose(Widgets.byId("clauses.tree", Tree.class), text("饮水")));
		Shell question = dialog("clauses.remove", "移除政策文件");
		Window.picture("96-policy-remove");
		Window.run(() -> Widgets.press(Widgets.button(question, IDialogConstants.OK_ID)));
		Window.until("one text left", () -> group().isPresent() && group().get().getItemCount() == 1);
		assertEquals(1, workspace.library().texts().size());
	}
}
