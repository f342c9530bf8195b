package org.lookback.ui.explore.internal.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Styles;

/** The cells of one row, a line each, the wrong ones first; a click types one anew. */
final class RejectedCells {

	private static final Messages MESSAGES = Messages.in(RejectedCells.class);
	private static final List<String> COLUMNS = List.of("heading", "before", "after", "why");
	private static final int[] WIDTHS = { 190, 230, 230, 400 };
	private static final int AFTER = 2;

	private final Label title;
	private final TableViewer viewer;
	private final List<String> headings;
	private final Runnable changed;
	private Optional<RejectedLine> shown = Optional.empty();

	RejectedCells(Composite parent, List<String> headings, Runnable changed) {
		this.headings = headings;
		this.changed = changed;
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(0, 4).applyTo(body);
		title = Styles.STRONG.on(new Label(body, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		viewer = new TableViewer(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.getTable().setData("org.lookback.id", "rejects.cells");
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTable());
		for (int i = 0; i < COLUMNS.size(); i++) {
			TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
			column.getColumn().setText(MESSAGES.get("cells." + COLUMNS.get(i)));
			column.getColumn().setWidth(WIDTHS[i]);
			column.setLabelProvider(new Words(i));
			if (i == AFTER) {
				column.setEditingSupport(new Typing());
			}
		}
		activate();
	}

	/** A click types at once, and so does Enter. */
	private void activate() {
		TableViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				boolean clicked = event.eventType == ColumnViewerEditorActivationEvent.MOUSE_CLICK_SELECTION
						&& event.sourceEvent instanceof MouseEvent mouse && mouse.button == 1;
				return clicked || event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
			}
		}, ColumnViewerEditor.DEFAULT);
		viewer.getTable().addListener(SWT.DefaultSelection, event -> {
			if (event.item != null) {
				viewer.editElement(event.item.getData(), AFTER);
			}
		});
	}

	/** Shows the cells of a row; nothing when there is none. */
	void show(Optional<RejectedLine> line) {
		shown = line.filter(RejectedLine::isRow);
		title.setText(shown.map(each -> MESSAGES.get("cells.row", each.row().number()))
				.orElse(line.map(each -> each.reasons() + ' ' + each.remedies()).orElse(MESSAGES.get("cells.choose"))).replace("&", "&&"));
		viewer.setInput(shown.map(this::order).orElse(List.of()));
	}

	/** The wrong cells first, then the others as they stand in the file. */
	private List<Integer> order(RejectedLine line) {
		return IntStream.range(0, line.row().cells().size()).boxed().sorted((a, b) -> Boolean.compare(trouble(line, a).isEmpty(), trouble(line, b).isEmpty()))
				.toList();
	}

	private String heading(int column) {
		return column < headings.size() ? headings.get(column) : "";
	}

	private String trouble(RejectedLine line, int column) {
		return line.trouble(heading(column));
	}

	/** Takes what is being typed. */
	void finish() {
		if (viewer.isCellEditorActive()) {
			viewer.getTable().setFocus();
			viewer.applyEditorValue();
		}
	}

	private final class Words extends ColumnLabelProvider {

		private final int place;

		Words(int place) {
			this.place = place;
		}

		@Override
		public String getText(Object element) {
			int column = (Integer) element;
			RejectedLine line = shown.orElseThrow();
			return switch (place) {
			case 0 -> heading(column);
			case 1 -> line.row().cells().get(column);
			case AFTER -> line.isTyped(column) ? line.cell(column) : "";
			default -> trouble(line, column);
			};
		}

		@Override
		public Color getForeground(Object element) {
			int column = (Integer) element;
			RejectedLine line = shown.orElseThrow();
			return line.isTyped(column) ? Services.appearance().color(Role.ACCENT)
					: trouble(line, column).isEmpty() ? null : Services.appearance().color(Role.WARNING);
		}
	}

	private final class Typing extends EditingSupport {

		Typing() {
			super(viewer);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return new TextCellEditor(viewer.getTable());
		}

		@Override
		protected boolean canEdit(Object element) {
			return shown.isPresent();
		}

		@Override
		protected Object getValue(Object element) {
			return shown.orElseThrow().cell((Integer) element);
		}

		@Override
		protected void setValue(Object element, Object value) {
			shown.orElseThrow().type((Integer) element, value.toString());
			viewer.update(element, null);
			changed.run();
		}
	}
}
