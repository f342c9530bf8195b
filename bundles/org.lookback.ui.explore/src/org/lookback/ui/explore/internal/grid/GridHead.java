package org.lookback.ui.explore.internal.grid;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Styles;

/** What stands above the list: how many there are, the buttons, and why what was typed over a column makes no condition. */
final class GridHead {

	/** Does what the buttons say. */
	interface Actions {
		void pin(boolean on);

		void columns();

		void copy();

		void export();
	}

	private static final Messages MESSAGES = Messages.in(GridHead.class);

	private final Composite body;
	private final Label headline;
	private final Label complaint;
	private final Button columns;

	GridHead(Composite parent, boolean pinned, Actions actions) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(5, 5).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
		headline = Styles.SUBTITLE.on(new Label(body, SWT.NONE));
		headline.setData("org.lookback.id", "grid.headline");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
		Button pin = button(SWT.TOGGLE, "pin");
		pin.setSelection(pinned);
		pin.addListener(SWT.Selection, event -> actions.pin(pin.getSelection()));
		columns = button(SWT.PUSH, "columns");
		columns.addListener(SWT.Selection, event -> actions.columns());
		button(SWT.PUSH, "copy").addListener(SWT.Selection, event -> actions.copy());
		button(SWT.PUSH, "export").addListener(SWT.Selection, event -> actions.export());
		complaint = Styles.WARNING.on(new Label(body, SWT.WRAP));
		complaint.setData("org.lookback.id", "grid.complaint");
		GridDataFactory.fillDefaults().grab(true, false).span(5, 1).exclude(true).applyTo(complaint);
		complaint.setVisible(false);
	}

	private Button button(int style, String key) {
		Button button = new Button(body, style);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setData("org.lookback.id", "grid." + key);
		return button;
	}

	/** How many there are, in words. */
	void say(String words) {
		headline.setText(words);
	}

	/** Whether the columns can be chosen. */
	void enableColumns(boolean possible) {
		columns.setEnabled(possible);
	}

	/** Says what is wrong; {@code ""}: nothing. */
	void complain(String words) {
		if (!words.replace("&", "&&").equals(complaint.getText())) {
			complaint.setText(words.replace("&", "&&"));
			complaint.setVisible(!words.isEmpty());
			((GridData) complaint.getLayoutData()).exclude = words.isEmpty();
			complaint.requestLayout();
			body.getParent().layout(true, true);
		}
	}
}
