package org.lookback.ui.api;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.lookback.ui.api.Selection.ClausePlace;

/** Opens views and runs commands by their {@link Ids ids}, so that bundles of the window need not know each other. */
public final class Workbenches {

	private Workbenches() {
	}

	/** Shows a view and gives it the focus. */
	public static void show(String viewId) {
		open(viewId, IWorkbenchPage.VIEW_ACTIVATE);
	}

	/** Brings a view to the top without taking the focus from where the person is. */
	public static void reveal(String viewId) {
		open(viewId, IWorkbenchPage.VIEW_VISIBLE);
	}

	/** Shows a document at one of its clauses, without taking the focus from where the person is. */
	public static void openClause(ClausePlace place) {
		reveal(Ids.VIEW_CLAUSES);
		Services.selection().selectClause(place);
	}

	private static void open(String viewId, int mode) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		try {
			window.getActivePage().showView(viewId, null, mode);
		} catch (PartInitException failed) {
			if (mode == IWorkbenchPage.VIEW_VISIBLE) {
				// a view that was never drawn cannot come to the top of the very stack that has the focus
				open(viewId, IWorkbenchPage.VIEW_ACTIVATE);
				return;
			}
			Failures.show(UiMessages.get("view.failed"), failed);
		}
	}

	/** Runs a command of the menu; says what is missing when it cannot be run now. */
	public static void run(String commandId) {
		run(commandId, Map.of());
	}

	/** The same with parameters of the command, by their ids. */
	public static void run(String commandId, Map<String, String> parameters) {
		try {
			Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(commandId);
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (NotEnabledException | NotHandledException now) {
			boolean open = Services.workspaces().workspace().isPresent();
			MessageDialog.openInformation(null, UiMessages.get("command.unavailable"),
					UiMessages.get(open ? "command.unavailable.open" : "command.unavailable.none"));
		} catch (CommandException failed) {
			Failures.show(UiMessages.get("command.failed"), failed);
		}
	}
}
