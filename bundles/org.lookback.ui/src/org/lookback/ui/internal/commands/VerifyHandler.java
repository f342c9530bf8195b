package org.lookback.ui.internal.commands;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;

/** Says whether data, source files and index agree. */
public final class VerifyHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(VerifyHandler.class);
	private static final int SHOWN = 20;

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		Services.workspaces().workspace()
				.ifPresent(workspace -> new LookbackJob<>(MESSAGES.get("verify.title"), progress -> workspace.keeping().verify(progress)).inFront()
						.whenDone(problems -> tell(shell, problems)).start());
		return null;
	}

	private static void tell(Shell shell, List<String> problems) {
		if (problems.isEmpty()) {
			MessageDialog.openInformation(shell, MESSAGES.get("verify.title"), MESSAGES.get("verify.good"));
			return;
		}
		String shown = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
		String more = problems.size() > SHOWN ? MESSAGES.get("verify.more", problems.size() - SHOWN) : "";
		MessageDialog.openWarning(shell, MESSAGES.get("verify.title"), MESSAGES.get("verify.bad", problems.size()) + "\n\n" + shown + more);
	}
}
