package org.lookback.ui.explore.internal.grid;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ListFiles;
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
		ListFiles.ask(shell, MESSAGES.get("export.title"), MESSAGES.get("export.file", LocalDate.now().toString()))
				.ifPresent(file -> write(shell, workspace, file));
	}

	private static void write(Shell shell, Workspace workspace, Path file) {
		ListSpec list = Services.find(CurrentList.class).get().orElseGet(() -> asked(workspace));
		boolean reveal = Services.settings().reveal();
		new LookbackJob<>(MESSAGES.get("export.title"), progress -> workspace.exporting().list(list.query(), list.kind(), list.sort(),
				list.descending(), list.columnIds(), reveal, file, Locale.getDefault(), progress)).inFront()
				.whenDone(rows -> ListFiles.tell(shell, MESSAGES.get("export.title"), MESSAGES.get("export.done", rows, file), file)).start();
	}

	/** The list as the grid would show it, while the grid is closed. */
	private static ListSpec asked(Workspace workspace) {
		Kind kind = Services.query().kind() == Kind.CLAUSES ? Kind.HOUSEHOLDS : Services.query().kind();
		List<Field> columns = new Columns(workspace).of(kind);
		return new ListSpec(Services.query().get(), kind, Optional.empty(), false, columns);
	}
}
