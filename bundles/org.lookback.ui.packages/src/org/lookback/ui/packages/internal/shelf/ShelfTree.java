package org.lookback.ui.packages.internal.shelf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.packages.internal.text.FileKind;
import org.lookback.workbench.api.Authoring.Shelved;

/** Packages, their files, and how each stands. */
final class ShelfTree {

	private static final Messages MESSAGES = Messages.in(ShelfTree.class);

	/** What a line of the tree stands for: a package, or a file of it. */
	record Line(Shelved shelved, Optional<String> path) {
	}

	private final Tree tree;
	private final LocalResourceManager images;
	private List<Shelved> shown = List.of();

	/**
	 * @param chosen hears of a line that is looked at
	 * @param opened hears of a line that is to be opened
	 */
	ShelfTree(Composite parent, Consumer<Line> chosen, Consumer<Line> opened) {
		tree = new Tree(parent, SWT.FULL_SELECTION | SWT.BORDER);
		images = new LocalResourceManager(JFaceResources.getResources(), tree);
		tree.setData("org.lookback.id", "shelf");
		tree.setHeaderVisible(true);
		for (String column : new String[] { "column.package", "column.state" }) {
			new TreeColumn(tree, SWT.LEFT).setText(MESSAGES.get(column));
		}
		tree.addListener(SWT.Selection, event -> line(event.item).ifPresent(chosen));
		tree.addListener(SWT.DefaultSelection, event -> line(event.item).ifPresent(opened));
		tree.addListener(SWT.Resize, event -> fit());
	}

	Tree control() {
		return tree;
	}

	private static Optional<Line> line(org.eclipse.swt.widgets.Widget item) {
		return item.getData() instanceof Line line ? Optional.of(line) : Optional.empty();
	}

	private void fit() {
		int width = Math.max(200, tree.getClientArea().width);
		tree.getColumn(1).setWidth(Math.max(110, width * 3 / 10));
		tree.getColumn(0).setWidth(width - tree.getColumn(1).getWidth());
	}

	/** The line that is looked at. */
	Optional<Line> chosen() {
		return tree.getSelectionCount() == 0 ? Optional.empty() : line(tree.getSelection()[0]);
	}

	/** Shows the shelf; the files of a package by its source. */
	void show(List<Shelved> shelf, Map<String, List<String>> files) {
		Optional<Line> before = chosen();
		Map<String, Boolean> open = new HashMap<>();
		for (TreeItem item : tree.getItems()) {
			line(item).ifPresent(line -> open.put(line.shelved().source(), item.getExpanded()));
		}
		shown = shelf;
		tree.setRedraw(false);
		tree.removeAll();
		for (Shelved shelved : shown) {
			TreeItem item = new TreeItem(tree, SWT.NONE);
			item.setData(new Line(shelved, Optional.empty()));
			item.setText(new String[] { title(shelved), state(shelved) });
			item.setImage(image(sign(shelved)));
			files.getOrDefault(shelved.source(), List.of()).stream().sorted(Comparator.comparing(FileKind::of).thenComparing(path -> path))
					.forEach(path -> file(item, shelved, path));
			item.setExpanded(open.getOrDefault(shelved.source(), false));
		}
		before.ifPresent(this::choose);
		tree.setRedraw(true);
		fit();
	}

	private void file(TreeItem item, Shelved shelved, String path) {
		TreeItem file = new TreeItem(item, SWT.NONE);
		file.setData(new Line(shelved, Optional.of(path)));
		long problems = shelved.problems().stream().filter(problem -> problem.file().equals(path)).count();
		file.setText(new String[] { path, problems > 0 ? MESSAGES.get("state.errors", problems) : MESSAGES.get(FileKind.of(path).key()) });
		file.setImage(image(problems > 0 ? "error" : "file"));
	}

	/** Looks at a line of the same package and file. */
	void choose(Line wanted) {
		for (TreeItem item : all()) {
			boolean same = line(item).filter(line -> line.shelved().source().equals(wanted.shelved().source()) && line.path().equals(wanted.path())).isPresent();
			if (same) {
				tree.setSelection(item);
			}
		}
	}

	private List<TreeItem> all() {
		List<TreeItem> items = new ArrayList<>();
		for (TreeItem item : tree.getItems()) {
			items.add(item);
			items.addAll(List.of(item.getItems()));
		}
		return items;
	}

	static String title(Shelved shelved) {
		return shelved.standards().map(each -> each.title().in(Locale.getDefault())).orElse(shelved.id());
	}

	static String state(Shelved shelved) {
		if (!shelved.problems().isEmpty()) {
			return MESSAGES.get("state.errors", shelved.problems().size());
		}
		return MESSAGES.get(shelved.editable() ? "state.own" : "state.shipped");
	}

	private static String sign(Shelved shelved) {
		return !shelved.problems().isEmpty() ? "error" : shelved.editable() ? "packages" : "locked";
	}

	private Image image(String name) {
		ImageDescriptor descriptor = ResourceLocator.imageDescriptorFromBundle(ShelfTree.class, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
		return images.create(descriptor);
	}
}
