package org.lookback.ui.act.internal.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.LedgerExchange;
import org.lookback.workbench.api.LedgerExchange.Clash;
import org.lookback.workbench.api.LedgerExchange.Line;
import org.lookback.workbench.api.LedgerExchange.Merged;
import org.lookback.workbench.api.LedgerExchange.Result;

/** Copies that go out and come back. */
final class CopyActions {

	private static final Messages MESSAGES = Messages.in(CopyActions.class);

	private final Supplier<Shell> shell;
	private final Appearance appearance;
	private final Consumer<String> said;

	CopyActions(Supplier<Shell> shell, Appearance appearance, Consumer<String> said) {
		this.shell = shell;
		this.appearance = appearance;
		this.said = said;
	}

	void export(LedgerExchange exchange, List<LedgerItem> items, boolean reveal) {
		String title = MESSAGES.get("export.name");
		ListFiles.askWorkbook(shell.get(), MESSAGES.get("export.title"), title).ifPresent(file -> new LookbackJob<>(MESSAGES.get("export.title"), progress -> {
			exchange.export(items, title, reveal, file, Locale.getDefault(), progress);
			return items.size();
		}).inFront().whenDone(rows -> ListFiles.tell(shell.get(), MESSAGES.get("export.title"), MESSAGES.get("export.done", rows, file), file)).start());
	}

	void merge(LedgerExchange exchange) {
		ListFiles.askOpen(shell.get(), MESSAGES.get("merge.title"))
				.ifPresent(file -> new LookbackJob<>(MESSAGES.get("merge.title"), progress -> exchange.merge(file, true, "", progress)).inFront()
						.whenDone(merged -> preview(exchange, file, merged)).start());
	}

	private void preview(LedgerExchange exchange, Path file, Merged merged) {
		Locale locale = Locale.getDefault();
		List<List<String>> rows = new ArrayList<>();
		for (Line line : merged.lines()) {
			if (line.result() != Result.SAME || !line.messages().isEmpty()) {
				rows.add(List.of(String.valueOf(line.number()), MESSAGES.get("merge." + line.result().name()), line.object(), details(exchange, line, locale)));
			}
		}
		merged.notes().forEach(note -> rows.addFirst(List.of("", MESSAGES.get("merge.note"), "", note)));
		boolean anything = merged.count(Result.TAKEN) + merged.count(Result.ADDED) + merged.count(Result.CLASH) > 0;
		String message = MESSAGES.get("merge.preview", merged.file(), merged.count(Result.TAKEN), merged.count(Result.ADDED), merged.count(Result.CLASH),
				merged.count(Result.REFUSED), merged.count(Result.SAME));
		List<String> headings = List.of(MESSAGES.get("merge.row"), MESSAGES.get("merge.result"), MESSAGES.get("clash.object"), MESSAGES.get("merge.details"));
		if (new PreviewDialog(shell.get(), appearance, "merge", message, headings, rows, anything).open() == Window.OK) {
			new LookbackJob<>(MESSAGES.get("merge.title"), progress -> exchange.merge(file, false, "", progress)).inFront()
					.whenDone(done -> said.accept(MESSAGES.get("merge.done", done.count(Result.TAKEN), done.count(Result.ADDED), done.count(Result.CLASH)))).start();
		}
	}

	private static String details(LedgerExchange exchange, Line line, Locale locale) {
		List<String> parts = new ArrayList<>();
		line.edits().forEach(edit -> parts.add(MESSAGES.get("merge.edit", exchange.word(edit.field(), locale), value(exchange.said(edit.field(), edit.before(), locale)),
				value(exchange.said(edit.field(), edit.after(), locale)))));
		line.clashes().forEach(clash -> parts.add(MESSAGES.get("merge.clash", exchange.word(clash.field(), locale), value(exchange.said(clash.field(), clash.here(), locale)),
				value(exchange.said(clash.field(), clash.there(), locale)))));
		parts.addAll(line.messages());
		return String.join(" ", parts);
	}

	private static String value(String text) {
		return text.isEmpty() ? MESSAGES.get("clash.blank") : text;
	}

	void clashes(LedgerExchange exchange) {
		new LookbackJob<List<Clash>>(MESSAGES.get("clashes.title"), progress -> exchange.clashes()).inFront()
				.whenDone(clashes -> new ClashesDialog(shell.get(), appearance, exchange, clashes).open()).start();
	}
}
