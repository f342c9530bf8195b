package org.lookback.ui.explore.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.SampledValue;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Services;

/**
 * One line a column: its heading, the field it goes to, how sure that is, why, and what its first values become. A click on the field
 * chooses another; those that the column may be come first.
 */
final class MappingTable {

	private static final Messages MESSAGES = Messages.in(MappingTable.class);
	private static final double PERCENT = 100;
	private static final int SAMPLES = 4;

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
		column("column", 44, ColumnMapping::letters);
		column("heading", 160, ColumnMapping::heading);
		column("field", 200, this::field).setEditingSupport(new Choice());
		column("confidence", 64, each -> each.confidence() == 0 ? "" : percent(each.confidence()));
		column("evidence", 260, ColumnMapping::evidence);
		column("samples", 220, this::samples);
	}

	void show(Optional<ImportPlan> plan) {
		if (plan.equals(shown)) {
			return;
		}
		int top = viewer.getTable().getTopIndex();
		Optional<Integer> selected = selected();
		boolean same = plan.map(ImportPlan::sniffed).equals(shown.map(ImportPlan::sniffed));
		shown = plan;
		targets = plan.map(ImportPlan::targets).orElse(List.of());
		viewer.setInput(plan.map(ImportPlan::columns).orElse(List.of()));
		viewer.getTable().setTopIndex(same ? top : 0);
		selected.filter(index -> same).ifPresent(viewer.getTable()::setSelection);
	}

	/** The chosen column, from 0. */
	Optional<Integer> selected() {
		int index = viewer.getTable().getSelectionIndex();
		return index < 0 ? Optional.empty() : Optional.of(index);
	}

	/** Tells when another column is chosen. */
	void whenSelected(Runnable listener) {
		viewer.getTable().addListener(SWT.Selection, event -> listener.run());
	}

	private static String percent(double share) {
		return String.format("%.0f%%", share * PERCENT);
	}

	private String field(ColumnMapping column) {
		return column.field().map(this::label).orElse(MESSAGES.get(column.undecided() ? "mapping.undecided" : "mapping.extra"));
	}

	private String label(String id) {
		return targets.stream().filter(each -> each.id().equals(id)).findFirst().map(this::label).orElse(id);
	}

	private String label(Field field) {
		String entity = shown.orElseThrow().dictionary().findEntity(field.entity()).map(each -> each.label().in(Locale.getDefault()))
				.orElse(field.entity());
		return MESSAGES.get("mapping.field", field.label().in(Locale.getDefault()), entity);
	}

	/** The first different texts, those that become something else with what they become. */
	private String samples(ColumnMapping column) {
		ImportPlan plan = shown.orElseThrow();
		return plan.samples(column.index()).stream().limit(SAMPLES).map(sample -> sample(plan, column, sample)).collect(Collectors.joining("；"));
	}

	private static String sample(ImportPlan plan, ColumnMapping column, SampledValue sample) {
		String text = ValuesPane.shown(plan, column, sample.text());
		if (!sample.problem().isEmpty()) {
			return MESSAGES.get("mapping.sample.bad", text);
		}
		String becomes = sample.becomes().map(value -> ValuesPane.shown(plan, column, value)).orElse(MESSAGES.get("meaning.nothing"));
		return becomes.equals(text) ? text : MESSAGES.get("mapping.sample", text, becomes);
	}

	private TableViewerColumn column(String key, int width, Function<ColumnMapping, String> text) {
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

			@Override
			public Color getForeground(Object element) {
				return ((ColumnMapping) element).undecided() ? Services.appearance().color(Role.WARNING) : null;
			}
		});
		return column;
	}

	/** The combo in the field's cell. */
	private final class Choice extends EditingSupport {

		Choice() {
			super(viewer);
		}

		/** The fields in the order of the combo: what the column may be, then all. */
		private List<String> order(Object element) {
			List<String> ids = new ArrayList<>(((ColumnMapping) element).offers().stream().map(ColumnMapping.Offer::field).toList());
			targets.stream().map(Field::id).filter(id -> !ids.contains(id)).forEach(ids::add);
			return ids;
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			List<String> labels = new ArrayList<>(List.of(MESSAGES.get("mapping.extra")));
			List<ColumnMapping.Offer> offers = ((ColumnMapping) element).offers();
			order(element).forEach(id -> labels.add(offers.stream().filter(offer -> offer.field().equals(id)).findFirst()
					.map(offer -> MESSAGES.get("mapping.offer", label(id), percent(offer.confidence()))).orElseGet(() -> label(id))));
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
			return ((ColumnMapping) element).field().map(id -> order(element).indexOf(id) + 1).orElse(0);
		}

		@Override
		protected void setValue(Object element, Object value) {
			int index = (Integer) value;
			if (index >= 0 && (!getValue(element).equals(value) || index == 0)) {
				Optional<String> field = index == 0 ? Optional.empty() : Optional.of(order(element).get(index - 1));
				ImportPlan plan = shown.orElseThrow();
				changed.accept(plan, plan.withColumn(((ColumnMapping) element).index(), field));
			}
		}
	}
}
