package org.lookback.ui.explore.internal.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Services;

/** A table of texts of columns; in one of its columns a person says what a text means. */
final class ValuesTable {

	/**
	 * A line.
	 *
	 * @param cells   what stands in it, one a column
	 * @param doubt   whether it needs attention
	 * @param meaning what the text can be said to mean
	 */
	record Line(List<String> cells, boolean doubt, Meaning meaning) {
	}

	private static final Messages MESSAGES = Messages.in(ValuesTable.class);

	private final TableViewer viewer;
	private final Consumer<ImportPlan> changed;

	/**
	 * @param id      of the table, for tests
	 * @param keys    of the columns' names
	 * @param choice  which column is edited
	 * @param changed gets the plan with what a person said
	 */
	ValuesTable(Composite parent, String id, List<String> keys, int[] widths, int choice, Consumer<ImportPlan> changed) {
		this.changed = changed;
		viewer = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.getTable().setData("org.lookback.id", id);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		for (int i = 0; i < keys.size(); i++) {
			TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
			column.getColumn().setText(MESSAGES.get("values.column." + keys.get(i)));
			column.getColumn().setWidth(widths[i]);
			column.setLabelProvider(new Words(i));
			if (i == choice) {
				column.setEditingSupport(new Choice());
			}
		}
	}

	Table control() {
		return viewer.getTable();
	}

	void show(List<Line> lines) {
		int top = viewer.getTable().getTopIndex();
		int selected = viewer.getTable().getSelectionIndex();
		viewer.setInput(lines);
		viewer.getTable().setTopIndex(top);
		if (selected >= 0 && selected < lines.size()) {
			viewer.getTable().setSelection(selected);
		}
	}

	/** Shows the lines that are made of two things, when both are there. */
	<A, B> void show(Optional<A> first, Optional<B> second, BiFunction<A, B, List<Line>> lines) {
		show(first.isPresent() && second.isPresent() ? lines.apply(first.get(), second.get()) : List.of());
	}

	private static final class Words extends ColumnLabelProvider {

		private final int column;

		Words(int column) {
			this.column = column;
		}

		@Override
		public String getText(Object element) {
			return ((Line) element).cells().get(column);
		}

		@Override
		public String getToolTipText(Object element) {
			String words = getText(element);
			return words.isEmpty() ? null : words;
		}

		@Override
		public Color getForeground(Object element) {
			return ((Line) element).doubt() ? Services.appearance().color(Role.WARNING) : null;
		}
	}

	private final class Choice extends EditingSupport {

		Choice() {
			super(viewer);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			ComboBoxCellEditor editor = new ComboBoxCellEditor(viewer.getTable(), ((Line) element).meaning().labels(), SWT.READ_ONLY);
			editor.setActivationStyle(ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return ((Line) element).meaning().isPossible();
		}

		@Override
		protected Object getValue(Object element) {
			return ((Line) element).meaning().chosen();
		}

		@Override
		protected void setValue(Object element, Object value) {
			int index = (Integer) value;
			if (index >= 0 && !getValue(element).equals(value)) {
				changed.accept(((Line) element).meaning().choose(index));
			}
		}
	}
}
