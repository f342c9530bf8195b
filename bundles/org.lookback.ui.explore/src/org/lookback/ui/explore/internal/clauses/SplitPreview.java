package org.lookback.ui.explore.internal.clauses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lookback.ingest.api.PolicyPiece;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Styles;

/** The clauses that a text would become, below the headings they belong to. */
final class SplitPreview {

	private static final Messages MESSAGES = Messages.in(SplitPreview.class);
	private static final int LONGEST = 80;
	private static final int MOST = 2_000;

	private final Label about;
	private final Tree tree;

	SplitPreview(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(2, 2).applyTo(body);
		about = Styles.MUTED.on(new Label(body, SWT.WRAP));
		about.setData("org.lookback.id", "policy.preview.about");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(about);
		tree = new Tree(body, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setData("org.lookback.id", "policy.preview");
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(tree);
	}

	/** Says why there are none. */
	void say(String words) {
		tree.removeAll();
		about.setText(words.replace("&", "&&"));
		about.getParent().layout();
	}

	void show(List<PolicyPiece> pieces) {
		tree.setRedraw(false);
		say(MESSAGES.get("preview.about", pieces.size()));
		Map<String, TreeItem> items = new LinkedHashMap<>();
		for (PolicyPiece piece : pieces.subList(0, Math.min(MOST, pieces.size()))) {
			TreeItem above = above(items, piece.anchor());
			TreeItem item = above == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(above, SWT.NONE);
			String line = piece.text().replace('\n', ' ');
			String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + '…';
			item.setText(shown.startsWith(own(piece.anchor())) ? shown : own(piece.anchor()) + "  " + shown);
			items.put(piece.anchor(), item);
		}
		items.values().forEach(item -> item.setExpanded(true));
		tree.setRedraw(true);
	}

	/** The item of the nearest heading above. */
	private static TreeItem above(Map<String, TreeItem> items, String anchor) {
		for (int slash = anchor.lastIndexOf('/'); slash > 0; slash = anchor.lastIndexOf('/', slash - 1)) {
			TreeItem item = items.get(anchor.substring(0, slash));
			if (item != null) {
				return item;
			}
		}
		return null;
	}

	private static String own(String anchor) {
		return anchor.substring(anchor.lastIndexOf('/') + 1);
	}
}
