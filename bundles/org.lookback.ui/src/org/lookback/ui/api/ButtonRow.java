package org.lookback.ui.api;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;

/**
 * The row of buttons on top of a view: it wraps where the view is narrow. The words stand in the view's messages under {@code button.KEY} and
 * {@code button.KEY.tip}, the widgets' ids are the view's id and the key.
 */
public final class ButtonRow {

	private final Composite row;
	private final Messages messages;
	private final String id;

	/** @param parent has a grid layout */
	public ButtonRow(Composite parent, Messages messages, String id) {
		this.messages = messages;
		this.id = id;
		row = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.center = true;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
	}

	/** A button that does something. */
	public Button button(String key, Runnable action) {
		return button(SWT.PUSH, key, action);
	}

	/** A box that is ticked or not. */
	public Button check(String key, Runnable action) {
		return button(SWT.CHECK, key, action);
	}

	private Button button(int style, String key, Runnable action) {
		Button button = new Button(row, style);
		button.setText(messages.get("button." + key));
		button.setToolTipText(messages.get("button." + key + ".tip"));
		button.setData("org.lookback.id", id + '.' + key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** A choice of words, with the word of the key before it; the first is chosen. */
	public Combo choice(String key, List<String> words, Runnable action) {
		Label label = new Label(row, SWT.NONE);
		label.setText(messages.get("button." + key));
		Combo combo = new Combo(row, SWT.READ_ONLY);
		combo.setData("org.lookback.id", id + '.' + key);
		combo.setItems(words.toArray(String[]::new));
		combo.select(0);
		combo.addListener(SWT.Selection, event -> action.run());
		return combo;
	}

	/**
	 * A line to type into, with the word of the key before it and an example ({@code button.KEY.example}) while it is empty.
	 *
	 * @param characters how wide it is
	 * @param action     at every change
	 */
	public Text text(String key, int characters, Runnable action) {
		Label label = new Label(row, SWT.NONE);
		label.setText(messages.get("button." + key));
		Text text = new Text(row, SWT.BORDER);
		text.setData("org.lookback.id", id + '.' + key);
		text.setMessage(messages.get("button." + key + ".example"));
		text.setToolTipText(messages.get("button." + key + ".tip"));
		text.setLayoutData(new RowData(text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * characters / 3, SWT.DEFAULT));
		text.addListener(SWT.Modify, event -> action.run());
		return text;
	}

	/** A choice of words that may also be typed, with the word of the key before it; nothing is chosen at first. What was typed counts with Enter, and when it is left. */
	public Combo typed(String key, Runnable action) {
		Label label = new Label(row, SWT.NONE);
		label.setText(messages.get("button." + key));
		Combo combo = new Combo(row, SWT.DROP_DOWN);
		combo.setData("org.lookback.id", id + '.' + key);
		combo.setToolTipText(messages.get("button." + key + ".tip"));
		combo.addListener(SWT.Selection, event -> action.run());
		combo.addListener(SWT.DefaultSelection, event -> action.run());
		combo.addListener(SWT.FocusOut, event -> action.run());
		return combo;
	}

	/** All of it. */
	public Composite control() {
		return row;
	}
}
