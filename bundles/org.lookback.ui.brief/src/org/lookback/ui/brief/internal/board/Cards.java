package org.lookback.ui.brief.internal.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.story.Element;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Styles;

/** A card an element, one below the other; one of them is chosen. */
final class Cards {

	/** What is wished of the cards. */
	interface Wishes {
		/** Places from 0. */
		void move(int from, int to);

		void edit(Element element);

		void remove(Element element);

		void undo();

		void chosen();
	}

	/** Width of the bar at the left of the card that is chosen. */
	private static final int MARKER = 6;
	private static final String MARK = "lookback-card:";

	private final ScrolledComposite scrolled;
	private final Composite list;
	private final Appearance appearance;
	private final Wishes wishes;
	private List<Element> elements = List.of();
	private final List<Composite> cards = new ArrayList<>();
	private String chosen = "";
	private Optional<Brief> brief = Optional.empty();

	Cards(Composite parent, Appearance appearance, Wishes wishes) {
		this.appearance = appearance;
		this.wishes = wishes;
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		list = new Composite(scrolled, SWT.NONE);
		list.setData("org.lookback.id", "brief.cards");
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 6).applyTo(list);
		scrolled.setContent(list);
		scrolled.addListener(SWT.Resize, event -> fit());
	}

	Control control() {
		return scrolled;
	}

	/** The element that is chosen. */
	Optional<Element> selected() {
		return elements.stream().filter(each -> each.id().equals(chosen)).findFirst();
	}

	int place() {
		return selected().map(elements::indexOf).orElse(-1);
	}

	/** @param counted with the numbers of now, as far as they are counted */
	void show(List<Element> others, Optional<Brief> counted) {
		boolean same = others.equals(elements) && counted.equals(brief);
		if (same) {
			return;
		}
		brief = counted;
		boolean focused = cards.stream().anyMatch(Composite::isFocusControl);
		if (!others.isEmpty() && others.stream().noneMatch(each -> each.id().equals(chosen))) {
			int before = Math.clamp(place(), 0, others.size() - 1);
			chosen = others.size() > elements.size() && !elements.isEmpty() ? others.getLast().id() : others.get(before).id();
		} else if (!elements.isEmpty() && others.size() == elements.size() + 1 && !elements.contains(others.getLast())) {
			chosen = others.getLast().id();
		}
		elements = others;
		list.setRedraw(false);
		cards.forEach(Composite::dispose);
		cards.clear();
		for (Element element : elements) {
			cards.add(card(element));
		}
		list.setRedraw(true);
		colour();
		fit();
		reveal();
		if (focused) {
			focus();
		}
	}

	private Composite card(Element element) {
		Composite card = new Composite(list, SWT.BORDER);
		card.setData("org.lookback.id", "brief.card." + element.id());
		GridLayoutFactory.fillDefaults().margins(8, 5).extendedMargins(MARKER, 0, 0, 0).spacing(2, 2).applyTo(card);
		card.addListener(SWT.Paint, event -> {
			if (element.id().equals(chosen)) {
				event.gc.setBackground(appearance.color(Role.ACCENT));
				event.gc.fillRectangle(0, 0, MARKER, card.getSize().y);
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		Label kind = Styles.MUTED.on(new Label(card, SWT.NONE));
		kind.setText(ElementWords.kind(element));
		Label words = new Label(card, SWT.WRAP);
		words.setText(shortened(ElementWords.summary(element, brief)).replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).applyTo(words);
		for (Control control : List.of(card, kind, words)) {
			control.addListener(SWT.MouseDown, event -> choose(element, card));
			control.addListener(SWT.MouseDoubleClick, event -> wishes.edit(element));
			dragged(control, element);
			dropped(control, element);
		}
		card.addListener(SWT.KeyDown, this::key);
		card.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN && event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		card.addListener(SWT.FocusIn, event -> pick(element));
		return card;
	}

	private static String shortened(String text) {
		String line = text.strip();
		return line.length() > 160 ? line.substring(0, 160) + '…' : line;
	}

	private void choose(Element element, Composite card) {
		pick(element);
		card.forceFocus();
	}

	private void pick(Element element) {
		if (!chosen.equals(element.id())) {
			chosen = element.id();
			colour();
			wishes.chosen();
		}
	}

	private void key(Event event) {
		int at = place();
		boolean alt = (event.stateMask & SWT.MOD3) != 0;
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		if (at < 0) {
			return;
		}
		switch (event.keyCode) {
		case SWT.ARROW_UP -> step(at, at - 1, alt);
		case SWT.ARROW_DOWN -> step(at, at + 1, alt);
		case SWT.DEL -> wishes.remove(elements.get(at));
		case SWT.CR, SWT.KEYPAD_CR, SWT.F2 -> wishes.edit(elements.get(at));
		case 'z' -> {
			if (control) {
				wishes.undo();
			}
		}
		default -> event.doit = true;
		}
	}

	private void step(int from, int to, boolean move) {
		if (to < 0 || to >= elements.size()) {
			return;
		}
		if (move) {
			wishes.move(from, to);
			focus();
		} else {
			choose(elements.get(to), cards.get(to));
			reveal();
		}
	}

	void focus() {
		int at = place();
		if (at >= 0 && at < cards.size()) {
			cards.get(at).forceFocus();
		} else {
			list.setFocus();
		}
	}

	private void reveal() {
		int at = place();
		if (at >= 0 && at < cards.size()) {
			scrolled.showControl(cards.get(at));
		}
	}

	private void dragged(Control control, Element element) {
		DragSource source = new DragSource(control, DND.DROP_MOVE);
		source.setTransfer(TextTransfer.getInstance());
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = MARK + element.id();
			}
		});
	}

	private void dropped(Control control, Element element) {
		DropTarget target = new DropTarget(control, DND.DROP_MOVE);
		target.setTransfer(new Transfer[] { TextTransfer.getInstance() });
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String text && text.startsWith(MARK)) {
					String id = text.substring(MARK.length());
					int from = elements.stream().map(Element::id).toList().indexOf(id);
					chosen = id;
					control.getDisplay().asyncExec(() -> wishes.move(from, elements.indexOf(element)));
				}
			}
		});
	}

	/** The chosen card stands out. */
	private void colour() {
		cards.forEach(Composite::redraw);
	}

	private void fit() {
		int width = scrolled.getClientArea().width;
		Point size = list.computeSize(Math.max(200, width), SWT.DEFAULT, true);
		list.setSize(size);
		scrolled.setMinHeight(size.y);
		list.layout(true, true);
	}
}
