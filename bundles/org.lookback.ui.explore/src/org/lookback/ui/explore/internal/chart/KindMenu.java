package org.lookback.ui.explore.internal.chart;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.Charts;
import org.lookback.model.api.text.Messages;

/** The kinds of chart as a button that opens a list of pictures; those that the fields do not fit say why. */
final class KindMenu {

	private static final Messages MESSAGES = Messages.in(KindMenu.class);

	private final Button button;
	private final KindPictures pictures;
	private final Consumer<Kind> chosen;
	private Kind kind;
	private Map<Kind, String> objections = Map.of();

	KindMenu(Composite parent, Kind kind, Consumer<Kind> chosen) {
		this.kind = kind;
		this.chosen = chosen;
		button = new Button(parent, SWT.PUSH);
		button.setData("org.lookback.id", "chart.kind");
		button.setToolTipText(MESSAGES.get("kind.tip"));
		pictures = new KindPictures(button);
		Menu menu = new Menu(button);
		button.setMenu(menu);
		button.addListener(SWT.Selection, event -> {
			fill(menu);
			menu.setLocation(button.toDisplay(0, button.getSize().y));
			menu.setVisible(true);
		});
		menu.addListener(SWT.Show, event -> fill(menu));
		fill(menu);
		show();
	}

	Kind kind() {
		return kind;
	}

	void select(Kind other) {
		if (other != kind) {
			kind = other;
			show();
		}
	}

	/** Which kinds do not fit the fields that are chosen, and why. */
	void object(Map<Kind, String> reasons) {
		objections = Map.copyOf(reasons);
		fill(button.getMenu());
	}

	private void show() {
		button.setImage(pictures.of(kind));
		button.setText(MESSAGES.get("kind.now", Charts.name(kind, Locale.getDefault())));
		button.requestLayout();
	}

	private void fill(Menu menu) {
		for (MenuItem item : menu.getItems()) {
			item.dispose();
		}
		for (Kind each : Kind.values()) {
			MenuItem item = new MenuItem(menu, SWT.RADIO);
			Optional<String> objection = Optional.ofNullable(objections.get(each));
			String name = Charts.name(each, Locale.getDefault());
			item.setText(MESSAGES.get("kind.item", name, objection.orElseGet(() -> Charts.purpose(each, Locale.getDefault()))));
			item.setImage(pictures.of(each));
			item.setData("org.lookback.id", each.id());
			item.setEnabled(objection.isEmpty());
			item.setSelection(each == kind);
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection() && each != kind) {
					select(each);
					chosen.accept(each);
				}
			});
		}
	}
}
