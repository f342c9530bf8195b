package org.lookback.ui.explore.internal.clauses;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.api.Document;
import org.lookback.standards.api.StandardsPackage;

/** Packages, documents, clauses; after a search only those in which something was found. */
final class ClauseTree {

	private static final int LONGEST = 60;

	/** Hears what the person looks at. */
	interface Choice {
		void document(Document document);

		void clause(Clause clause);
	}

	private final Tree tree;

	ClauseTree(Composite parent, Choice choice) {
		tree = new Tree(parent, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setData("org.lookback.id", "clauses.tree");
		tree.addListener(SWT.Selection, event -> {
			Object chosen = event.item.getData();
			if (chosen instanceof Document document) {
				choice.document(document);
			} else if (chosen instanceof Clause clause) {
				choice.clause(clause);
			}
		});
	}

	Tree control() {
		return tree;
	}

	void show(Library library) {
		tree.setRedraw(false);
		tree.removeAll();
		for (StandardsPackage each : library.packages()) {
			TreeItem item = new TreeItem(tree, SWT.NONE);
			item.setText(each.title().in(Locale.getDefault()));
			item.setData(each);
			documents(item, each, library);
			if (library.found().isPresent() && item.getItemCount() == 0) {
				item.dispose();
			} else {
				item.setExpanded(true);
			}
		}
		tree.setRedraw(true);
	}

	private static void documents(TreeItem above, StandardsPackage each, Library library) {
		for (Document document : each.documents()) {
			List<Clause> clauses = document.clauses().stream()
					.filter(clause -> library.found().isEmpty() || library.found().get().containsKey(clause.id())).toList();
			if (clauses.isEmpty() && library.found().isPresent()) {
				continue;
			}
			TreeItem item = new TreeItem(above, SWT.NONE);
			item.setText(library.found().isEmpty() ? DocumentPane.label(document)
					: String.format("%s (%d)", DocumentPane.label(document), clauses.size()));
			item.setData(document);
			for (Clause clause : clauses) {
				TreeItem leaf = new TreeItem(item, SWT.NONE);
				leaf.setText(clause.anchor() + "  " + shortened(clause.text()));
				leaf.setData(clause);
			}
			item.setExpanded(library.found().isPresent());
		}
	}

	/** Selects a clause without telling anybody. */
	void select(String clauseId) {
		item(tree.getItems(), data -> data instanceof Clause clause && clause.id().equals(clauseId)).ifPresent(item -> {
			tree.setSelection(item);
			tree.showItem(item);
		});
	}

	/** Visits the first clause. */
	void firstClause(Consumer<Clause> visitor) {
		item(tree.getItems(), Clause.class::isInstance).ifPresent(item -> visitor.accept((Clause) item.getData()));
	}

	private static Optional<TreeItem> item(TreeItem[] items, java.util.function.Predicate<Object> wanted) {
		for (TreeItem item : items) {
			if (wanted.test(item.getData())) {
				return Optional.of(item);
			}
			Optional<TreeItem> below = item(item.getItems(), wanted);
			if (below.isPresent()) {
				return below;
			}
		}
		return Optional.empty();
	}

	private static String shortened(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
	}
}
