package org.lookback.ui.analyse.internal.crosstab;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.analysis.api.Axis;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.Messages;

/** What is counted and how it looks: unit, shares, colours, page, and the buttons. */
final class CrossTools {

	/** Hears what the person wants. */
	interface Wishes {
		void want(CrossSpec spec);

		void pin(boolean on);

		void copy();

		void save();

		void keep();

		/** Adds the table to the briefing. */
		void brief();
	}

	private static final Messages MESSAGES = Messages.in(CrossTools.class);
	private static final List<Unit> UNITS = List.of(Unit.HOUSEHOLD, Unit.PERSON);

	private final Composite body;
	private final Combo unit;
	private final Combo share;
	private final Button heat;
	private final Button pin;
	private final Label pageWord;
	private final Combo page;
	private CrossSpec spec = CrossSpec.USUAL;
	private List<Axis.Value> pages = List.of();

	CrossTools(Composite parent, Wishes wishes) {
		body = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.wrap = true;
		layout.center = true;
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.spacing = 6;
		body.setLayout(layout);
		word("unit");
		unit = combo("unit");
		UNITS.forEach(each -> unit.add(MESSAGES.get("unit." + each.id())));
		unit.addListener(SWT.Selection, event -> wishes.want(spec.in(UNITS.get(unit.getSelectionIndex()))));
		word("share");
		share = combo("share");
		for (Share each : Share.values()) {
			share.add(MESSAGES.get("share." + each.id()));
		}
		share.addListener(SWT.Selection, event -> wishes.want(spec.as(Share.values()[share.getSelectionIndex()])));
		pageWord = word("page");
		page = combo("page");
		page.addListener(SWT.Selection, event -> wishes.want(spec.at(chosenPage())));
		heat = button(SWT.CHECK, "heat", on -> wishes.want(spec.coloured(on)));
		button(SWT.PUSH, "swap", on -> wishes.want(spec.swapped()));
		pin = button(SWT.TOGGLE, "pin", wishes::pin);
		button(SWT.PUSH, "copy", on -> wishes.copy());
		button(SWT.PUSH, "save", on -> wishes.save());
		button(SWT.PUSH, "keep", on -> wishes.keep());
		button(SWT.PUSH, "brief", on -> wishes.brief());
	}

	Control control() {
		return body;
	}

	/** Shows what is wanted, and whether the view is pinned. */
	void show(CrossSpec now, boolean pinned, Optional<Axis> behind) {
		spec = now;
		unit.select(UNITS.indexOf(now.unit()));
		share.select(now.share().ordinal());
		heat.setSelection(now.heat());
		pin.setSelection(pinned);
		pages = behind.map(Axis::values).orElse(List.of());
		page.removeAll();
		page.add(MESSAGES.get("page.all"));
		pages.forEach(value -> page.add(value.label()));
		List<String> ids = pages.stream().map(Axis.Value::id).toList();
		page.select(now.page().map(ids::indexOf).orElse(-1) + 1);
		page.setEnabled(!pages.isEmpty());
		pageWord.setEnabled(!pages.isEmpty());
		body.layout();
	}

	private Optional<String> chosenPage() {
		return page.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(pages.get(page.getSelectionIndex() - 1).id());
	}

	private Label word(String key) {
		Label word = new Label(body, SWT.NONE);
		word.setText(MESSAGES.get(key));
		return word;
	}

	private Combo combo(String key) {
		Combo combo = new Combo(body, SWT.READ_ONLY);
		combo.setToolTipText(MESSAGES.get(key + ".tip"));
		combo.setData("org.lookback.id", "crosstab." + key);
		return combo;
	}

	private Button button(int style, String key, Consumer<Boolean> action) {
		Button button = new Button(body, style);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setData("org.lookback.id", "crosstab." + key);
		button.addListener(SWT.Selection, event -> action.accept(button.getSelection()));
		return button;
	}
}
