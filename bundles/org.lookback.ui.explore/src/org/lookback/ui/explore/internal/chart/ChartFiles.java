package org.lookback.ui.explore.internal.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Workspace;

/** A chart on the clipboard and in files: picture, drawing, numbers, workbook. */
final class ChartFiles {

	private static final Messages MESSAGES = Messages.in(ChartFiles.class);
	private static final List<String> ENDINGS = List.of("png", "svg", "xlsx", "csv");

	private ChartFiles() {
	}

	static void copy(Control control, Drawn drawn) {
		Clipboard clipboard = new Clipboard(control.getDisplay());
		if (drawn.pixels().isPresent()) {
			clipboard.setContents(new Object[] { drawn.pixels().get(), drawn.text() },
					new Transfer[] { ImageTransfer.getInstance(), TextTransfer.getInstance() });
		} else {
			clipboard.setContents(new Object[] { drawn.text() }, new Transfer[] { TextTransfer.getInstance() });
		}
		clipboard.dispose();
	}

	static void save(Control control, Workspace workspace, Drawn drawn) {
		FileDialog dialog = new FileDialog(control.getShell(), SWT.SAVE);
		dialog.setText(MESSAGES.get("save.title"));
		dialog.setFilterNames(ENDINGS.stream().map(each -> MESSAGES.get("save." + each)).toArray(String[]::new));
		dialog.setFilterExtensions(ENDINGS.stream().map(each -> "*." + each).toArray(String[]::new));
		dialog.setFileName(drawn.table().title().replaceAll("[\\\\/:*?\"<>|]", " ") + ".png");
		dialog.setOverwrite(true);
		FileDialogs.file(dialog).map(chosen -> Path.of(ending(chosen.toString(), Math.max(0, dialog.getFilterIndex()))))
				.ifPresent(file -> new LookbackJob<>(MESSAGES.get("saving", file.getFileName().toString()), progress -> write(workspace, drawn, file)).start());
	}

	private static String ending(String chosen, int filter) {
		String lower = chosen.toLowerCase(Locale.ROOT);
		return ENDINGS.stream().anyMatch(each -> lower.endsWith('.' + each)) ? chosen : chosen + '.' + ENDINGS.get(filter);
	}

	private static Path write(Workspace workspace, Drawn drawn, Path file) throws LookbackException {
		String name = file.toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".xlsx")) {
			workspace.exporting().tables(List.of(drawn.table()), file, Locale.getDefault());
		} else if (drawn.drawing().isPresent()) {
			drawn.drawing().get().write(file);
		} else {
			throw new LookbackException(MESSAGES.get("save.nothing"));
		}
		return file;
	}
}
