package org.lookback.ui.api;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;

/** A dialog that asks for several things, each with its word at the left. The words stand in the dialog's messages under {@code field.NAME}. */
public abstract class FormDialog extends TitleAreaDialog {

	private static final int MARGIN = 12;

	private final Messages messages;
	private final String id;

	/** @param id what the ids of the fields begin with */
	protected FormDialog(Shell shell, Messages messages, String id) {
		super(shell);
		this.messages = messages;
		this.id = id;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(window());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite body = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN / 2).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).hint(width(), SWT.DEFAULT).applyTo(body);
		fill(body);
		return area;
	}

	/** What stands on the window's edge. */
	protected abstract String window();

	/** Puts the dialog's own fields into two columns; sets title and message. */
	protected abstract void fill(Composite body);

	/** How wide the fields are at first, in pixels. */
	protected int width() {
		return 600;
	}

	/** The word before a field. */
	protected final void label(Composite body, String name) {
		Label label = new Label(body, SWT.NONE);
		label.setText(messages.get("field." + name));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).applyTo(label);
	}

	/** A line to type into, with an example in it ({@code field.NAME.example}) while it is empty. */
	protected final Text text(Composite body, String name, String content) {
		label(body, name);
		Text text = new Text(body, SWT.BORDER);
		text.setText(content);
		text.setMessage(messages.get("field." + name + ".example"));
		named(text, name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	/** Gives a field its id. */
	protected final <C extends Control> C named(C control, String name) {
		control.setData("org.lookback.id", id + '.' + name);
		return control;
	}
}
