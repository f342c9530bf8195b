package org.lookback.ui.act.internal.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningCount;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.WarningScheme.Level;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;

/** A slider and a number for each level, and beside them how many households reach it. */
final class ThresholdPane {

	private static final Messages MESSAGES = Messages.in(ThresholdPane.class);
	private static final int NUMBER_WIDTH = 44;

	private final Composite body;
	private final Consumer<Thresholds> moved;
	private final Consumer<WarningList> opened;
	private final List<Scale> sliders = new ArrayList<>();
	private final List<Spinner> numbers = new ArrayList<>();
	private final List<Label> counts = new ArrayList<>();
	private List<Level> levels = List.of();
	private Thresholds shown = new Thresholds(List.of());

	/**
	 * @param moved  hears of every movement, with all thresholds as they then stand
	 * @param opened is asked for the households of a level
	 */
	ThresholdPane(Composite parent, Consumer<Thresholds> moved, Consumer<WarningList> opened) {
		this.moved = moved;
		this.opened = opened;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(18, 0).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
	}

	/** Shows thresholds and what they count; the widgets stay where the levels are the same. */
	void show(Watchlist list, Thresholds thresholds) {
		if (!list.scheme().levels().equals(levels)) {
			build(list);
		}
		shown = thresholds;
		WarningCount count = list.count(thresholds);
		for (int i = 0; i < levels.size(); i++) {
			int points = thresholds.points().get(i);
			if (sliders.get(i).getSelection() != points) {
				sliders.get(i).setSelection(points);
			}
			if (numbers.get(i).getSelection() != points) {
				numbers.get(i).setSelection(points);
			}
			HouseholdsAndPersons reached = count.byLevel().get(i);
			counts.get(i).setText(UiMessages.householdsAndPersons(reached.households(), reached.persons()));
		}
		body.layout(true, true);
	}

	private void build(Watchlist list) {
		for (Control child : body.getChildren()) {
			child.dispose();
		}
		sliders.clear();
		numbers.clear();
		counts.clear();
		levels = list.scheme().levels();
		int most = list.scheme().most();
		GridLayoutFactory.fillDefaults().numColumns(levels.size()).equalWidth(true).spacing(18, 0).applyTo(body);
		for (int i = 0; i < levels.size(); i++) {
			row(i, levels.get(i), most);
		}
		body.getParent().layout(true, true);
	}

	private void row(int index, Level level, int most) {
		Composite cell = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).applyTo(cell);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
		Label title = Styles.STRONG.on(new Label(cell, SWT.NONE));
		title.setText(level.title().in(Locale.getDefault()));
		title.setToolTipText(level.basis().in(Locale.getDefault()));
		String tip = MESSAGES.get("threshold.tip", level.title().in(Locale.getDefault()), level.points());
		Spinner number = new Spinner(cell, SWT.BORDER);
		number.setValues(level.points(), 1, most, 0, 1, 5);
		number.setData("org.lookback.id", "warning.points." + index);
		number.setToolTipText(tip);
		number.addListener(SWT.Selection, event -> {
			if (number.getSelection() != shown.points().get(index)) {
				moved.accept(shown.moved(index, number.getSelection()));
			}
		});
		GridDataFactory.swtDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(number);
		numbers.add(number);
		Label unit = new Label(cell, SWT.NONE);
		unit.setText(MESSAGES.get("threshold.unit"));
		Label count = Styles.LINK.on(new Label(cell, SWT.RIGHT));
		count.setData("org.lookback.id", "warning.count." + index);
		count.setToolTipText(MESSAGES.get("threshold.open"));
		count.setCursor(body.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		count.addListener(SWT.MouseUp, event -> opened.accept(WarningList.level(index)));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(count);
		counts.add(count);
		Scale slider = new Scale(cell, SWT.HORIZONTAL);
		slider.setMinimum(1);
		slider.setMaximum(most);
		slider.setPageIncrement(5);
		slider.setToolTipText(tip);
		slider.setData("org.lookback.id", "warning.slider." + index);
		slider.addListener(SWT.Selection, event -> moved.accept(shown.moved(index, slider.getSelection())));
		GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(160, SWT.DEFAULT).applyTo(slider);
		sliders.add(slider);
	}
}
