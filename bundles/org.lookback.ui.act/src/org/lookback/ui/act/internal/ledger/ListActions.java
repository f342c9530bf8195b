package org.lookback.ui.act.internal.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerField;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Remedying.Refused;
import org.lookback.workbench.api.Remedying.Taken;

/** Lists of problems as inspectors and auditors send them: looked at row by row before they are taken, and the empty list that they may fill in. */
final class ListActions {

	private static final Messages MESSAGES = Messages.in(ListActions.class);

	private final Supplier<Shell> shell;
	private final Appearance appearance;
	private final Consumer<String> said;

	/** @param said takes the word of what was done */
	ListActions(Supplier<Shell> shell, Appearance appearance, Consumer<String> said) {
		this.shell = shell;
		this.appearance = appearance;
		this.said = said;
	}

	/** Asks for the list and whose it is, and shows what would become of it. */
	void take(Remedying remedying) {
		List<Code> sources = Dictionary.ledger().codeList(LedgerRules.column(LedgerField.SOURCE)).map(CodeList::offered).orElse(List.of());
		List<String> words = new ArrayList<>(List.of(MESSAGES.get("take.named")));
		sources.forEach(code -> words.add(code.label().in(Locale.getDefault())));
		AskDialog dialog = new AskDialog(shell.get(), "take", MESSAGES.get("take.title")).file("list").action("template", () -> template(remedying)).choice("listSource", words)
				.text("who", System.getProperty("user.name", "")).needs("list", "who");
		if (dialog.open() == Window.OK) {
			Path file = dialog.files().getFirst();
			int chosen = dialog.chosen("listSource");
			String source = chosen == 0 ? "" : sources.get(chosen - 1).id();
			new LookbackJob<>(MESSAGES.get("take.title"), progress -> remedying.take(file, source, true, dialog.said("who"), progress)).inFront()
					.whenDone(taken -> preview(remedying, file, source, dialog.said("who"), taken)).start();
		}
	}

	private void preview(Remedying remedying, Path file, String source, String who, Taken taken) {
		List<List<String>> rows = new ArrayList<>();
		taken.notes().forEach(note -> rows.add(List.of("", MESSAGES.get("merge.note"), "", note)));
		for (Refused row : taken.refused()) {
			rows.add(List.of(String.valueOf(row.row()), MESSAGES.get("merge.REFUSED"), row.text(), row.reason()));
		}
		List<String> headings = List.of(MESSAGES.get("merge.row"), MESSAGES.get("merge.result"), MESSAGES.get("field.problem"), MESSAGES.get("take.reason"));
		String message = MESSAGES.get("take.preview", file.getFileName(), taken.rows(), taken.taken(), taken.again(), taken.refused().size());
		if (new PreviewDialog(shell.get(), appearance, "take", message, headings, rows, taken.taken() > 0).open() == Window.OK) {
			new LookbackJob<>(MESSAGES.get("take.title"), progress -> remedying.take(file, source, false, who, progress)).inFront()
					.whenDone(done -> said.accept(MESSAGES.get("take.done", done.taken(), done.again(), done.refused().size()))).start();
		}
	}

	/** Writes the empty list with its drop-downs. */
	private void template(Remedying remedying) {
		String title = MESSAGES.get("template.title");
		ListFiles.askWorkbook(shell.get(), title, MESSAGES.get("template.name")).ifPresent(file -> new LookbackJob<>(title, progress -> {
			remedying.template(file, Locale.getDefault());
			return file;
		}).inFront().whenDone(written -> ListFiles.tell(shell.get(), title, MESSAGES.get("template.done", written), written)).start());
	}
}
