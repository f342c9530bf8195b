package org.lookback.ui.explore.internal.clauses;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.explore.internal.clauses.Library.Found;

/** Packages and collections, documents, clauses; after a search only those in which something was found. Clauses are read when a document is opened. */
final class ClauseTree {

	private static final Messages MESSAGES = Messages.in(ClauseTree.class);
	private static final int LONGEST = 60;
	/** Nobody reads on; a filter or a search narrows them down. */
	private static final int MOST = 1_000;
	private static final int OPEN = 100;

	/** Hears what the person looks at. */
	interface Choice {
		void document(TextItem document);

		void clause(Found clause);

		/** A document's clauses are needed. */
		void opened(TextItem document, Consumer<List<Found>> clauses);
	}

	private final Tree tree;
	private final Choice choice;

	ClauseTree(Composite parent, Choice choice) {
		this.choice = choice;
		tree = new Tree(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setData("org.lookback.id", "clauses.tree");
		tree.addListener(SWT.Selection, event -> {
			Object chosen = event.item.getData();
			if (chosen instanceof TextItem document) {
				choice.document(document);
			} else if (chosen instanceof Found clause) {
				choice.clause(clause);
			}
		});
		tree.addListener(SWT.Expand, event -> open((TreeItem) event.item));
	}

	Tree control() {
		return tree;
	}

	/** The documents that are chosen, each once; those of a chosen group are all of its shown ones. */
	List<TextItem> chosen() {
		return List.of(tree.getSelection()).stream().flatMap(item -> switch (item.getData()) {
		case TextItem document -> List.of(document).stream();
		case TextGroup group -> group.items().stream();
		case null, default -> item.getParentItem() != null && item.getParentItem().getData() instanceof TextItem above ? List.of(above).stream() : List.<TextItem>of().stream();
		}).distinct().toList();
	}

	void show(Library library, TextFilter filter) {
		tree.setRedraw(false);
		tree.removeAll();
		for (TextGroup group : library.groups()) {
			List<TextItem> shown = group.items().stream().filter(filter::accepts)
					.filter(item -> library.found().isEmpty() || library.found().get().containsKey(item.key())).toList();
			if (shown.isEmpty() && (library.found().isPresent() || !filter.equals(TextFilter.ALL))) {
				continue;
			}
			TreeItem item = new TreeItem(tree, SWT.NONE);
			item.setText(group.added() ? MESSAGES.get("tree.collection", group.title(), shown.size()) : group.title());
			item.setData(new TextGroup(group.title(), group.added(), shown));
			shown.stream().limit(MOST).forEach(document -> document(item, document, library));
			if (shown.size() > MOST) {
				new TreeItem(item, SWT.NONE).setText(MESSAGES.get("tree.more", shown.size() - MOST));
			}
			item.setExpanded(shown.size() <= OPEN);
		}
		tree.setRedraw(true);
	}

	private static void document(TreeItem above, TextItem document, Library library) {
		TreeItem item = new TreeItem(above, SWT.NONE);
		String gone = document.details().validity().repealed() ? MESSAGES.get("tree.repealed") : "";
		item.setData(document);
		if (library.found().isPresent()) {
			List<Found> clauses = library.found().get().get(document.key());
			item.setText(String.format("%s%s (%d)", gone, DocumentPane.label(document.details()), clauses.size()));
			clauses.forEach(clause -> clause(item, clause));
			item.setExpanded(true);
		} else {
			item.setText(gone + DocumentPane.label(document.details()));
			new TreeItem(item, SWT.NONE).setText(MESSAGES.get("reading"));
		}
	}

	private static void clause(TreeItem above, Found clause) {
		TreeItem leaf = new TreeItem(above, SWT.NONE);
		leaf.setText(clause.anchor() + "  " + shortened(clause.text()));
		leaf.setData(clause);
	}

	private void open(TreeItem item) {
		if (item.getData() instanceof TextItem document && item.getItemCount() == 1 && item.getItem(0).getData() == null) {
			BiConsumer<TreeItem, List<Found>> fill = (into, clauses) -> {
				if (!into.isDisposed()) {
					tree.setRedraw(false);
					into.removeAll();
					clauses.forEach(clause -> clause(into, clause));
					into.setExpanded(true);
					tree.setRedraw(true);
				}
			};
			choice.opened(document, clauses -> fill.accept(item, clauses));
		}
	}

	/** Selects a clause, or its document while its clauses are not open, without telling anybody. */
	void select(String clauseId) {
		item(tree.getItems(), data -> data instanceof Found clause && clause.id().equals(clauseId))
				.or(() -> item(tree.getItems(), data -> data instanceof TextItem document && document.key().equals(TextItem.keyOf(clauseId)))).ifPresent(item -> {
					tree.setSelection(item);
					tree.showItem(item);
				});
	}

	private static Optional<TreeItem> item(TreeItem[] items, Predicate<Object> wanted) {
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
