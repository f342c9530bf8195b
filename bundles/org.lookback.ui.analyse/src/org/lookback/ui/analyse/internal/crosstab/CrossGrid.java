package org.lookback.ui.analyse.internal.crosstab;

import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.LayerUtil;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.table.GridTheme;

/** The numbers as a table of any size: heads that stay while one scrolls, a cell that is chosen by mouse or arrow keys, darker where there are more. */
final class CrossGrid {

	/** Hears what is done with a place; row and column count from the total, which is 0; a head is the total of its line. */
	interface Clicks {
		/** The place that is chosen changed. */
		void chosen(int row, int column);

		void clicked(int row, int column);

		void opened(int row, int column);

		/** The menu of a place is wanted. */
		void menu(int row, int column, boolean ofColumnHead, boolean ofRowHead);
	}

	private static final int ROW_HEIGHT = 26;
	private static final int HEAD_HEIGHT = 32;
	private static final int WIDEST = 260;
	private static final int NARROWEST = 84;

	private final NatTable table;
	private final SelectionLayer selection;
	private final DataLayer body;
	private final DataLayer heads;
	private final DataLayer sides;
	private final Clicks clicks;
	private Optional<CrossNumbers> numbers = Optional.empty();
	private long most;

	CrossGrid(Composite parent, Appearance appearance, Clicks clicks) {
		this.clicks = clicks;
		body = new DataLayer(new Cells(), NARROWEST, ROW_HEIGHT);
		body.setConfigLabelAccumulator(this::label);
		selection = new SelectionLayer(body);
		ViewportLayer viewport = new ViewportLayer(selection);
		viewport.setRegionName(GridRegion.BODY);
		heads = new DataLayer(new Heads(), NARROWEST, HEAD_HEIGHT);
		ColumnHeaderLayer header = new ColumnHeaderLayer(heads, viewport, selection);
		sides = new DataLayer(new Sides(), 150, ROW_HEIGHT);
		RowHeaderLayer left = new RowHeaderLayer(sides, viewport, selection);
		CornerLayer corner = new CornerLayer(new DataLayer(new Corner()), left, header);
		table = new NatTable(parent, SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER,
				new GridLayer(viewport, header, left, corner), false);
		table.setData("org.lookback.id", "crosstab.table");
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new CrossLook(appearance));
		table.configure();
		theme(appearance);
		selection.addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				anchor().ifPresent(at -> clicks.chosen(at.getRowPosition(), at.getColumnPosition()));
			}
		});
		table.addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && selection.getSelectedCellPositions().length <= 1) {
				at(event).ifPresent(place -> clicks.clicked(place[1], place[0]));
			}
		});
		table.addListener(SWT.MouseDoubleClick, event -> at(event).ifPresent(place -> clicks.opened(place[1], place[0])));
		table.addListener(SWT.MenuDetect, event -> {
			Event inside = new Event();
			inside.x = table.toControl(event.x, event.y).x;
			inside.y = table.toControl(event.x, event.y).y;
			at(inside).ifPresent(place -> clicks.menu(place[1], place[0], place[2] == 1, place[2] == 2));
		});
		table.addListener(SWT.KeyDown, this::key);
		table.addListener(SWT.MouseMove, event -> {
			String tip = numbers.flatMap(shown -> at(event).map(place -> shown.explain(place[1], place[0]))).orElse("");
			if (!tip.equals(table.getToolTipText() == null ? "" : table.getToolTipText())) {
				table.setToolTipText(tip.isEmpty() ? null : tip);
			}
		});
	}

	NatTable control() {
		return table;
	}

	/** Colours and letters of the window as they are now. */
	void theme(Appearance appearance) {
		table.setTheme(new GridTheme(appearance, table.getFont(), JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)));
		table.setBackground(appearance.color(Role.BACKGROUND));
		new CrossLook(appearance).configureRegistry(table.getConfigRegistry());
		table.redraw();
	}

	/** Shows other numbers; the place that is chosen stays where the heads do. */
	void show(CrossNumbers other) {
		boolean sameShape = numbers.filter(before -> before.rows().equals(other.rows()) && before.columns().equals(other.columns())).isPresent();
		boolean sameColumns = numbers.filter(before -> before.columns().equals(other.columns()) && before.spec().share() == other.spec().share()).isPresent();
		numbers = Optional.of(other);
		most = other.most();
		if (!sameColumns) {
			widths(other);
		}
		if (!sameShape) {
			selection.clear(false);
		}
		table.refresh();
	}

	private void widths(CrossNumbers shown) {
		int extra = shown.spec().share() == Share.NONE ? 0 : 50;
		for (int column = 0; column < shown.columns().size(); column++) {
			int width = Math.clamp(width(shown.columns().get(column).label()), NARROWEST + extra, WIDEST);
			heads.setColumnWidthByPosition(column, width, false);
			body.setColumnWidthByPosition(column, width, false);
		}
		int side = shown.rows().stream().limit(500).mapToInt(line -> width(line.label())).max().orElse(NARROWEST);
		sides.setColumnWidthByPosition(0, Math.clamp(Math.max(side, width(shown.corner())), 120, WIDEST), false);
	}

	private static int width(String words) {
		return words.codePoints().map(c -> c > 0x2E80 ? 15 : 8).sum() + 22;
	}

	/** Column, row, and 0 for a cell, 1 for a column's head, 2 for a row's, 3 for the corner. */
	private Optional<int[]> at(Event event) {
		if (numbers.isEmpty() || table.getRegionLabelsByXY(event.x, event.y) == null) {
			return Optional.empty();
		}
		LabelStack region = table.getRegionLabelsByXY(event.x, event.y);
		boolean head = region.hasLabel(GridRegion.COLUMN_HEADER);
		boolean side = region.hasLabel(GridRegion.ROW_HEADER);
		boolean corner = region.hasLabel(GridRegion.CORNER);
		int column = side || corner ? 0 : LayerUtil.convertColumnPosition(table, table.getColumnPositionByX(event.x), body);
		int row = head || corner ? 0 : LayerUtil.convertRowPosition(table, table.getRowPositionByY(event.y), body);
		boolean inside = column >= 0 && row >= 0 && column < numbers.get().columns().size() && row < numbers.get().rows().size();
		return inside ? Optional.of(new int[] { column, row, head ? 1 : side ? 2 : corner ? 3 : 0 }) : Optional.empty();
	}

	private void key(Event event) {
		anchor().ifPresent(at -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				clicks.opened(at.getRowPosition(), at.getColumnPosition());
			} else if (event.character == ' ') {
				clicks.clicked(at.getRowPosition(), at.getColumnPosition());
			}
		});
	}

	private Optional<PositionCoordinate> anchor() {
		PositionCoordinate anchor = selection.getSelectionAnchor();
		boolean inside = numbers.isPresent() && anchor.getRowPosition() >= 0 && anchor.getColumnPosition() >= 0
				&& anchor.getRowPosition() < numbers.get().rows().size() && anchor.getColumnPosition() < numbers.get().columns().size();
		return inside ? Optional.of(anchor) : Optional.empty();
	}

	/** Chooses a place as the arrow keys do. */
	void choose(int row, int column) {
		table.doCommand(new SelectCellCommand(selection, column, row, false, false));
	}

	private void label(LabelStack stack, int column, int row) {
		if (numbers.isEmpty()) {
			return;
		}
		CrossNumbers shown = numbers.get();
		long count = shown.number(row, column).map(CrossNumbers.Number::count).orElse(0L);
		stack.addLabel(CrossLook.NUMBER);
		if (!shown.isCounted(row, column)) {
			stack.addLabelOnTop(CrossLook.TOTAL);
		} else if (count == 0) {
			stack.addLabelOnTop(CrossLook.NOTHING);
		} else if (shown.spec().heat()) {
			stack.addLabelOnTop(CrossLook.heat((double) count / Math.max(1, most)));
		}
	}

	/** A provider of what is only read. */
	private abstract class Read implements IDataProvider {

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int getColumnCount() {
			return numbers.map(shown -> shown.columns().size()).orElse(0);
		}

		@Override
		public int getRowCount() {
			return numbers.map(shown -> shown.rows().size()).orElse(0);
		}
	}

	private final class Cells extends Read {

		@Override
		public Object getDataValue(int column, int row) {
			return numbers.map(shown -> shown.words(row, column)).orElse("");
		}
	}

	private final class Heads extends Read {

		@Override
		public Object getDataValue(int column, int row) {
			return numbers.map(shown -> shown.columns().get(column).label() + mark(shown, column)).orElse("");
		}

		private String mark(CrossNumbers shown, int column) {
			String value = shown.columns().get(column).value().orElse(CrossSpec.TOTAL);
			return shown.spec().sort().filter(value::equals).isPresent() ? shown.spec().descending() ? " ▼" : " ▲" : "";
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}

	private final class Sides extends Read {

		@Override
		public Object getDataValue(int column, int row) {
			return numbers.map(shown -> shown.rows().get(row).label()).orElse("");
		}

		@Override
		public int getColumnCount() {
			return 1;
		}
	}

	private final class Corner extends Read {

		@Override
		public Object getDataValue(int column, int row) {
			return numbers.map(CrossNumbers::corner).orElse("");
		}

		@Override
		public int getColumnCount() {
			return 1;
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}
}
