package org.lookback.ui.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;

/** Checks, ledger and hand work under a test's hands: what a person does there in a few clicks is a call here. */
final class ActBoard {

	static final Duration LONG = Duration.ofSeconds(60);

	private static final int EDIT = 0;
	private static final int OBJECT_YEAR = 1;
	private static final int NOW = 3;

	private ActBoard() {
	}

	/** Presses a button of the window as soon as it can be pressed. */
	static void press(String id) {
		Window.until(id, LONG, () -> Widgets.byId(id, Button.class).isEnabled());
		Window.start(() -> Widgets.press(Widgets.byId(id, Button.class)));
	}

	static void type(Shell dialog, String id, String words) {
		Window.run(() -> Widgets.type(Widgets.byId(dialog, id, Text.class), words));
	}

	/** Chooses the first word of a combo that contains the words. */
	static void choose(Shell dialog, String id, String words) {
		Window.run(() -> {
			Combo combo = Widgets.byId(dialog, id, Combo.class);
			int at = IntStream.range(0, combo.getItemCount()).filter(each -> combo.getItem(each).contains(words)).findFirst()
					.orElseThrow(() -> new AssertionError("no " + words + " among " + List.of(combo.getItems())));
			combo.select(at);
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Presses OK and waits until the dialog is gone. */
	static void ok(Shell dialog) {
		Window.start(() -> Widgets.press(Widgets.button(dialog, IDialogConstants.OK_ID)));
		Window.until("the dialog to go", LONG, dialog::isDisposed);
	}

	/** The words of a dialog, which is closed. */
	static String close(Shell dialog) {
		String words = Window.get(() -> Widgets.words(dialog));
		Window.run(dialog::close);
		return words;
	}

	/** Runs the package that fits most households, by the toolbar's dialog. */
	static void check(LocalDate asOf) {
		Window.start(() -> Workbenches.run(Ids.COMMAND_CHECK));
		Shell question = with("开始检查");
		Window.run(() -> {
			Widgets.first(question, DateTime.class).setDate(asOf.getYear(), asOf.getMonthValue() - 1, asOf.getDayOfMonth());
			Widgets.press(Widgets.button(question, "开始检查"));
		});
		Shell result = with("打开名单");
		Window.run(result::close);
		Window.until("the check as of " + asOf, LONG,
				() -> Services.workspaces().overview().filter(overview -> overview.checks().stream().anyMatch(run -> run.asOf().equals(asOf) && !run.outdated())).isPresent());
	}

	/** Waits for a dialog by the words of one of its buttons. */
	private static Shell with(String button) {
		Window.until("the dialog with " + button, LONG, () -> holding(button).findFirst().isPresent());
		return Window.get(() -> holding(button).findFirst().orElseThrow());
	}

	private static Stream<Shell> holding(String button) {
		return Stream.of(Window.display().getShells()).filter(shell -> shell != Window.main() && !shell.isDisposed() && shell.isVisible()).filter(shell -> {
			try {
				return Widgets.button(shell, button) != null;
			} catch (AssertionError another) {
				return false;
			}
		});
	}

	/** Shows the ledger in its perspective. */
	static void showLedger() {
		Window.run(() -> {
			Workbenches.run("org.lookback.ui.act.open");
			Workbenches.show("org.lookback.ui.act.ledger");
		});
	}

	static Table items() {
		return Widgets.byId("ledger.items", Table.class);
	}

	/** Waits until the ledger says what was done. */
	static void untilLedgerSays(String words) {
		Window.until("the ledger's " + words, LONG, () -> Widgets.isShown("ledger.headline") && Widgets.byId("ledger.headline", Label.class).getText().contains(words));
	}

	static String headline() {
		return Window.get(() -> Widgets.byId("ledger.headline", Label.class).getText());
	}

	/** Items of the latest check, by the dialog. */
	static void open() {
		showLedger();
		Window.until("a ledger to press", LONG, () -> Widgets.isShown("ledger.open") || Widgets.isShown("pane.action"));
		Window.start(() -> Widgets.press(Widgets.button(Window.main(), "从检查建台账…")));
		Shell dialog = Window.await("从检查建台账");
		type(dialog, "ledger.open.who", "张处长");
		ok(dialog);
		untilLedgerSays("新列");
	}

	/** Leaves the items of an object and a problem in the table and chooses all of them. */
	static void choose(LedgerItem... wanted) {
		String problem = wanted[0].text(LedgerField.PROBLEM);
		Window.run(() -> Widgets.type(Widgets.byId("ledger.find", Text.class), wanted.length == 1 ? wanted[0].text(LedgerField.OBJECT) : problem));
		Window.until("the items " + problem, LONG, () -> lines(wanted).length == wanted.length);
		Window.run(() -> {
			items().setSelection(lines(wanted));
			items().notifyListeners(SWT.Selection, new Event());
		});
	}

	private static int[] lines(LedgerItem... wanted) {
		return IntStream.range(0, items().getItemCount()).filter(line -> Stream.of(wanted)
				.anyMatch(item -> Widgets.line(items(), line).contains(item.text(LedgerField.PROBLEM)) && Widgets.line(items(), line).contains(item.text(LedgerField.OBJECT)))).toArray();
	}

	/** Moves the chosen items on. */
	static void move(String state, String why) {
		press("ledger.move");
		Shell dialog = Window.await("改状态");
		choose(dialog, "ledger.move.state", state);
		type(dialog, "ledger.move.who", "李干事");
		type(dialog, "ledger.move.why", why);
		ok(dialog);
		untilLedgerSays("已改为“" + state + "”");
	}

	/** Asks for the closing of the chosen items; what comes of it is still to be looked at. */
	static void askToClose(ChosenFiles files, String verifier, Path evidence) {
		press("ledger.close");
		Shell dialog = Window.await("销号");
		type(dialog, "ledger.close.verifier", verifier);
		type(dialog, "ledger.close.who", "张处长");
		files.next(evidence);
		Window.run(() -> Widgets.press(Widgets.byId(dialog, "ledger.close.evidence.choose", Button.class)));
		ok(dialog);
	}

	/** Types a fact of a household anew wherever its latest year says what begins so; fails when it says none of them. */
	static void correct(String household, String field, List<String> from, String to, String why) {
		Window.run(() -> {
			Workbenches.show(Ids.VIEW_HOUSEHOLD);
			Services.find(Selection.class).selectHousehold(household);
		});
		Window.until("the household", LONG, () -> Widgets.isShown("household.title") && Widgets.byId("household.title", Label.class).getText().contains(household));
		Window.start(() -> Widgets.byId("household.hand", Button.class).getMenu().getItem(EDIT).notifyListeners(SWT.Selection, new Event()));
		Shell dialog = Window.await("修改数据");
		type(dialog, "hand.fields.filter", field);
		Window.run(() -> {
			Table fields = Widgets.byId(dialog, "hand.fields", Table.class);
			String year = fields.getItem(0).getText(OBJECT_YEAR);
			int[] wrong = IntStream.range(0, fields.getItemCount())
					.filter(line -> fields.getItem(line).getText(OBJECT_YEAR).equals(year) && from.stream().anyMatch(fields.getItem(line).getText(NOW)::startsWith)).toArray();
			if (wrong.length == 0) {
				throw new AssertionError("no " + from + " of " + household + " among " + IntStream.range(0, fields.getItemCount()).mapToObj(line -> Widgets.line(fields, line)).toList());
			}
			for (int line : wrong) {
				Widgets.choose(fields, line, false);
				Widgets.byId(dialog, "hand.value", Combo.class).setText(to);
				Widgets.press(Widgets.byId(dialog, "hand.take", Button.class));
			}
		});
		type(dialog, "hand.why", why);
		ok(dialog);
		Window.run(() -> Window.dialog("修改数据").ifPresent(Shell::close));
	}
}
