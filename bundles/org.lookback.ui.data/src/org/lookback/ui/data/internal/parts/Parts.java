package org.lookback.ui.data.internal.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Styles;

/** Parts that all views of the perspective have. */
public final class Parts {

	private static final String ID = "org.lookback.id";

	private Parts() {
	}

	/** Lays out a view: one thing below the other. */
	public static void column(Composite content) {
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(content);
	}

	/** Gives a widget of a column the room that is left; a view may be smaller than the widget would like. */
	public static void fill(Control control) {
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(control);
	}

	/** A line of words as wide as the view, broken where it is narrow. */
	public static Label line(Composite content, Styles style, String id) {
		Label line = style.on(new Label(content, SWT.WRAP));
		line.setData(ID, id);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(line);
		return line;
	}

	/** Tabs without pages yet. */
	public static TabFolder tabs(Composite parent, String id) {
		TabFolder tabs = new TabFolder(parent, SWT.TOP);
		tabs.setData(ID, id);
		fill(tabs);
		return tabs;
	}

	/** Adds a page; its name stands in the view's messages. */
	public static void tab(TabFolder tabs, Messages messages, String key, Control page) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(messages.get(key));
		item.setControl(page);
	}
}
