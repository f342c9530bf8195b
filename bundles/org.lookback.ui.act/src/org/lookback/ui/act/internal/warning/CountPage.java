package org.lookback.ui.act.internal.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lookback.casework.api.warning.WarningCount;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.WarningScheme.Level;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.UiMessages;

/** Households by level, a row a village or helper. */
final class CountPage {

	private static final Messages MESSAGES = Messages.in(CountPage.class);

	/**
	 * A village or helper.
	 *
	 * @param name in words, masked where it is a person's
	 */
	record Line(String name, WarningCount count) {
	}

	private final Composite body;
	private final String id;
	private final Appearance appearance;
	private final BiConsumer<Line, WarningList> opened;
	private List<Level> levels = List.of();
	private RowTable<Line> table;

	/** @param opened is asked for the households behind a number */
	CountPage(Composite parent, String id, Appearance appearance, BiConsumer<Line, WarningList> opened) {
		this.id = id;
		this.appearance = appearance;
		this.opened = opened;
		body = new Composite(parent, SWT.NONE);
		body.setLayout(new FillLayout());
	}

	Control control() {
		return body;
	}

	void show(List<Level> of, List<Line> lines) {
		if (table == null || !levels.equals(of)) {
			levels = of;
			build();
		}
		table.show(lines);
	}

	private void build() {
		for (Control child : body.getChildren()) {
			child.dispose();
		}
		List<Column<Line>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("column." + id), 240, Line::name));
		columns.add(count(MESSAGES.get("column.watched"), line -> line.count().watched(), WarningList.of(WarningList.Kind.WATCHED)));
		for (int i = levels.size() - 1; i >= 0; i--) {
			int level = i;
			columns.add(count(levels.get(i).title().in(Locale.getDefault()), line -> line.count().byLevel().get(level), WarningList.level(level)));
		}
		columns.add(count(MESSAGES.get("column.open"), line -> line.count().open(), WarningList.of(WarningList.Kind.OPEN)));
		columns.add(Column.count(MESSAGES.get("column.persons"), 80, line -> line.count().warned().persons()));
		table = new RowTable<>(body, "warning." + id, appearance, columns);
		table.titled(MESSAGES.get("tab." + id)).whenOpened(line -> opened.accept(line, WarningList.of(WarningList.Kind.WARNED)))
				.warnOf(line -> !line.count().byLevel().isEmpty() && line.count().byLevel().getLast().households() > 0)
				.tip(line -> MESSAGES.get("count.tip", line.name(), words(line.count().watched()), words(line.count().warned()), words(line.count().open())));
		body.layout(true, true);
	}

	private Column<Line> count(String heading, Function<Line, HouseholdsAndPersons> number, WarningList list) {
		return Column.<Line>count(heading, 84, line -> number.apply(line).households()).opening(line -> opened.accept(line, list));
	}

	private static String words(HouseholdsAndPersons number) {
		return UiMessages.householdsAndPersons(number.households(), number.persons());
	}
}
