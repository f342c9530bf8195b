package org.lookback.ui.explore.internal.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.charts.api.ChartSpec;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.Messages;

/** What is drawn and what can be done with it: fields, unit, kind, and the buttons. */
final class ChartTools {

	private static final Messages MESSAGES = Messages.in(ChartTools.class);
	private static final List<Unit> UNITS = List.of(Unit.HOUSEHOLD, Unit.PERSON);
	private static final int FIELD_WIDTH = 130;

	/** Hears what the person wants. */
	interface Wishes {
		void changed();

		void table(boolean shown);

		void copy();

		void save();
	}

	private final Composite body;
	private final Combo first;
	private final Combo second;
	private final Combo unit;
	private final Combo kind;
	private Map<String, String> fields = new LinkedHashMap<>();

	ChartTools(Composite parent, Wishes wishes) {
		body = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.wrap = true;
		layout.center = true;
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.spacing = 6;
		body.setLayout(layout);
		first = combo("field.first", wishes);
		second = combo("field.second", wishes);
		unit = combo("unit", wishes);
		UNITS.forEach(each -> unit.add(MESSAGES.get("unit." + each.id())));
		unit.select(UNITS.indexOf(ChartChoice.USUAL.unit()));
		kind = combo("kind", wishes);
		for (ChartSpec.Kind each : ChartSpec.Kind.values()) {
			kind.add(MESSAGES.get("kind." + each.id()));
		}
		kind.select(ChartChoice.USUAL.kind().ordinal());
		Button table = button(SWT.TOGGLE, "table");
		table.addListener(SWT.Selection, event -> wishes.table(table.getSelection()));
		button(SWT.PUSH, "copy").addListener(SWT.Selection, event -> wishes.copy());
		button(SWT.PUSH, "save").addListener(SWT.Selection, event -> wishes.save());
	}

	Control control() {
		return body;
	}

	/** Offers the fields, and keeps what is chosen. */
	void offer(Map<String, String> offered) {
		if (offered.equals(fields)) {
			return;
		}
		ChartChoice before = choice();
		fields = new LinkedHashMap<>(offered);
		first.setItems(offered.values().toArray(String[]::new));
		List<String> seconds = new ArrayList<>(List.of(MESSAGES.get("field.none")));
		seconds.addAll(offered.values());
		second.setItems(seconds.toArray(String[]::new));
		List<String> ids = List.copyOf(offered.keySet());
		first.select(Math.max(0, ids.indexOf(before.first())));
		second.select(1 + ids.indexOf(before.second()));
		body.requestLayout();
	}

	ChartChoice choice() {
		List<String> ids = List.copyOf(fields.keySet());
		if (ids.isEmpty()) {
			return ChartChoice.USUAL;
		}
		return new ChartChoice(ids.get(Math.max(0, first.getSelectionIndex())),
				second.getSelectionIndex() <= 0 ? "" : ids.get(second.getSelectionIndex() - 1), UNITS.get(unit.getSelectionIndex()),
				ChartSpec.Kind.values()[kind.getSelectionIndex()]);
	}

	private Combo combo(String key, Wishes wishes) {
		Composite pair = new Composite(body, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 3;
		pair.setLayout(layout);
		new Label(pair, SWT.NONE).setText(MESSAGES.get(key));
		Combo combo = new Combo(pair, SWT.READ_ONLY);
		combo.setToolTipText(MESSAGES.get(key + ".tip"));
		combo.setData("org.lookback.id", "chart." + key);
		combo.addListener(SWT.Selection, event -> wishes.changed());
		GridDataFactory.fillDefaults().hint(key.startsWith("field") ? FIELD_WIDTH : SWT.DEFAULT, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private Button button(int style, String key) {
		Button button = new Button(body, style);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setData("org.lookback.id", "chart." + key);
		return button;
	}
}
