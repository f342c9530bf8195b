package org.lookback.ui.analyse.internal.crosstab;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.search.Offers;
import org.lookback.ui.api.search.Offers.Group;
import org.lookback.ui.api.search.Offers.Offer;

/**
 * All fields that can be counted by, found by typing. One goes into a well by dragging it there, by a double click or Enter (the first free
 * well), or by the menu; a field that is dropped here leaves its well.
 */
final class FieldList {

	private static final Messages MESSAGES = Messages.in(FieldList.class);
	private static final String CHECKED = "✓ ";

	private final Composite body;
	private final Text filter;
	private final Tree tree;
	private final Set<String> open = new HashSet<>();
	private Offers offers = Offers.NONE;
	private CrossSpec spec = CrossSpec.USUAL;

	/**
	 * @param put  puts a field into a well; into the first free one when absent
	 * @param taken takes a field out of its well
	 */
	FieldList(Composite parent, BiConsumer<String, Optional<Well>> put, Consumer<Well> taken) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(body);
		filter = new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(MESSAGES.get("fields.filter"));
		filter.setData("org.lookback.id", "crosstab.fields.filter");
		filter.addListener(SWT.DefaultSelection, event -> first().ifPresent(offer -> put.accept(offer.field(), Optional.empty())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		tree = new Tree(body, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		tree.setData("org.lookback.id", "crosstab.fields");
		tree.setToolTipText("");
		GridDataFactory.fillDefaults().grab(true, true).hint(120, 80).applyTo(tree);
		filter.addListener(SWT.Modify, event -> fill());
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				tree.setFocus();
			}
		});
		tree.addListener(SWT.DefaultSelection, event -> chosen().ifPresentOrElse(offer -> put.accept(offer.field(), Optional.empty()),
				() -> ((TreeItem) event.item).setExpanded(!((TreeItem) event.item).getExpanded())));
		tree.addListener(SWT.Expand, event -> open.add(((TreeItem) event.item).getText()));
		tree.addListener(SWT.Collapse, event -> open.remove(((TreeItem) event.item).getText()));
		tree.addListener(SWT.MouseHover, event -> {
			TreeItem item = tree.getItem(new Point(event.x, event.y));
			tree.setToolTipText(item != null && item.getData() instanceof Offer offer ? MESSAGES.get("fields.tip", offer.label()) : "");
		});
		Menu menu = new Menu(tree);
		for (Well well : Well.values()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(MESSAGES.get("fields.put." + well.id()));
			item.addListener(SWT.Selection, event -> chosen().ifPresent(offer -> put.accept(offer.field(), Optional.of(well))));
		}
		menu.addListener(SWT.Show, event -> {
			for (MenuItem item : menu.getItems()) {
				item.setEnabled(chosen().isPresent());
			}
		});
		tree.setMenu(menu);
		Dragged.from(tree, () -> chosen().map(offer -> new Dragged(offer.field(), Optional.empty())));
		Dragged.to(tree, over -> {
		}, dragged -> dragged.from().ifPresent(taken));
	}

	Control control() {
		return body;
	}

	/** Shows what there is, and which of it stands in a well. */
	void show(Offers others, CrossSpec now) {
		if (others.equals(offers) && now.fields().equals(spec.fields()) && tree.getItemCount() > 0) {
			return;
		}
		offers = others;
		spec = now;
		fill();
	}

	private void fill() {
		String typed = filter.getText();
		Optional<Offer> before = chosen();
		int top = tree.getVerticalBar() == null ? 0 : tree.getVerticalBar().getSelection();
		tree.setRedraw(false);
		tree.removeAll();
		for (Group group : offers.saying(typed).groups()) {
			TreeItem head = new TreeItem(tree, SWT.NONE);
			head.setText(group.label());
			head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			for (Offer offer : group.offers()) {
				TreeItem item = new TreeItem(head, SWT.NONE);
				item.setText((spec.well(offer.field()).isPresent() ? CHECKED : "") + offer.label());
				item.setData(offer);
				if (before.filter(offer::equals).isPresent()) {
					tree.setSelection(item);
				}
			}
			head.setExpanded(!typed.isBlank() || open.contains(group.label()) || open.isEmpty() && tree.getItemCount() <= 2);
		}
		tree.setRedraw(true);
		if (typed.isBlank()) {
			tree.getVerticalBar().setSelection(top);
		}
	}

	private Optional<Offer> chosen() {
		return tree.getSelectionCount() == 1 && tree.getSelection()[0].getData() instanceof Offer offer ? Optional.of(offer) : Optional.empty();
	}

	/** What Enter takes while a name is typed. */
	private Optional<Offer> first() {
		return filter.getText().isBlank() ? Optional.empty() : offers.saying(filter.getText()).groups().stream().flatMap(group -> group.offers().stream()).findFirst();
	}
}
