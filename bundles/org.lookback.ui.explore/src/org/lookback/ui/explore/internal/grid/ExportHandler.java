package org.lookback.ui.explore.internal.grid;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Workspace;

/** Writes exactly the rows of the list to a file that opens in WPS and Excel. */
public final class ExportHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(ExportHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		Services.workspaces().workspace().ifPresent(workspace -> ask(shell, workspace));
		return null;
	}

	private static void ask(Shell shell, Workspace workspace) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(MESSAGES.get("export.title"));
		dialog.setFilterNames(new String[] { MESSAGES.get("export.xlsx"), MESSAGES.get("export.csv") });
		dialog.setFilterExtensions(new String[] { "*.xlsx", "*.csv" });
		dialog.setFileName(MESSAGES.get("export.file", LocalDate.now().toString()));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			boolean named = chosen.endsWith(".xlsx") || chosen.endsWith(".csv");
			write(shell, workspace, Path.of(named ? chosen : chosen + (dialog.getFilterIndex() == 1 ? ".csv" : ".xlsx")));
		}
	}

	private static void write(Shell shell, Workspace workspace, Path file) {
		ListSpec list = Services.find(CurrentList.class).get().orElseGet(() -> asked(workspace));
		boolean reveal = Services.settings().reveal();
		new LookbackJob<>(MESSAGES.get("export.title"), progress -> workspace.exporting().list(list.query(), list.kind(), list.sort(),
				list.descending(), list.columnIds(), reveal, file, Locale.getDefault(), progress)).inFront().whenDone(rows -> tell(shell, file, rows)).start();
	}

	/** The list as the grid would show it, while the grid is closed. */
	private static ListSpec asked(Workspace workspace) {
		Kind kind = Services.query().kind() == Kind.CLAUSES ? Kind.HOUSEHOLDS : Services.query().kind();
		List<Field> columns = new Columns(workspace).of(kind);
		return new ListSpec(Services.query().get(), kind, Optional.empty(), false, columns);
	}

	private static void tell(Shell shell, Path file, long rows) {
		int pressed = new MessageDialog(shell, MESSAGES.get("export.title"), null, MESSAGES.get("export.done", rows, file), MessageDialog.INFORMATION,
				1, MESSAGES.get("export.open"), IDialogConstants.OK_LABEL).open();
		if (pressed == 0) {
			Program.launch(file.toString());
		}
	}
}
