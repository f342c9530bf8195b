package org.lookback.ui.explore.internal.regions;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lookback.analysis.api.RegionCounts;
import org.lookback.model.api.text.Messages;

/** The tree itself: a click on a name chooses that region alone, a click on its box adds or takes away. Its elements are region codes. */
final class RegionTreeViewer {

	/** What a click means. */
	interface Choice {
		void only(String code);

		void toggle(String code);
	}

	private static final Messages MESSAGES = Messages.in(RegionTreeViewer.class);
	private static final int OPENED_AT_ONCE = 1;

	private final Composite body;
	private final CheckboxTreeViewer viewer;
	private final Choice choice;
	private RegionCounts counts = RegionCounts.NONE;
	private Set<String> marked = Set.of();
	private boolean touched;

	RegionTreeViewer(Composite parent, Choice choice) {
		this.choice = choice;
		body = new Composite(parent, SWT.NONE);
		TreeColumnLayout columns = new TreeColumnLayout();
		body.setLayout(columns);
		Tree tree = new Tree(body, SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		tree.setHeaderVisible(true);
		tree.setData("org.lookback.id", "regions");
		viewer = new CheckboxTreeViewer(tree);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		viewer.setCheckStateProvider(new ICheckStateProvider() {
			@Override
			public boolean isGrayed(Object element) {
				return false;
			}

			@Override
			public boolean isChecked(Object element) {
				return marked.contains(element);
			}
		});
		column(columns, MESSAGES.get("column.region"), 50, SWT.LEFT, this::name);
		column(columns, MESSAGES.get("column.households"), 25, SWT.RIGHT, code -> String.format("%,d", counts.number(code).households()));
		column(columns, MESSAGES.get("column.persons"), 25, SWT.RIGHT, code -> String.format("%,d", counts.number(code).persons()));
		tree.addListener(SWT.MouseDown, event -> touched = true);
		tree.addListener(SWT.KeyDown, event -> touched = true);
		tree.addListener(SWT.Selection, this::clicked);
		viewer.setInput(this);
	}

	Control control() {
		return body;
	}

	private String name(String code) {
		return code.equals(RegionCounts.UNKNOWN) ? MESSAGES.get("unknown")
				: code.equals(RegionCounts.NOWHERE) ? MESSAGES.get("nowhere") : counts.name(code);
	}

	/** Shows other numbers, and keeps what is opened. */
	void show(RegionCounts other) {
		boolean first = counts == RegionCounts.NONE || counts.division() != other.division();
		Object[] expanded = viewer.getExpandedElements();
		counts = other;
		viewer.getTree().setRedraw(false);
		viewer.refresh();
		if (first) {
			openUntilBranching(other.roots());
		} else {
			viewer.setExpandedElements(java.util.Arrays.stream(expanded).filter(code -> other.contains((String) code)).toArray());
		}
		viewer.getTree().setRedraw(true);
	}

	/** Marks the chosen regions. */
	void mark(List<String> codes) {
		Set<String> now = Set.copyOf(codes);
		if (now.equals(marked)) {
			return;
		}
		Set<String> before = marked;
		marked = now;
		for (String code : counts.contains("") || !now.contains("") ? now : Set.<String>of()) {
			for (String above = counts.parent(code); !above.isEmpty(); above = counts.parent(above)) {
				viewer.setExpandedState(above, true);
			}
		}
		before.forEach(code -> viewer.refresh(code));
		now.forEach(code -> viewer.refresh(code));
		if (now.size() == 1) {
			viewer.setSelection(new StructuredSelection(now.iterator().next()), true);
		} else if (now.isEmpty()) {
			viewer.getTree().deselectAll();
		}
	}

	private void openUntilBranching(List<String> codes) {
		List<String> level = codes;
		while (level.size() == OPENED_AT_ONCE) {
			viewer.setExpandedState(level.getFirst(), true);
			level = counts.children(level.getFirst());
		}
	}

	/** A tree that gets the focus selects its first line by itself on some systems: only a hand on mouse or keys chooses. */
	private void clicked(Event event) {
		if (!touched) {
			return;
		}
		String code = (String) ((TreeItem) event.item).getData();
		if (event.detail == SWT.CHECK) {
			choice.toggle(code);
		} else {
			choice.only(code);
		}
	}

	private void column(TreeColumnLayout columns, String heading, int weight, int style, java.util.function.Function<String, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, style);
		column.getColumn().setText(heading);
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, weight == 50 ? 120 : 60));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((String) element)));
	}

	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return counts.roots().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return counts.children((String) parent).toArray();
		}

		@Override
		public Object getParent(Object element) {
			String parent = counts.parent((String) element);
			return parent.isEmpty() ? null : parent;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !counts.children((String) element).isEmpty();
		}
	}
}
