package org.lookback.ui.explore.internal.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.index.api.Grain;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.Messages;

/** What is drawn and what can be done with it: fields, unit, kind, and the buttons. */
final class ChartTools {

	private static final Messages MESSAGES = Messages.in(ChartTools.class);
	private static final List<Unit> UNITS = List.of(Unit.HOUSEHOLD, Unit.PERSON);
	private static final List<Grain> GRAINS = List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.WEEK);
	private static final int FIELD_WIDTH = 165;

	/** Hears what the person wants. */
	interface Wishes {
		void changed();

		void table(boolean shown);

		/** Asks for the menu of copying, under a button. */
		void copy(Button button);

		void save();

		/** Asks for the menu of everything else, under a button. */
		void more(Button button);
	}

	private final Composite body;
	private final List<Combo> places = new ArrayList<>();
	private final Combo grain;
	private final Combo unit;
	private final KindMenu kind;
	private final Button table;
	private List<String> wanted;
	private Map<String, String> fields = new LinkedHashMap<>();
	private Set<String> dates = Set.of();
	private String title;
	private Optional<ChartSpec.Theme> theme;

	ChartTools(Composite parent, ChartPlan plan, Wishes wishes) {
		body = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.wrap = true;
		layout.center = true;
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.spacing = 6;
		body.setLayout(layout);
		wanted = plan.fields();
		title = plan.title();
		theme = plan.theme();
		kind = new KindMenu(body, plan.kind(), chosen -> wishes.changed());
		for (String key : List.of("field.first", "field.second", "field.third")) {
			places.add(combo(key, wishes));
		}
		grain = combo("grain", wishes);
		GRAINS.forEach(each -> grain.add(MESSAGES.get("grain." + each.id())));
		grain.select(GRAINS.indexOf(Grain.MONTH));
		unit = combo("unit", wishes);
		UNITS.forEach(each -> unit.add(MESSAGES.get("unit." + each.id())));
		unit.select(Math.max(0, UNITS.indexOf(plan.unit())));
		table = button(SWT.TOGGLE, "table");
		table.addListener(SWT.Selection, event -> wishes.table(table.getSelection()));
		Button copy = button(SWT.PUSH, "copy");
		copy.addListener(SWT.Selection, event -> wishes.copy(copy));
		button(SWT.PUSH, "save").addListener(SWT.Selection, event -> wishes.save());
		Button more = button(SWT.PUSH, "more");
		more.addListener(SWT.Selection, event -> wishes.more(more));
		grains();
	}

	Control control() {
		return body;
	}

	void tableShown(boolean shown) {
		table.setSelection(shown);
	}

	Optional<ChartSpec.Theme> theme() {
		return theme;
	}

	void theme(Optional<ChartSpec.Theme> other) {
		theme = other;
	}

	/** Chooses what somebody kept. */
	void choose(ChartPlan plan) {
		wanted = plan.fields();
		title = plan.title();
		theme = plan.theme();
		unit.select(Math.max(0, UNITS.indexOf(plan.unit())));
		kind.select(plan.kind());
		select();
	}

	/** Which kinds do not fit. */
	void object(Map<ChartSpec.Kind, String> objections) {
		kind.object(objections);
	}

	/**
	 * Offers the fields, and keeps what is chosen.
	 *
	 * @param ofDates those of the fields that hold dates
	 */
	void offer(Map<String, String> offered, Set<String> ofDates) {
		if (offered.equals(fields)) {
			return;
		}
		wanted = fields();
		fields = new LinkedHashMap<>(offered);
		dates = Set.copyOf(ofDates);
		for (Combo place : places) {
			List<String> words = new ArrayList<>(place == places.getFirst() ? List.of() : List.of(MESSAGES.get("field.none")));
			words.addAll(offered.values());
			place.setItems(words.toArray(String[]::new));
		}
		select();
	}

	private void select() {
		List<String> ids = List.copyOf(fields.keySet());
		for (int i = 0; i < places.size() && !ids.isEmpty(); i++) {
			String field = i < wanted.size() ? wanted.get(i) : "";
			int at = ids.indexOf(Grain.field(field));
			places.get(i).select(i == 0 ? Math.max(0, at) : at + 1);
			if (i == 0) {
				Grain.of(field).map(GRAINS::indexOf).filter(known -> known >= 0).ifPresent(grain::select);
			}
		}
		grains();
		body.requestLayout();
	}

	/** The grain is asked for only of dates. */
	private void grains() {
		Composite pair = grain.getParent();
		boolean date = dates.contains(place(0));
		if (pair.getLayoutData() == null || pair.isVisible() != date) {
			RowData data = new RowData();
			data.exclude = !date;
			pair.setLayoutData(data);
			pair.setVisible(date);
			body.requestLayout();
		}
	}

	private String place(int number) {
		List<String> ids = List.copyOf(fields.keySet());
		int at = places.get(number).getSelectionIndex() - (number == 0 ? 0 : 1);
		return at >= 0 && at < ids.size() ? ids.get(at) : "";
	}

	/** The fields that are chosen, as they are asked for. */
	private List<String> fields() {
		if (fields.isEmpty()) {
			return wanted;
		}
		List<String> chosen = new ArrayList<>();
		for (int i = 0; i < places.size(); i++) {
			String field = place(i);
			if (!field.isEmpty() && !chosen.contains(field)) {
				chosen.add(i == 0 && dates.contains(field) ? field + ':' + GRAINS.get(grain.getSelectionIndex()).id() : field);
			}
		}
		return chosen;
	}

	/** What is wanted of a query, with all chosen fields, also those that the kind has no place for. */
	ChartPlan plan(Query query) {
		return new ChartPlan(kind.kind(), fields(), UNITS.get(unit.getSelectionIndex()), query, title, theme);
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
		combo.addListener(SWT.Selection, event -> {
			title = "";
			grains();
			wishes.changed();
		});
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
