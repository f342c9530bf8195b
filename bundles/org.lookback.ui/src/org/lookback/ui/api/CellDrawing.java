package org.lookback.ui.api;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.RowTable.Column;

/**
 * Draws bars behind the words of shares. Where a list draws anything itself the colours of the platform's own cells are lost, those of links
 * too: they are drawn here as well.
 */
final class CellDrawing<R> {

	private static final int PADDING = 4;

	private final List<Column<R>> columns;
	private final Appearance appearance;
	private final IntFunction<Optional<R>> rows;

	/** @param rows by the line they stand in */
	CellDrawing(Table table, List<Column<R>> columns, Appearance appearance, IntFunction<Optional<R>> rows) {
		this.columns = columns;
		this.appearance = appearance;
		this.rows = rows;
		table.addListener(SWT.EraseItem, event -> event.detail &= draws(columns.get(event.index)) ? ~SWT.FOREGROUND : ~0);
		table.addListener(SWT.PaintItem, event -> draw(table, event));
	}

	private boolean draws(Column<R> column) {
		return column.bar().isPresent() || column.opens().isPresent();
	}

	private void draw(Table table, Event event) {
		Column<R> column = columns.get(event.index);
		TableItem item = (TableItem) event.item;
		if (draws(column)) {
			rows.apply(table.indexOf(item)).ifPresent(row -> draw(event, column, row, item.getBounds(event.index)));
		}
	}

	/** A bar as long as the share, and the words over it; or a link in its colour. */
	private void draw(Event event, Column<R> column, R row, Rectangle cell) {
		double share = column.bar().map(each -> each.applyAsDouble(row)).orElse(-1.0);
		if (share > 0) {
			event.gc.setBackground(appearance.color(Role.BAR));
			event.gc.fillRectangle(cell.x + 1, cell.y + 2, (int) Math.round((cell.width - 3) * Math.min(1, share)), cell.height - 4);
			event.gc.setForeground(appearance.color(Role.TEXT));
		} else if ((event.detail & SWT.SELECTED) == 0) {
			event.gc.setForeground(appearance.color(column.bar().isPresent() ? Role.TEXT : Role.ACCENT));
		}
		String words = column.words().apply(row);
		Point size = event.gc.textExtent(words);
		int x = column.number() ? cell.x + cell.width - size.x - PADDING : cell.x + PADDING;
		event.gc.drawText(words, x, cell.y + (cell.height - size.y) / 2, true);
	}
}
