package org.lookback.ui.explore.internal.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.lookback.charts.api.ChartPlan;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Workspace;

/** A chart on the clipboard and in files: picture, drawing, page, numbers, workbook; and the view itself. */
final class ChartFiles {

	private static final Messages MESSAGES = Messages.in(ChartFiles.class);
	private static final List<String> ENDINGS = List.of("png", "svg", "pdf", "xlsx", "csv");

	private ChartFiles() {
	}

	static void copyPicture(Control control, Drawn drawn) {
		drawn.pixels().ifPresent(pixels -> copy(control, pixels, ImageTransfer.getInstance()));
	}

	/** As lines with tabs, which spreadsheets take for cells. */
	static void copyTable(Control control, Drawn drawn) {
		if (!drawn.text().isEmpty()) {
			copy(control, drawn.text(), TextTransfer.getInstance());
		}
	}

	private static void copy(Control control, Object content, Transfer transfer) {
		Clipboard clipboard = new Clipboard(control.getDisplay());
		clipboard.setContents(new Object[] { content }, new Transfer[] { transfer });
		clipboard.dispose();
	}

	static void save(Control control, Workspace workspace, Drawn drawn) {
		FileDialog dialog = dialog(control, SWT.SAVE, "save.title", ENDINGS);
		dialog.setFileName(name(drawn) + ".png");
		FileDialogs.file(dialog).map(chosen -> Path.of(ending(chosen.toString(), Math.max(0, dialog.getFilterIndex()))))
				.ifPresent(file -> new LookbackJob<>(MESSAGES.get("saving", file.getFileName().toString()), progress -> write(workspace, drawn, file)).start());
	}

	private static String name(Drawn drawn) {
		return drawn.drawing().map(drawing -> drawing.title()).orElse(MESSAGES.get("save.name")).replaceAll("[\\\\/:*?\"<>|]", " ");
	}

	private static FileDialog dialog(Control control, int style, String title, List<String> endings) {
		FileDialog dialog = new FileDialog(control.getShell(), style);
		dialog.setText(MESSAGES.get(title));
		dialog.setFilterNames(endings.stream().map(each -> MESSAGES.get("save." + each)).toArray(String[]::new));
		dialog.setFilterExtensions(endings.stream().map(each -> "*." + each).toArray(String[]::new));
		dialog.setOverwrite(true);
		return dialog;
	}

	private static String ending(String chosen, int filter) {
		String lower = chosen.toLowerCase(Locale.ROOT);
		return ENDINGS.stream().anyMatch(each -> lower.endsWith('.' + each)) ? chosen : chosen + '.' + ENDINGS.get(filter);
	}

	private static Path write(Workspace workspace, Drawn drawn, Path file) throws LookbackException {
		if (drawn.drawing().isEmpty()) {
			throw new LookbackException(MESSAGES.get("save.nothing"));
		}
		workspace.charting().write(drawn.drawing().get(), drawn.plan(), file, Locale.getDefault());
		return file;
	}

	/** Keeps what is chosen, without numbers, in a file that can be sent. */
	static void saveView(Control control, Drawn drawn) {
		FileDialog dialog = dialog(control, SWT.SAVE, "view.save.title", List.of("chart.yaml"));
		dialog.setFileName(name(drawn) + ChartPlan.ENDING);
		Optional<Path> file = FileDialogs.file(dialog)
				.map(chosen -> chosen.toString().toLowerCase(Locale.ROOT).endsWith(".yaml") ? chosen : Path.of(chosen + ChartPlan.ENDING));
		file.ifPresent(chosen -> new LookbackJob<>(MESSAGES.get("saving", chosen.getFileName().toString()), progress -> {
			drawn.plan().write(chosen);
			return chosen;
		}).start());
	}

	/** Reads such a file. */
	static void openView(Control control, Consumer<ChartPlan> opened) {
		FileDialog dialog = dialog(control, SWT.OPEN, "view.open.title", List.of("chart.yaml"));
		FileDialogs.file(dialog).ifPresent(file -> new LookbackJob<>(MESSAGES.get("opening", file.getFileName().toString()), progress -> ChartPlan.read(file))
				.whenDone(plan -> {
					if (!control.isDisposed()) {
						opened.accept(plan);
					}
				}).start());
	}
}
