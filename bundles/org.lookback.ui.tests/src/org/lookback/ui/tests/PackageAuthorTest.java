package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Workspace;

/** An author at work: a new package, a copy that is edited, a rule that is tried, a word of the document that is filled in, a broken folder. */
@TestMethodOrder(OrderAnnotation.class)
class PackageAuthorTest {

	private static final String COPY = "shandong-2019-own";

	@TempDir
	static Path folder;

	private static Path workspace;
	private static String household;

	@BeforeAll
	static void openWorkspaceWithHouseholds() throws Exception {
		SampleResult sample = new SampleProvince().write(SampleSettings.small(folder.resolve("files")), Progress.NONE);
		workspace = Files.createDirectories(folder.resolve("workspace"));
		Window.open(workspace);
		Workspace open = Window.get(() -> Services.workspaces().workspace().orElseThrow());
		Importing importing = open.importing();
		importing.run(List.of(importing.plan(importing.sniff(sample.file("wide", 2019).orElseThrow().path())),
				importing.plan(importing.sniff(sample.file("income", 2019).orElseThrow().path()))), false, Progress.NONE);
		household = open.searching().search(Query.ALL.where("householdYear.exitStatus", "已脱贫享受政策"), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false).hits().get(0).id();
		Window.until("households", () -> Services.workspaces().overview().filter(each -> !each.isEmpty()).isPresent());
		Window.run(() -> Workbenches.run("org.lookback.ui.packages.open"));
		Window.until("the shelf", () -> shelf().getItemCount() >= 5);
	}

	@AfterAll
	static void closeWorkspace() {
		Window.run(() -> {
			PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
		});
		Window.close();
	}

	@Test
	@Order(1)
	void theWizardMakesAPackageThatIsInOrder() {
		Window.picture("20-packages");
		Window.start(() -> Widgets.press(Widgets.byId("shelf.new", Button.class)));
		Window.until("the wizard", () -> Window.dialog("新建标准包").isPresent());
		Shell wizard = Window.get(() -> Window.dialog("新建标准包").orElseThrow());
		Window.run(() -> {
			Widgets.type(Widgets.byId(wizard, "new.name", Text.class), "河南省2019年脱贫攻坚“回头看”");
			Widgets.type(Widgets.byId(wizard, "new.id", Text.class), "Henan 2019");
		});
		Window.picture("21-new-package-with-a-bad-id");
		assertFalse(Window.get(() -> Widgets.button(wizard, IDialogConstants.FINISH_ID).isEnabled()), "the id is no id");
		Window.run(() -> {
			Widgets.type(Widgets.byId(wizard, "new.id", Text.class), "henan-2019");
			Widgets.type(Widgets.byId(wizard, "new.province", Text.class), "河南省");
			Widgets.type(Widgets.byId(wizard, "new.regions", Text.class), "河南省");
			Widgets.type(Widgets.byId(wizard, "new.from", Text.class), "2019-01-01");
		});
		Window.picture("22-new-package");
		Window.start(() -> Widgets.press(Widgets.button(wizard, IDialogConstants.FINISH_ID)));
		Window.until("the new package", () -> item("河南省").isPresent() && editor().filter(text -> text.getText().contains("henan-2019")).isPresent());
		Window.until("its check", () -> headline("problems.headline").startsWith("henan-2019：") && !headline("problems.headline").contains("正在"));
		Window.picture("23-new-package-opened");
		assertTrue(Window.get(() -> headline("problems.headline")).matches("henan-2019：(没有问题。|0 处错误.*)"), () -> headline("problems.headline"));
	}

	@Test
	@Order(2)
	void aCopyIsEditedAndItsErrorsAreMarkedAndMended() {
		Window.run(() -> Widgets.choose(shelf(), item("山东省").orElseThrow()));
		Window.start(() -> Widgets.press(Widgets.byId("shelf.copy", Button.class)));
		Window.until("the question", () -> titled("复制标准包").isPresent());
		Window.start(() -> Widgets.press(Widgets.button(titled("复制标准包").orElseThrow(), IDialogConstants.OK_ID)));
		Window.until("the copy", () -> Files.isRegularFile(workspace.resolve("packages/" + COPY + "/package.yaml")) && own(COPY).isPresent());
		open("rules/2-tests.yaml");
		Window.run(() -> replace("income.disposablePerCapita >=", "income.disposablePerCapitas >="));
		Window.until("the error", () -> table("problems").getItemCount() > 0 && table("problems").getItem(0).getText(1).contains("disposablePerCapitas"));
		Window.picture("24-error-while-typing");
		assertTrue(Window.get(() -> headline("package.state")).contains("1 处错误"), () -> headline("package.state"));
		Window.run(() -> Widgets.press(Widgets.shown("package.save", Button.class)));
		Window.until("the broken package on the shelf", () -> own(COPY).filter(each -> each.getText(1).contains("1 处错误")).isPresent());
		Window.until("the place of the error", () -> page("shelf.page").contains("disposablePerCapitas"));
		Window.picture("25-broken-package");
		Window.run(() -> replace("income.disposablePerCapitas >=", "income.disposablePerCapita >="));
		Window.run(() -> Widgets.press(Widgets.shown("package.save", Button.class)));
		Window.until("the mended package", () -> own(COPY).filter(each -> each.getText(1).contains("可修改")).isPresent());
		assertTrue(kept("rules/2-tests.yaml") >= 2, "former texts are kept");
	}

	@Test
	@Order(3)
	void completionOffersFieldsWithTheirLabels() {
		Window.run(() -> {
			StyledText text = editor().orElseThrow();
			int at = text.getText().indexOf("income.disposablePerCapita >=") + "income.".length();
			text.setFocus();
			text.setSelection(at);
			Widgets.press(Widgets.shown("package.complete", Button.class));
		});
		Window.until("the offers", () -> proposals().isPresent());
		Window.picture("26-completion");
		assertTrue(Window.get(() -> proposals().orElseThrow().getItem(0).getText()).matches(".*\\p{IsHan}.*"), "a label in words");
		Window.run(() -> proposals().orElseThrow().getShell().close());
	}

	@Test
	@Order(4)
	void theRuleUnderTheCursorIsTriedOnAHouseholdAgainAsItChanges() {
		Window.run(() -> {
			Services.selection().selectHousehold(household);
			editor().orElseThrow().setSelection(editor().orElseThrow().getText().indexOf("SD-T1"));
		});
		Window.until("the rule", () -> headline("trial.rule").contains("SD-T1") && page("trial.result").contains("未定"));
		Window.picture("27-trial-undecided");
		Window.run(() -> replace("when: income.disposablePerCapita >= param(\"countyFarmersIncome\")", "when: income.disposablePerCapita >= 1"));
		Window.until("the other result", () -> page("trial.result").contains("✓ 符合"));
		Window.picture("28-trial-met");
		Window.run(() -> replace("when: income.disposablePerCapita >= 1", "when: income.disposablePerCapita >= param(\"countyFarmersIncome\")"));
		Window.until("the result as before", () -> page("trial.result").contains("未定"));
	}

	@Test
	@Order(5)
	void examplesAreRunFromTheEditor() {
		Window.start(() -> Widgets.press(Widgets.shown("package.test", Button.class)));
		Window.until("the result of the examples", () -> titled("样例").isPresent());
		Window.picture("29-examples");
		assertTrue(Window.get(() -> words(titled("样例").orElseThrow())).contains("全部符合预期"), "no example fails");
		Window.run(() -> Widgets.press(Widgets.button(titled("样例").orElseThrow(), IDialogConstants.OK_ID)));
	}

	private static String words(Composite parent) {
		StringBuilder words = new StringBuilder();
		for (Control child : parent.getChildren()) {
			if (child instanceof Label label) {
				words.append(label.getText());
			} else if (child instanceof Composite inner) {
				words.append(words(inner));
			}
		}
		return words.toString();
	}

	@Test
	@Order(6)
	void aWordLeftOpenIsFilledInAndItsEffectIsSeen() throws Exception {
		Window.run(() -> Workbenches.show("org.lookback.ui.packages.readings"));
		Window.until("open words", () -> rowOf("农民人均可支配收入").isPresent());
		Window.picture("30-readings");
		Window.run(() -> Widgets.choose(table("readings"), rowOf("农民人均可支配收入").orElseThrow(), false));
		Window.start(() -> Widgets.press(Widgets.byId("readings.change", Button.class)));
		Window.until("the form", () -> titled("读法").isPresent());
		Shell form = Window.get(() -> titled("读法").orElseThrow());
		Window.run(() -> Widgets.type(Widgets.byId(form, "reading.value", Text.class), "15,000"));
		Window.run(() -> Widgets.press(Widgets.button(form, IDialogConstants.OK_ID)));
		assertTrue(Window.get(() -> titled("读法").isPresent()), "without who and why nothing is saved");
		Window.run(() -> {
			Widgets.type(Widgets.byId(form, "reading.region", Text.class), "聊城市");
			Widgets.type(Widgets.byId(form, "reading.who", Text.class), "县统计局");
			Widgets.type(Widgets.byId(form, "reading.why", Text.class), "2018年统计公报");
		});
		Window.picture("31-reading");
		Window.start(() -> Widgets.press(Widgets.button(form, IDialogConstants.OK_ID)));
		Window.until("what it does", () -> titled("读法已保存").isPresent());
		Window.picture("32-effect-of-the-reading");
		Window.start(() -> Widgets.press(Widgets.button(titled("读法已保存").orElseThrow(), "以后再说")));
		Window.until("the value in the list", () -> rowOf("农民人均可支配收入").filter(row -> Widgets.line(table("readings"), row).contains("县统计局")).isPresent());
		Window.picture("33-readings-filled-in");
		String kept = Files.readString(workspace.resolve("readings.yaml"));
		assertTrue(kept.contains("value: 15000") && kept.contains("region: \"3715\""), kept);
	}

	@Test
	@Order(7)
	void aBrokenFolderIsListedWithEveryErrorAndStopsNoOther() throws Exception {
		Path broken = Files.createDirectories(workspace.resolve("packages/broken"));
		Files.writeString(broken.resolve("package.yaml"), "id: broken\ntitle: {zh: 坏的, en: Broken}\nversion: \"1\"\nprovinces: 某省\n");
		Window.run(() -> Widgets.press(Widgets.byId("shelf.reload", Button.class)));
		Window.until("the broken package", () -> item("broken").filter(each -> each.getText(1).contains("处错误")).isPresent());
		Window.run(() -> Widgets.choose(shelf(), item("broken").orElseThrow()));
		Window.run(() -> Widgets.press(Widgets.byId("shelf.check", Button.class)));
		Window.until("its errors", () -> table("problems").getItemCount() > 0 && headline("problems.headline").startsWith("broken："));
		Window.run(() -> Widgets.choose(table("problems"), 1, true));
		Window.until("the file", () -> editor().filter(text -> text.getText().contains("provinces")).isPresent());
		Window.picture("34-broken-folder");
		assertTrue(Window.get(() -> item("山东省").isPresent() && item("河南省").isPresent()), "the others are there");
		assertEquals("provinces", Window.get(() -> word(editor().orElseThrow())), "the cursor is at the error");
	}

	/** A dialog with exactly this title, as work in progress has others with the same words. */
	private static Optional<Shell> titled(String title) {
		for (Shell shell : Window.display().getShells()) {
			if (shell.isVisible() && shell.getText().equals(title)) {
				return Optional.of(shell);
			}
		}
		return Optional.empty();
	}

	private static Tree shelf() {
		return Widgets.byId("shelf", Tree.class);
	}

	private static Table table(String id) {
		return Widgets.byId(id, Table.class);
	}

	private static Optional<TreeItem> item(String words) {
		for (TreeItem item : shelf().getItems()) {
			if (item.getText().contains(words)) {
				return Optional.of(item);
			}
		}
		return Optional.empty();
	}

	/** The workspace's package of that id, whose files lie in a folder of that name. */
	private static Optional<TreeItem> own(String id) {
		TreeItem[] items = shelf().getItems();
		return items.length > 5 && item("山东省").isPresent() || item(id).isPresent() ? List.of(items).stream()
				.filter(each -> String.valueOf(each.getData()).contains("packages/" + id)).findFirst() : Optional.empty();
	}

	/** Opens a file of the copy as a double click does. */
	private static void open(String path) {
		Window.until("the files", () -> own(COPY).filter(each -> Widgets.item(each.getItems(), file -> file.getText().equals(path)).isPresent()).isPresent());
		Window.run(() -> {
			TreeItem file = Widgets.item(own(COPY).orElseThrow().getItems(), each -> each.getText().equals(path)).orElseThrow();
			shelf().setSelection(file);
			Event event = new Event();
			event.item = file;
			shelf().notifyListeners(SWT.DefaultSelection, event);
		});
		Window.until("the text", () -> editor().filter(text -> text.getText().contains("SD-T1")).isPresent());
	}

	/** The text that is edited, when its file is read. */
	private static Optional<StyledText> editor() {
		return Widgets.isShown("package.text") ? Optional.of(Widgets.shown("package.text", StyledText.class)) : Optional.empty();
	}

	private static void replace(String before, String after) {
		StyledText text = editor().orElseThrow();
		int at = text.getText().indexOf(before);
		assertTrue(at >= 0, before);
		text.replaceTextRange(at, before.length(), after);
		text.setSelection(at);
	}

	private static String word(StyledText text) {
		String from = text.getText().substring(text.getCaretOffset());
		return from.replaceFirst("(?s)[^A-Za-z].*", "");
	}

	private static String headline(String id) {
		return Widgets.isShown(id) ? Widgets.shown(id, Label.class).getText() : "";
	}

	private static String page(String id) {
		return Widgets.isShown(id) ? Widgets.shown(id, StyledText.class).getText() : "";
	}

	private static Optional<Table> proposals() {
		for (Shell shell : Window.display().getShells()) {
			if (shell != Window.main() && shell.isVisible() && shell.getChildren().length > 0 && shell.getChildren()[0] instanceof Table table && table.getItemCount() > 0) {
				return Optional.of(table);
			}
		}
		return Optional.empty();
	}

	private static Optional<Integer> rowOf(String words) {
		if (!Widgets.isShown("readings")) {
			return Optional.empty();
		}
		for (int row = 0; row < table("readings").getItemCount(); row++) {
			if (table("readings").getItem(row).getText(0).contains(words)) {
				return Optional.of(row);
			}
		}
		return Optional.empty();
	}

	private static long kept(String path) {
		try (var files = Files.list(workspace.resolve("packages/.versions/" + COPY + '/' + path))) {
			return files.count();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
