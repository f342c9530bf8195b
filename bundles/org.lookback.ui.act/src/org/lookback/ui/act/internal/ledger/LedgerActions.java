package org.lookback.ui.act.internal.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lookback.casework.api.ledger.Assignment.Given;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Remedying.Giving;
import org.lookback.workbench.api.Workspace;

/** What people do on the board: each asks what it needs, does it beside the window's thread, and says what came of it. */
final class LedgerActions {

	private static final Messages MESSAGES = Messages.in(LedgerActions.class);
	private static final int ENTRIES = 50;

	private final Supplier<Optional<Workspace>> workspace;
	private final Supplier<List<LedgerItem>> chosen;
	private final Supplier<Shell> shell;
	private final Appearance appearance;
	private final Consumer<String> said;
	private final ProofActions proofs;
	private final ListActions lists;

	/**
	 * @param chosen the items that are chosen
	 * @param said   takes the word of what was done
	 */
	LedgerActions(Supplier<Optional<Workspace>> workspace, Supplier<List<LedgerItem>> chosen, Supplier<Shell> shell, Appearance appearance, Consumer<String> said) {
		this.workspace = workspace;
		this.chosen = chosen;
		this.shell = shell;
		this.appearance = appearance;
		this.said = said;
		proofs = new ProofActions(shell, appearance, said);
		lists = new ListActions(shell, appearance, said);
	}

	private void with(Consumer<Remedying> action) {
		workspace.get().map(Workspace::remedying).ifPresent(action);
	}

	private <T> void run(String key, LookbackJob.Work<T> work, Consumer<T> done) {
		new LookbackJob<>(MESSAGES.get(key + ".title"), work).inFront().whenDone(done).start();
	}

	/** Items of the latest check of a package. */
	void open() {
		workspace.get().ifPresent(there -> run("open", progress -> there.overview().checks(), checks -> open(there, checks)));
	}

	private void open(Workspace there, List<CheckRun> checks) {
		if (checks.isEmpty()) {
			MessageDialog.openInformation(shell.get(), MESSAGES.get("open.title"), MESSAGES.get("open.unchecked"));
			return;
		}
		AskDialog dialog = new AskDialog(shell.get(), "open", MESSAGES.get("open.title"))
				.choice("package", checks.stream().map(run -> MESSAGES.get("open.run", run.packageId(), run.asOf().toString())).toList()).text("who", System.getProperty("user.name", ""))
				.needs("who");
		if (dialog.open() == Window.OK) {
			String id = checks.get(dialog.chosen("package")).packageId();
			run("open", progress -> there.remedying().open(id, Query.ALL, List.of(), dialog.said("who"), progress),
					opened -> said.accept(MESSAGES.get("open.done", opened.opened(), opened.again(), opened.back(), opened.known())));
		}
	}

	/** A problem that somebody else found. */
	void add() {
		List<Code> levels = codes(LedgerField.LEVEL);
		List<Code> sources = codes(LedgerField.SOURCE);
		with(remedying -> {
			AskDialog dialog = new AskDialog(shell.get(), "add", MESSAGES.get("add.title")).choice("kind", labels(levels)).text("object", "").text("problem", "")
					.choice("source", labels(sources)).text("found", remedying.today().toString()).text(LedgerField.DEPARTMENT.name(), "").text(LedgerField.DUE.name(), "")
					.whoAndWhy(false).needs("problem", "found");
			if (dialog.open() == Window.OK) {
				Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
				values.put(LedgerField.LEVEL, levels.get(dialog.chosen("kind")).id());
				values.put(LedgerField.OBJECT, dialog.said("object"));
				values.put(LedgerField.PROBLEM, dialog.said("problem"));
				values.put(LedgerField.SOURCE, sources.get(dialog.chosen("source")).id());
				values.put(LedgerField.FOUND_ON, dialog.said("found"));
				values.put(LedgerField.DEPARTMENT, dialog.said(LedgerField.DEPARTMENT.name()));
				values.put(LedgerField.DUE, dialog.said(LedgerField.DUE.name()));
				run("add", progress -> remedying.add(values, dialog.said("who"), dialog.said("why")), item -> said.accept(MESSAGES.get("add.done", item.text(LedgerField.PROBLEM))));
			}
		});
	}

	private static List<Code> codes(LedgerField field) {
		return Dictionary.ledger().codeList(LedgerRules.column(field)).map(CodeList::offered).orElse(List.of());
	}

	private static List<String> labels(List<Code> codes) {
		return codes.stream().map(code -> code.label().in(Locale.getDefault())).toList();
	}

	/** Gives the chosen items, or all that wait, to departments. */
	void assign(List<LedgerItem> all) {
		List<LedgerItem> items = chosen.get().size() > 1 ? chosen.get() : all;
		List<String> packages = items.stream().map(item -> item.text(LedgerField.PACKAGE)).filter(id -> !id.isEmpty()).distinct().sorted().toList();
		if (packages.isEmpty()) {
			MessageDialog.openInformation(shell.get(), MESSAGES.get("assign.title"), MESSAGES.get("assign.noPackage"));
			return;
		}
		AskDialog dialog = new AskDialog(shell.get(), "assign", MESSAGES.get("assign.count", items.size())).choice("package", packages).text("term", "30d").tick("over")
				.whoAndWhy(false);
		if (dialog.open() == Window.OK) {
			with(remedying -> run("assign", progress -> {
				String id = packages.get(dialog.chosen("package"));
				Optional<LocalDate> due = dialog.said("term").isEmpty() ? Optional.empty() : Optional.of(remedying.due(dialog.said("term"), id));
				return remedying.plan(new Giving(id, Optional.empty(), due, dialog.ticked("over")), items, Locale.getDefault());
			}, plan -> preview(remedying, plan, dialog)));
		}
	}

	private void preview(Remedying remedying, List<Given> plan, AskDialog asked) {
		Locale locale = Locale.getDefault();
		List<List<String>> rows = new ArrayList<>();
		int changes = 0;
		for (Given given : plan) {
			changes += given.values().isEmpty() ? 0 : 1;
			rows.add(List.of(MESSAGES.get(given.values().isEmpty() ? "assign.stays" : "assign.changes"), given.item().text(LedgerField.OBJECT), given.item().text(LedgerField.PROBLEM),
					given.department(), given.values().getOrDefault(LedgerField.DUE, given.item().text(LedgerField.DUE)), given.reason()));
		}
		List<String> headings = List.of(MESSAGES.get("assign.result"), remedying.heading(LedgerField.OBJECT, locale), remedying.heading(LedgerField.PROBLEM, locale),
				remedying.heading(LedgerField.DEPARTMENT, locale), remedying.heading(LedgerField.DUE, locale), MESSAGES.get("assign.reason"));
		PreviewDialog dialog = new PreviewDialog(shell.get(), appearance, "assign", MESSAGES.get("assign.preview", changes, plan.size() - changes), headings, rows, changes > 0);
		if (dialog.open() == Window.OK) {
			run("assign", progress -> remedying.assign(plan, asked.said("who"), asked.said("why")), count -> said.accept(MESSAGES.get("assign.done", count)));
		}
	}

	/** Changes who does what until when. */
	void change() {
		List<LedgerItem> items = chosen.get();
		if (nothing("change", items)) {
			return;
		}
		LedgerItem first = items.getFirst();
		boolean one = items.size() == 1;
		AskDialog dialog = new AskDialog(shell.get(), "change", named(items));
		List<LedgerField> fields = List.of(LedgerField.DEPARTMENT, LedgerField.PERSON, LedgerField.DUE, LedgerField.MEASURE, LedgerField.NOTE);
		fields.forEach(field -> dialog.text(field.name(), one ? first.text(field) : ""));
		if (dialog.whoAndWhy(false).open() == Window.OK) {
			Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
			for (LedgerField field : fields) {
				if (one ? !dialog.said(field.name()).equals(first.text(field)) : !dialog.said(field.name()).isEmpty()) {
					values.put(field, dialog.said(field.name()));
				}
			}
			with(remedying -> run("change", progress -> remedying.change(items, values, dialog.said("who"), dialog.said("why")),
					count -> said.accept(MESSAGES.get("change.done", count))));
		}
	}

	/** Moves the chosen items on. */
	void move() {
		List<LedgerItem> items = chosen.get();
		if (nothing("move", items)) {
			return;
		}
		List<LedgerState> next = LedgerState.of(items.getFirst()).next().stream().filter(state -> state != LedgerState.CLOSED && state != LedgerState.BACK).sorted().toList();
		if (next.isEmpty()) {
			MessageDialog.openInformation(shell.get(), MESSAGES.get("move.title"), MESSAGES.get("move.closed"));
			return;
		}
		with(remedying -> {
			AskDialog dialog = new AskDialog(shell.get(), "move", named(items))
					.choice("state", next.stream().map(state -> remedying.heading(LedgerField.STATE, Locale.getDefault()) + "：" + state.code()).toList()).whoAndWhy(true);
			if (dialog.open() == Window.OK) {
				run("move", progress -> remedying.move(items, next.get(dialog.chosen("state")), dialog.said("who"), dialog.said("why")),
						count -> said.accept(MESSAGES.get("move.done", count, next.get(dialog.chosen("state")).code())));
			}
		});
	}

	/** Closes the chosen items with their proof. */
	void close() {
		List<LedgerItem> items = chosen.get();
		if (!nothing("close", items)) {
			with(remedying -> proofs.close(remedying, items, named(items)));
		}
	}

	/** Whether the proof of closed items is still what it was. */
	void look(List<LedgerItem> items) {
		with(remedying -> proofs.look(remedying, items));
	}

	/** A list of problems that others sent. */
	void take() {
		with(lists::take);
	}

	/** Opens the chosen closed item again. */
	void reopen() {
		List<LedgerItem> items = chosen.get();
		if (nothing("reopen", items)) {
			return;
		}
		AskDialog dialog = new AskDialog(shell.get(), "reopen", named(List.of(items.getFirst()))).whoAndWhy(true);
		if (dialog.open() == Window.OK) {
			with(remedying -> run("reopen", progress -> remedying.reopen(items.getFirst(), dialog.said("who"), dialog.said("why")),
					item -> said.accept(MESSAGES.get("reopen.done", item.text(LedgerField.PROBLEM)))));
		}
	}

	/** Takes one of the last entries back. */
	void undo() {
		with(remedying -> run("undo", progress -> remedying.entries(ENTRIES), entries -> undo(remedying, entries)));
	}

	private void undo(Remedying remedying, List<LedgerBatch> entries) {
		if (entries.isEmpty()) {
			MessageDialog.openInformation(shell.get(), MESSAGES.get("undo.title"), MESSAGES.get("undo.none"));
			return;
		}
		AskDialog dialog = new AskDialog(shell.get(), "undo", MESSAGES.get("undo.title"))
				.choice("entry", entries.stream().map(entry -> remedying.said(entry, Locale.getDefault())).toList()).whoAndWhy(true);
		if (dialog.open() == Window.OK) {
			run("undo", progress -> remedying.undo(entries.get(dialog.chosen("entry")).id(), dialog.said("who"), dialog.said("why")), done -> said.accept(MESSAGES.get("undo.done")));
		}
	}

	private boolean nothing(String key, List<LedgerItem> items) {
		if (items.isEmpty()) {
			MessageDialog.openInformation(shell.get(), MESSAGES.get(key + ".title"), MESSAGES.get("choose.item"));
		}
		return items.isEmpty();
	}

	private static String named(List<LedgerItem> items) {
		LedgerItem first = items.getFirst();
		return items.size() == 1 ? (first.text(LedgerField.OBJECT) + ' ' + first.text(LedgerField.PROBLEM)).strip() : MESSAGES.get("many", items.size());
	}
}
