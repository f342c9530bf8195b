package org.lookback.ui.explore.internal.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.command.VisualRefreshCommand;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultRowHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.cell.AlternatingRowConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LayerUtil;
import org.eclipse.nebula.widgets.nattable.layer.cell.AggregateConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.dictionary.Field;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.table.GridTheme;

/**
 * The widget: NatTable over {@link RowWindows}. It is built anew when the columns change and only redrawn when rows arrive; its selection is
 * kept as ranges, because a list may have a million rows.
 */
final class Grid {

	private static final String NUMBER = "lookback.number";
	private static final Set<String> IDENTIFIERS = Set.of("householdKey", "householdCode", "memberCode", "idNumber");
	private static final int ROW_HEIGHT = 26;
	private static final int HEADER_HEIGHT = 30;
	/** Position of the line of filters, below the headings. */
	private static final int FILTER_ROW = 1;
	private static final int COLUMN_WIDTH = 110;

	/** Hears what the person does. */
	interface Wishes extends HeadMenu.Actions, FilterLine.Typed {
		void chosen(int row);

		void opened();
	}

	private final NatTable table;
	private final FilterLine filters;
	private final CompositeFreezeLayer frozen;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final List<Field> columns;
	private final ListSorting sorting;
	private final DataLayer body;
	private RowWindows rows;

	Grid(Composite parent, List<Field> columns, Appearance appearance, ListSorting sorting, Wishes wishes) {
		this.columns = columns;
		this.sorting = sorting;
		IDataProvider cells = new Cells();
		body = new DataLayer(cells, COLUMN_WIDTH, ROW_HEIGHT);
		body.setConfigLabelAccumulator(labels());
		selection = new SelectionLayer(body, false);
		selection.setSelectionModel(new Chosen(selection));
		selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
		viewport = new ViewportLayer(selection);
		frozen = new CompositeFreezeLayer(new FreezeLayer(selection), viewport, selection);
		frozen.setRegionName(GridRegion.BODY);
		ConfigRegistry registry = new ConfigRegistry();
		IDataProvider headings = new Headings(columns);
		DataLayer headingData = new DataLayer(headings, COLUMN_WIDTH, HEADER_HEIGHT);
		ColumnHeaderLayer heads = new ColumnHeaderLayer(headingData, frozen, selection);
		filters = new FilterLine(new SortHeaderLayer<>(heads, sorting, false), headings, registry, wishes);
		IDataProvider numbers = new DefaultRowHeaderDataProvider(cells);
		DataLayer numberData = new DataLayer(numbers, 72, ROW_HEIGHT);
		RowHeaderLayer left = new RowHeaderLayer(numberData, frozen, selection);
		CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(headings, numbers)), left, filters.layer());
		table = new NatTable(parent, SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER,
				new GridLayer(frozen, filters.layer(), left, corner), false);
		table.setConfigRegistry(registry);
		table.setData("org.lookback.id", "grid");
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new SingleClickSortConfiguration());
		table.addConfiguration(new RightAligned());
		table.addConfiguration(FilterLine.look(appearance));
		table.configure();
		theme(appearance);
		selection.addLayerListener(event -> selected(event, wishes::chosen));
		table.addListener(SWT.MouseDoubleClick, event -> {
			if (table.getRowPositionByY(event.y) > FILTER_ROW) {
				wishes.opened();
			}
		});
		table.addListener(SWT.MenuDetect, event -> {
			Point place = table.toControl(event.x, event.y);
			int column = LayerUtil.convertColumnPosition(table, table.getColumnPositionByX(place.x), body);
			if (column >= 0 && table.getRowPositionByY(place.y) <= FILTER_ROW && place.y >= 0) {
				HeadMenu.open(table, column, wishes);
			}
		});
		for (int i = 0; i < columns.size(); i++) {
			body.setColumnWidthByPosition(i, width(columns.get(i)), false);
		}
	}

	NatTable control() {
		return table;
	}

	/** Shows what the query says of each column. */
	void filter(Map<Integer, String> conditions) {
		filters.show(conditions);
		table.redraw();
	}

	/** Keeps the columns up to one at the left while the others are scrolled; none when below 0. */
	void freeze(int column) {
		table.doCommand(new UnFreezeGridCommand());
		if (column >= 0 && column < columns.size()) {
			frozen.doCommand(new FreezeColumnCommand(frozen, column, false, true));
		}
	}

	/** Colours and letters of the window as they are now. */
	void theme(Appearance appearance) {
		table.setTheme(new GridTheme(appearance, table.getFont(), JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)));
		FilterLine.look(appearance).configureRegistry(table.getConfigRegistry());
		table.setBackground(appearance.color(Appearance.Role.BACKGROUND));
	}

	/** Shows other rows in the same columns. */
	void show(RowWindows other, Optional<ListSorting.Order> order) {
		boolean sameSize = rows != null && rows.size() == other.size();
		rows = other;
		table.setData("org.lookback.rows", other.size());
		sorting.show(order);
		selection.clear(false);
		if (sameSize) {
			// another order of as many rows: nothing is to be measured anew
			arrived();
		} else {
			table.refresh();
		}
		if (viewport.getClientAreaHeight() > 0 && other.size() > 0) {
			viewport.doCommand(new ShowRowInViewportCommand(0));
		}
	}

	/** Draws what has arrived; nothing else changed. */
	void arrived() {
		if (!table.isDisposed()) {
			table.doCommand(new VisualRefreshCommand());
		}
	}

	/** The chosen ranges of rows. */
	List<Range> chosen() {
		return List.copyOf(selection.getSelectedRowPositions());
	}

	/** Chooses a row and scrolls to it. */
	void choose(int row) {
		selection.selectRow(0, row, false, false);
		viewport.doCommand(new ShowRowInViewportCommand(row));
	}

	private void selected(ILayerEvent event, Consumer<Integer> rowChosen) {
		if (event instanceof ISelectionEvent && rows != null && selection.getSelectionAnchor() != null) {
			int row = selection.getSelectionAnchor().getRowPosition();
			if (row >= 0 && row < rows.size() && selection.isRowPositionSelected(row)) {
				rowChosen.accept(row);
			}
		}
	}

	private AggregateConfigLabelAccumulator labels() {
		AggregateConfigLabelAccumulator labels = new AggregateConfigLabelAccumulator();
		labels.add(new AlternatingRowConfigLabelAccumulator());
		labels.add((stack, column, row) -> {
			if (Columns.isNumber(columns.get(column))) {
				stack.addLabelOnTop(NUMBER);
			}
		});
		return labels;
	}

	private static int width(Field field) {
		int heading = Columns.heading(field).codePoints().map(c -> c > 0x2E80 ? 15 : 8).sum() + 34;
		int content = switch (field.type()) {
		case TEXT, REF -> IDENTIFIERS.contains(field.name()) ? 175 : 110;
		case REGION -> 130;
		case CODE, CODES -> 140;
		default -> 96;
		};
		return Math.max(heading, content);
	}

	/** Cells of rows that are there; nothing for rows that are on their way. */
	private final class Cells implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return rows == null ? "" : rows.row(row).map(r -> r.cells().get(column)).orElse("");
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int getColumnCount() {
			return columns.size();
		}

		@Override
		public int getRowCount() {
			return rows == null ? 0 : rows.size();
		}
	}

	/** What is chosen. When nothing is, other rows change nothing in it: the model would ask every single one of a million rows. */
	private static final class Chosen extends SelectionModel {

		Chosen(SelectionLayer layer) {
			super(layer);
		}

		@Override
		public void handleLayerEvent(IStructuralChangeEvent event) {
			if (!isEmpty()) {
				super.handleLayerEvent(event);
			}
		}
	}

	private record Headings(List<Field> columns) implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return Columns.heading(columns.get(column));
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int getColumnCount() {
			return columns.size();
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}

	private static final class RightAligned extends AbstractRegistryConfiguration {

		@Override
		public void configureRegistry(IConfigRegistry registry) {
			Style style = new Style();
			style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, NUMBER);
		}
	}
}
