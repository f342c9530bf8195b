package org.lookback.ui.internal.about;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.model.api.text.Messages;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Opens the "About" box. */
public final class AboutHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(AboutHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		Version version = FrameworkUtil.getBundle(AboutHandler.class).getVersion();
		String text = MESSAGES.get("about.text", version.toString(), Runtime.version().toString(), Platform.getOS() + " " + Platform.getOSArch());
		int pressed = new MessageDialog(shell, MESSAGES.get("about.title"), null, text, MessageDialog.INFORMATION, 1, MESSAGES.get("about.copy"),
				IDialogConstants.OK_LABEL).open();
		if (pressed == 0) {
			Clipboard clipboard = new Clipboard(shell.getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
		return null;
	}
}
