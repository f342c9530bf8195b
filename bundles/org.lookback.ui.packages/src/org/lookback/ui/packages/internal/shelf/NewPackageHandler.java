package org.lookback.ui.packages.internal.shelf;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.ui.api.Services;
import org.lookback.ui.packages.internal.desk.PackageDesks;

/** Opens the wizard for a new package. */
public final class NewPackageHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		open(HandlerUtil.getActiveShell(event));
		return null;
	}

	static void open(Shell shell) {
		WizardDialog dialog = new WizardDialog(shell, new NewPackageWizard(Services.find(PackageDesks.class)));
		dialog.setMinimumPageSize(620, 420);
		dialog.open();
	}
}
