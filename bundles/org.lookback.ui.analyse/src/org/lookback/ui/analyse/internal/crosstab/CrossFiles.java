package org.lookback.ui.analyse.internal.crosstab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Table;
import org.lookback.briefing.api.TableWorkbook;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Workspace;

/** A cross-tab on the clipboard, as a spreadsheet and a text editor take it, and in files with what its numbers rest on. */
final class CrossFiles {

	private static final Messages MESSAGES = Messages.in(CrossFiles.class);

	private CrossFiles() {
	}

	/** What is shown, with its title and the lines below it. */
	static void copy(Control control, CrossNumbers numbers) {
		Clipboard clipboard = new Clipboard(control.getDisplay());
		clipboard.setContents(new Object[] { text(numbers), html(numbers) }, new Transfer[] { TextTransfer.getInstance(), HTMLTransfer.getInstance() });
		clipboard.dispose();
	}

	static String text(CrossNumbers numbers) {
		String table = numbers.texts().stream().map(line -> String.join("\t", line)).collect(Collectors.joining("\n"));
		return numbers.table().title() + '\n' + table + '\n' + String.join("\n", numbers.footer()) + '\n';
	}

	static String html(CrossNumbers numbers) {
		StringBuilder html = new StringBuilder("<meta charset=\"utf-8\"><table border=\"1\"><caption>").append(escaped(numbers.table().title())).append("</caption>");
		List<List<String>> lines = numbers.texts();
		for (int row = 0; row < lines.size(); row++) {
			html.append("<tr>");
			for (int column = 0; column < lines.get(row).size(); column++) {
				String cell = row == 0 || column == 0 ? "th" : "td";
				html.append('<').append(cell).append('>').append(escaped(lines.get(row).get(column))).append("</").append(cell).append('>');
			}
			html.append("</tr>");
		}
		html.append("</table>");
		numbers.footer().forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
		return html.toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** Asks for a file and writes the table; of several pages, all of them when none is chosen. */
	static void save(Control control, Workspace workspace, CrossNumbers numbers) {
		ListFiles.ask(control.getShell(), MESSAGES.get("save.title"), numbers.table().title())
				.ifPresent(file -> new LookbackJob<>(MESSAGES.get("save.title"), progress -> write(workspace, numbers, file, progress)).inFront()
						.whenDone(written -> ListFiles.tell(control.getShell(), MESSAGES.get("save.title"), MESSAGES.get("save.done", written), written)).start());
	}

	/** The numbers, then the lines that say what they rest on. */
	private static void csv(Table table, Path file) throws LookbackException {
		Grid grid = Grid.of(table);
		List<List<String>> rows = new ArrayList<>();
		grid.rows().forEach(row -> rows.add(row.stream().map(String::valueOf).toList()));
		table.footer().forEach(line -> rows.add(List.of(line)));
		TableWorkbook.csv(grid.headings(), rows, file);
	}

	static Path write(Workspace workspace, CrossNumbers numbers, Path file, Progress progress) throws LookbackException {
		if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
			csv(numbers.table(), file);
			return file;
		}
		List<Table> tables = new ArrayList<>(List.of(numbers.table()));
		boolean allPages = numbers.pages().isPresent() && numbers.spec().page().isEmpty();
		if (allPages) {
			List<String> fields = numbers.table().axes().stream().map(Axis::field).toList();
			for (Axis.Value page : numbers.pages().get().values()) {
				progress.check();
				Table table = workspace.charting().table(page.query(), fields, numbers.spec().unit(), Locale.getDefault());
				tables.add(new Table(MESSAGES.get("page.title", page.label(), table.title()), table.unit(), table.axes(), table.cells(), table.total(), table.households(),
						table.persons(), table.notes(), table.query(), table.provenance(), table.locale()));
			}
		}
		workspace.exporting().tables(tables, file, Locale.getDefault());
		return file;
	}
}
