package org.lookback.pack.hainan.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.Messages;
import org.lookback.pack.hainan.ui.internal.BoardChoice.Income;
import org.lookback.pack.hainan.ui.internal.BoardChoice.Sheet;
import org.lookback.pack.hainan.ui.internal.BoardChoice.Source;

/** What the person can choose on the board; only what the table at hand depends on is shown. */
final class BoardTools {

	private static final Messages MESSAGES = Messages.in(BoardTools.class);
	private static final List<RegionLevel> LEVELS = List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.VILLAGE);

	private final Composite body;
	private final Combo sheet;
	private final Combo source;
	private final Combo income;
	private final Combo level;
	private final Button lifted;

	BoardTools(Composite parent, Runnable changed) {
		body = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.spacing = 8;
		body.setLayout(layout);
		sheet = combo("sheet", changed, "matrix", "villages", "helpers", "units");
		source = combo("source", changed, "warnings", "facts");
		income = combo("income", changed, "set", "disposable", "net");
		level = combo("level", changed, "county", "township", "village");
		level.select(LEVELS.indexOf(RegionLevel.TOWNSHIP));
		lifted = new Button(body, SWT.CHECK);
		lifted.setText(MESSAGES.get("lifted"));
		lifted.setToolTipText(MESSAGES.get("lifted.tip"));
		lifted.setData("org.lookback.id", "hainan.lifted");
		lifted.setSelection(true);
		lifted.addListener(SWT.Selection, event -> changed.run());
		offer();
	}

	Control control() {
		return body;
	}

	BoardChoice choice() {
		Optional<Income> banded = income.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(Income.values()[income.getSelectionIndex() - 1]);
		return new BoardChoice(Sheet.values()[sheet.getSelectionIndex()], Source.values()[source.getSelectionIndex()], banded,
				lifted.getSelection(), LEVELS.get(level.getSelectionIndex()));
	}

	private Combo combo(String key, Runnable changed, String... values) {
		Composite pair = new Composite(body, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 3;
		pair.setLayout(layout);
		new Label(pair, SWT.NONE).setText(MESSAGES.get("tool." + key));
		Combo combo = new Combo(pair, SWT.READ_ONLY);
		for (String value : values) {
			combo.add(MESSAGES.get("tool." + key + "." + value));
		}
		combo.select(0);
		combo.setToolTipText(MESSAGES.get("tool." + key + ".tip"));
		combo.setData("org.lookback.id", "hainan." + key);
		combo.addListener(SWT.Selection, event -> {
			offer();
			changed.run();
		});
		return combo;
	}

	private void offer() {
		Sheet shown = Sheet.values()[sheet.getSelectionIndex()];
		offer(source, shown.ofRisks());
		offer(income, shown == Sheet.MATRIX);
		offer(level, shown == Sheet.HELPERS);
		body.requestLayout();
	}

	private static void offer(Combo combo, boolean offered) {
		RowData data = new RowData();
		data.exclude = !offered;
		combo.getParent().setLayoutData(data);
		combo.getParent().setVisible(offered);
	}
}
