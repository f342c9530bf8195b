package org.lookback.ui.explore.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;

/** One line a column: its heading, the field it goes to, how sure that is, and why. A click on the field chooses another. */
final class MappingTable {

	private static final Messages MESSAGES = Messages.in(MappingTable.class);
	private static final double PERCENT = 100;

	private final TableViewer viewer;
	private final BiConsumer<ImportPlan, ImportPlan> changed;
	private Optional<ImportPlan> shown = Optional.empty();
	private List<Field> targets = List.of();

	MappingTable(Composite parent, BiConsumer<ImportPlan, ImportPlan> changed) {
		this.changed = changed;
		viewer = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.getTable().setData("org.lookback.id", "import.mapping");
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		column("column", 60, ColumnMapping::letters);
		column("heading", 220, ColumnMapping::heading);
		column("field", 240, this::field).setEditingSupport(new Choice());
		column("confidence", 80, each -> each.field().isEmpty() ? "" : String.format("%.0f%%", each.confidence() * PERCENT));
		column("evidence", 300, ColumnMapping::evidence);
	}

	void show(Optional<ImportPlan> plan) {
		if (plan.equals(shown)) {
			return;
		}
		int top = viewer.getTable().getTopIndex();
		boolean same = plan.map(ImportPlan::sniffed).equals(shown.map(ImportPlan::sniffed));
		shown = plan;
		targets = plan.map(ImportPlan::targets).orElse(List.of());
		viewer.setInput(plan.map(ImportPlan::columns).orElse(List.of()));
		viewer.getTable().setTopIndex(same ? top : 0);
	}

	private String field(ColumnMapping column) {
		return column.field().map(id -> targets.stream().filter(each -> each.id().equals(id)).findFirst().map(this::label).orElse(id))
				.orElse(MESSAGES.get("mapping.extra"));
	}

	private String label(Field field) {
		String entity = shown.orElseThrow().dictionary().findEntity(field.entity()).map(each -> each.label().in(Locale.getDefault()))
				.orElse(field.entity());
		return MESSAGES.get("mapping.field", field.label().in(Locale.getDefault()), entity);
	}

	private TableViewerColumn column(String key, int width, java.util.function.Function<ColumnMapping, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(MESSAGES.get("mapping.column." + key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((ColumnMapping) element);
			}

			@Override
			public String getToolTipText(Object element) {
				String words = text.apply((ColumnMapping) element);
				return words.isEmpty() ? null : words;
			}
		});
		return column;
	}

	/** The combo in the field's cell. */
	private final class Choice extends EditingSupport {

		Choice() {
			super(viewer);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			List<String> labels = new ArrayList<>(List.of(MESSAGES.get("mapping.extra")));
			targets.forEach(each -> labels.add(label(each)));
			ComboBoxCellEditor editor = new ComboBoxCellEditor(viewer.getTable(), labels.toArray(String[]::new), SWT.READ_ONLY);
			editor.setActivationStyle(ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			Optional<String> field = ((ColumnMapping) element).field();
			for (int i = 0; i < targets.size(); i++) {
				if (field.isPresent() && targets.get(i).id().equals(field.get())) {
					return i + 1;
				}
			}
			return 0;
		}

		@Override
		protected void setValue(Object element, Object value) {
			int index = (Integer) value;
			if (index >= 0 && !getValue(element).equals(value)) {
				Optional<String> field = index == 0 ? Optional.empty() : Optional.of(targets.get(index - 1).id());
				ImportPlan plan = shown.orElseThrow();
				changed.accept(plan, plan.withColumn(((ColumnMapping) element).index(), field));
			}
		}
	}
}
