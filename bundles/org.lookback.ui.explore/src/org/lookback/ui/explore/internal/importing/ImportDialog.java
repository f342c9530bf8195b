package org.lookback.ui.explore.internal.importing;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;

/** The wizard's window: large enough for tables, with a finishing button that says what it does. */
final class ImportDialog extends WizardDialog {

	private static final Messages MESSAGES = Messages.in(ImportDialog.class);
	private static final Point SIZE = new Point(1180, 860);

	private final ImportWizard wizard;

	ImportDialog(Shell parent, ImportWizard wizard) {
		super(parent, wizard);
		this.wizard = wizard;
	}

	@Override
	protected Point getInitialSize() {
		Rectangle screen = getShell().getMonitor().getClientArea();
		return new Point(Math.min(SIZE.x, screen.width), Math.min(SIZE.y, screen.height));
	}

	@Override
	protected Button createButton(Composite parent, int id, String label, boolean defaultButton) {
		String own = switch (id) {
		case IDialogConstants.BACK_ID -> MESSAGES.get("button.back");
		case IDialogConstants.NEXT_ID -> MESSAGES.get("button.next");
		case IDialogConstants.FINISH_ID -> wizard.finishLabel();
		case IDialogConstants.CANCEL_ID -> MESSAGES.get("button.cancel");
		default -> label;
		};
		return super.createButton(parent, id, own, defaultButton);
	}

	@Override
	public void updateButtons() {
		super.updateButtons();
		Button finish = getButton(IDialogConstants.FINISH_ID);
		if (finish != null && !finish.getText().equals(wizard.finishLabel())) {
			finish.setText(wizard.finishLabel());
		}
		Button cancel = getButton(IDialogConstants.CANCEL_ID);
		if (cancel != null) {
			cancel.setEnabled(true);
		}
	}
}
