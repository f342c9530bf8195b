package org.lookback.ui.analyse.internal.crosstab;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Styles;

/** One well: takes a field by the mouse, shows it as a button that opens what can be done with it, and a cross that takes it out. */
final class WellBox {

	/** Hears what the person wants. */
	interface Wishes {
		/** A field was dropped here. */
		void put(String field, Well well);

		void empty(Well well);

		/** Fills a menu with what can be done with the field in a well, or with fields for an empty one. */
		void fill(Menu menu, Well well);
	}

	private static final Messages MESSAGES = Messages.in(WellBox.class);
	private static final int FIELD_WIDTH = 120;

	private final Well well;
	private final Composite body;
	private final Button field;
	private final Button out;
	private final Wishes wishes;
	private String shown = "";

	WellBox(Composite parent, Well well, Appearance appearance, Wishes wishes) {
		this.well = well;
		this.wishes = wishes;
		body = new Composite(parent, SWT.BORDER);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).spacing(3, 0).applyTo(body);
		Label name = Styles.STRONG.on(new Label(body, SWT.NONE));
		name.setText(MESSAGES.get("well." + well.id()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
		field = new Button(body, SWT.PUSH | SWT.FLAT);
		field.setData("org.lookback.id", "crosstab.well." + well.id());
		field.addListener(SWT.Selection, event -> open());
		field.addListener(SWT.KeyDown, this::key);
		GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
		out = new Button(body, SWT.PUSH | SWT.FLAT);
		out.setText("×");
		out.setToolTipText(MESSAGES.get("well.out.tip"));
		out.setData("org.lookback.id", "crosstab.well." + well.id() + ".out");
		out.addListener(SWT.Selection, event -> wishes.empty(well));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(out);
		for (Control control : new Control[] { body, name, field }) {
			Dragged.to(control, over -> body.setBackground(over ? appearance.color(Role.CHOSEN) : null), dragged -> wishes.put(dragged.field(), well));
		}
		Dragged.from(field, () -> shown.isEmpty() ? Optional.empty() : Optional.of(new Dragged(shown, Optional.of(well))));
		show("", "");
	}

	Control control() {
		return body;
	}

	/**
	 * Shows what stands here.
	 *
	 * @param asked the field as it is asked for; {@code ""}: none
	 * @param words its label
	 */
	void show(String asked, String words) {
		shown = asked;
		field.setText((asked.isEmpty() ? MESSAGES.get("well.empty") : words + " ▾").replace("&", "&&"));
		field.setToolTipText(asked.isEmpty() ? MESSAGES.get("well.empty.tip") : MESSAGES.get("well.tip", words));
		out.setVisible(!asked.isEmpty());
	}

	private void open() {
		Menu menu = new Menu(field);
		wishes.fill(menu, well);
		Point corner = field.toDisplay(0, field.getSize().y);
		menu.setLocation(corner);
		menu.setVisible(true);
	}

	private void key(Event event) {
		if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
			wishes.empty(well);
		} else if (event.keyCode == SWT.ARROW_DOWN) {
			open();
		}
	}
}
