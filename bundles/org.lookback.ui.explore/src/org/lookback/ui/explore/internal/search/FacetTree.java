package org.lookback.ui.explore.internal.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.explore.internal.search.Answer.Facet;
import org.lookback.ui.explore.internal.search.Answer.Value;

/** Fields and their values with numbers and bars; a click on a value adds it to the conditions or takes it away. */
final class FacetTree {

	private static final Messages MESSAGES = Messages.in(FacetTree.class);
	private static final int BAR = 1;
	private static final int BAR_WIDTH = 46;
	private static final int NUMBER_WIDTH = 82;

	private final Composite body;
	private final Tree tree;
	private final ActiveQuery query;
	private final Appearance appearance;
	private final Set<String> closed = new HashSet<>();

	FacetTree(Composite parent, ActiveQuery query, Appearance appearance, FacetMenu ways) {
		this.query = query;
		this.appearance = appearance;
		body = new Composite(parent, SWT.NONE);
		TreeColumnLayout columns = new TreeColumnLayout();
		body.setLayout(columns);
		tree = new Tree(body, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		tree.setHeaderVisible(true);
		tree.setData("org.lookback.id", "facets");
		columns.setColumnData(column(MESSAGES.get("facet.value"), SWT.LEFT), new ColumnWeightData(100, 150));
		columns.setColumnData(column("", SWT.LEFT), new ColumnPixelData(BAR_WIDTH));
		columns.setColumnData(column(MESSAGES.get("facet.households"), SWT.RIGHT), new ColumnPixelData(NUMBER_WIDTH));
		columns.setColumnData(column(MESSAGES.get("facet.persons"), SWT.RIGHT), new ColumnPixelData(NUMBER_WIDTH));
		tree.addListener(SWT.PaintItem, this::paint);
		tree.addListener(SWT.MouseUp, this::clicked);
		tree.addListener(SWT.MouseHover, this::explain);
		tree.addListener(SWT.DefaultSelection, event -> toggle((TreeItem) event.item));
		tree.addListener(SWT.Collapse, event -> closed.add(field((TreeItem) event.item)));
		tree.addListener(SWT.Expand, event -> closed.remove(field((TreeItem) event.item)));
		Menu menu = new Menu(tree);
		menu.addListener(SWT.Show, event -> ways.fill(menu, chosen()));
		tree.setMenu(menu);
		Runnable stop = appearance.listen(tree::redraw);
		tree.addListener(SWT.Dispose, event -> stop.run());
	}

	/** The field of the line that is chosen. */
	private Optional<String> chosen() {
		if (tree.getSelectionCount() == 0) {
			return Optional.empty();
		}
		TreeItem item = tree.getSelection()[0];
		return Optional.of(field(item.getParentItem() == null ? item : item.getParentItem()));
	}

	Control control() {
		return body;
	}

	/** Shows other numbers, at the place where the person is. */
	void show(List<Facet> facets) {
		int top = tree.getTopItem() == null ? 0 : tree.getVerticalBar().getSelection();
		tree.setRedraw(false);
		tree.removeAll();
		for (Facet facet : facets) {
			add(facet);
		}
		tree.setRedraw(true);
		tree.getVerticalBar().setSelection(top);
	}

	private void add(Facet facet) {
		TreeItem head = new TreeItem(tree, SWT.NONE);
		head.setText(facet.label());
		head.setData(facet);
		head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		long most = facet.values().stream().mapToLong(Value::households).max().orElse(1);
		for (Value value : facet.values()) {
			TreeItem item = new TreeItem(head, SWT.NONE);
			item.setText(new String[] { (value.chosen() ? "☑ " : "☐ ") + value.label(), "", String.format("%,d", value.households()),
					String.format("%,d", value.persons()) });
			item.setData(value);
			item.setData("share", (double) value.households() / Math.max(1, most));
		}
		head.setExpanded(!closed.contains(facet.field()));
	}

	private void paint(Event event) {
		if (event.index == BAR && event.item.getData("share") instanceof Double share) {
			Rectangle cell = ((TreeItem) event.item).getBounds(BAR);
			boolean chosen = ((Value) event.item.getData()).chosen();
			event.gc.setBackground(appearance.color(chosen ? Role.ACCENT : Role.BAR));
			event.gc.fillRectangle(cell.x + 2, cell.y + 5, Math.max(1, (int) (share * (BAR_WIDTH - 6))), Math.max(4, cell.height - 10));
		}
	}

	private void clicked(Event event) {
		TreeItem item = tree.getItem(new Point(event.x, event.y));
		if (event.button == 1 && item != null) {
			toggle(item);
		}
	}

	/** Names that are too long for their column are read here. */
	private void explain(Event event) {
		TreeItem item = tree.getItem(new Point(event.x, event.y));
		tree.setToolTipText(item == null ? null : switch (item.getData()) {
		case Facet facet -> facet.label();
		case Value value -> MESSAGES.get("facet.tip", value.label(), UiMessages.householdsAndPersons(value.households(), value.persons()));
		default -> null;
		});
	}

	private void toggle(TreeItem item) {
		if (item.getData() instanceof Value value) {
			query.toggle(value.field(), value.id());
		}
	}

	private static String field(TreeItem item) {
		return ((Facet) item.getData()).field();
	}

	private TreeColumn column(String heading, int style) {
		TreeColumn column = new TreeColumn(tree, style);
		column.setText(heading);
		return column;
	}
}
