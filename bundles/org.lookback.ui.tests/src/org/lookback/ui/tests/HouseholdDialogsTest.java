package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Workspace;

/** Members come and go, two households become one, all of it is undone and brought back; and the regions by the division of either year. */
@TestMethodOrder(OrderAnnotation.class)
class HouseholdDialogsTest {

	private static final Duration LONG = SampleWorkspace.LONG;
	private static final int ADD = 1;
	private static final int REMOVE = 2;
	private static final int MERGE = 4;
	private static final int STATE = 3;

	@TempDir
	static Path folder;

	private static Workspace open;
	private static String household;
	private static String other;

	@BeforeAll
	static void lookAtAHousehold() throws Exception {
		open = SampleWorkspace.open(folder);
		List<String> found = new ArrayList<>();
		for (var hit : open.searching().search(Query.ALL, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 60), false).hits()) {
			if (found.size() < 2 && members(hit.id()) > 1) {
				found.add(hit.id());
			}
		}
		household = found.getFirst();
		other = found.getLast();
		Window.run(() -> {
			Workbenches.show("org.lookback.ui.data.versions");
			Workbenches.show(Ids.VIEW_HOUSEHOLD);
			Services.selection().selectHousehold(household);
		});
		Window.until("the household", LONG, () -> Widgets.isShown("household.hand"));
	}

	@AfterAll
	static void goBackToExploring() {
		open = null;
		Window.close();
	}

	private static long members(String key) {
		try {
			Household there = open.checking().household(key);
			return there.members().stream().filter(member -> member.date("memberUntil").isEmpty()).count();
		} catch (LookbackException unreadable) {
			throw new AssertionError(unreadable);
		}
	}

	private static Shell choose(int action, String title) {
		Window.start(() -> Widgets.byId("household.hand", Button.class).getMenu().getItem(action).notifyListeners(SWT.Selection, new Event()));
		return Window.await(title);
	}

	private static void type(Shell dialog, String id, String words) {
		Window.run(() -> Widgets.type(Widgets.byId(dialog, id, Text.class), words));
	}

	private static void select(Shell dialog, String id, int index) {
		Window.run(() -> {
			Combo combo = Widgets.byId(dialog, id, Combo.class);
			combo.select(index);
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static void ok(Shell dialog) {
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
	}

	/** Presses OK, waits for the end, and closes what is said about it. */
	private static void done(Shell dialog, String title) {
		ok(dialog);
		Window.until("the change", LONG, dialog::isDisposed);
		Window.run(() -> Window.dialog(title).ifPresent(Shell::close));
	}

	private static Table versions() {
		return Widgets.byId("versions", Table.class);
	}

	@Test
	@Order(1)
	void somebodyComes() {
		long before = members(household);
		Shell dialog = choose(ADD, "增加成员");
		ok(dialog);
		assertFalse(Window.get(dialog::isDisposed), "without a name nobody comes");
		type(dialog, "hand.name", "张新生");
		type(dialog, "hand.birth", "2019-08-01");
		type(dialog, "hand.from", "2019-08-40");
		select(dialog, "hand.gender", 0);
		select(dialog, "hand.relation", 2);
		select(dialog, "hand.changeReason", 0);
		type(dialog, "hand.why", "出生证明");
		ok(dialog);
		assertFalse(Window.get(dialog::isDisposed), "a day that is none is not taken");
		Window.picture("90-add-member");
		type(dialog, "hand.from", "2019-08-01");
		done(dialog, "增加成员");
		assertEquals(before + 1, members(household));
		Window.picture("91-member-added");
	}

	@Test
	@Order(2)
	void somebodyLeaves() {
		long before = members(household);
		Shell dialog = choose(REMOVE, "成员离开");
		Window.run(() -> {
			Combo who = Widgets.byId(dialog, "hand.member", Combo.class);
			who.select(who.getItemCount() - 1);
		});
		type(dialog, "hand.until", "2019-12-01");
		Window.run(() -> {
			Combo reason = Widgets.byId(dialog, "hand.changeReason", Combo.class);
			reason.select(reason.getItemCount() - 1);
		});
		type(dialog, "hand.why", "迁出");
		Window.picture("92-remove-member");
		done(dialog, "成员离开");
		assertEquals(before - 1, members(household));
	}

	@Test
	@Order(3)
	void twoHouseholdsBecomeOne() {
		long together = members(household) + members(other);
		Shell dialog = choose(MERGE, "合并两户");
		ok(dialog);
		Window.picture("93-merge-nothing-said");
		assertFalse(Window.get(dialog::isDisposed), "without another household nothing is merged");
		type(dialog, "hand.other", "没有的户");
		Window.run(() -> Widgets.press(Widgets.byId(dialog, "hand.look", Button.class)));
		Window.until("no such household", LONG, () -> Widgets.words(dialog).contains("没有的户"));
		Window.picture("93-merge-unknown");
		type(dialog, "hand.other", other);
		Window.run(() -> Widgets.press(Widgets.byId(dialog, "hand.look", Button.class)));
		Window.until("both side by side", LONG, () -> Widgets.byId(dialog, "hand.clashes", Table.class).getItemCount() > 0);
		type(dialog, "hand.why", "一户登记了两次");
		Window.picture("94-merge-clashes");
		done(dialog, "合并两户");
		assertEquals(together, members(household));
	}

	@Test
	@Order(4)
	void whatWasDoneIsUndoneAndBroughtBackInTheListOfVersions() {
		Window.until("the merge on top", LONG, () -> versions().getItemCount() > 0 && versions().getItem(0).getText(2).contains("合户"));
		Window.run(() -> Widgets.choose(versions(), 0, false));
		for (String[] way : new String[][] { { "versions.undo", "撤销", "已撤销" }, { "versions.redo", "恢复", "" } }) {
			Window.start(() -> Widgets.press(Widgets.byId(way[0], Button.class)));
			Shell question = Window.await(way[1]);
			assertFalse(Window.get(() -> Widgets.button(question, IDialogConstants.OK_ID).isEnabled()), "not without a reason");
			Window.run(() -> Widgets.type(Widgets.first(question, Text.class), "看错了"));
			Window.picture("95-" + way[0]);
			ok(question);
			Window.until("the entry " + way[2], LONG, () -> versions().getItemCount() > 0 && (way[2].isEmpty() ? !versions().getItem(0).getText(STATE).equals("已撤销")
					: versions().getItem(0).getText(STATE).equals(way[2])));
			Window.run(() -> Widgets.choose(versions(), 0, false));
		}
		Window.picture("96-redone");
	}

	@Test
	@Order(5)
	void theRegionsAreShownByTheDivisionOfEitherYear() {
		Window.run(() -> Workbenches.show(Ids.VIEW_REGIONS));
		Window.until("the regions", LONG, () -> Widgets.isShown("regions") && Widgets.byId("regions", Tree.class).getItemCount() > 0);
		Window.picture("97-regions-2018");
		assertTrue(tree().contains("山东省"), HouseholdDialogsTest::tree);
		Window.run(() -> {
			Combo year = Widgets.byId("division", Combo.class);
			assertEquals(2, year.getItemCount());
			year.select(1);
			year.notifyListeners(SWT.Selection, new Event());
		});
		Window.until("the other year's regions", LONG, () -> Widgets.byId("regions", Tree.class).getItemCount() > 0);
		Window.picture("98-regions-2023");
		assertTrue(tree().contains("山东省"), HouseholdDialogsTest::tree);
		Window.until("what has no place there", LONG, () -> Widgets.byId("notCarried", Link.class).getText().contains("不能确定"));
		Window.start(() -> Widgets.byId("notCarried", Link.class).notifyListeners(SWT.Selection, new Event()));
		Shell left = Window.await("2023");
		assertTrue(Window.get(() -> Widgets.byId(left, "notCarriedList", Table.class).getItemCount()) > 0);
		Window.picture("99-not-carried");
		Window.run(left::close);
		Window.run(() -> {
			Combo year = Widgets.byId("division", Combo.class);
			year.select(0);
			year.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static String tree() {
		return Window.get(() -> {
			StringBuilder words = new StringBuilder();
			for (var item : Widgets.byId("regions", Tree.class).getItems()) {
				words.append(item.getText()).append(' ');
			}
			return words.toString();
		});
	}

	@Test
	@Order(6)
	void theHouseholdsTitleIsThatOfTheChosenOne() {
		Window.until("its title", LONG, () -> Widgets.byId("household.title", Label.class).getText().contains(household));
	}
}
