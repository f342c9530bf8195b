package org.lookback.ui.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lookback.ui.api.Appearance.Role;

/**
 * A page of text to read and to copy from: headings, words that explain, marked words, and links that do something. The text wraps, and
 * follows the window's theme.
 */
public final class RichText {

	private static final int MARGIN = 10;
	private static final int INDENT = 18;
	private static final float TITLE = 1.25f;

	private final StyledText text;
	private final Appearance appearance;
	private final Font titleFont;
	private Page page = new Page();

	public RichText(Composite parent, Appearance appearance) {
		this.appearance = appearance;
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setLineSpacing(3);
		FontData[] data = text.getFont().getFontData();
		for (FontData each : data) {
			each.setHeight(Math.round(each.getHeight() * TITLE));
			each.setStyle(SWT.BOLD);
		}
		titleFont = new Font(text.getDisplay(), data);
		text.addLineStyleListener(this::style);
		Runnable stop = appearance.listen(this::repaint);
		text.addListener(SWT.Dispose, event -> {
			stop.run();
			titleFont.dispose();
		});
		text.addListener(SWT.MouseUp, this::clicked);
		text.addListener(SWT.MouseMove, this::moved);
		text.addListener(SWT.KeyDown, this::typed);
	}

	public StyledText control() {
		return text;
	}

	/** Shows another page from its beginning. */
	public void show(Page other) {
		page = other;
		paint();
		toTop();
		// Heights of lines are found out while painting; a first line that grew would be left half above the edge.
		text.getDisplay().asyncExec(this::toTop);
	}

	private void toTop() {
		if (!text.isDisposed()) {
			text.setTopPixel(0);
		}
	}

	/** The same page in the colours of another theme, where it was scrolled to. */
	private void repaint() {
		if (!text.isDisposed()) {
			int top = text.getTopPixel();
			paint();
			text.setTopPixel(top);
		}
	}

	private void paint() {
		text.setBackground(appearance.color(Role.BACKGROUND));
		text.setForeground(appearance.color(Role.TEXT));
		text.setText(page.words.toString());
	}

	/** Styles and indent of one line, asked for as it comes into view: pages may have many thousands of lines. */
	private void style(LineStyleEvent event) {
		int from = event.lineOffset;
		int until = from + event.lineText.length();
		List<StyleRange> styles = new ArrayList<>();
		for (int i = firstAfter(page.spans, from, Span::until); i < page.spans.size() && page.spans.get(i).from < until; i++) {
			styles.add(range(page.spans.get(i)));
		}
		event.styles = styles.toArray(StyleRange[]::new);
		int indent = firstAfter(page.indents, from, Indent::until);
		if (indent < page.indents.size() && page.indents.get(indent).from <= from) {
			event.indent = page.indents.get(indent).level * INDENT;
			event.wrapIndent = event.indent;
		}
	}

	/** The first of things in their order that ends after a place. */
	private static <T> int firstAfter(List<T> things, int place, ToIntFunction<T> end) {
		int low = 0;
		int high = things.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (end.applyAsInt(things.get(middle)) > place) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	private StyleRange range(Span span) {
		StyleRange range = new StyleRange();
		range.start = span.from;
		range.length = span.until - span.from;
		switch (span.style) {
		case TITLE -> range.font = titleFont;
		case STRONG -> range.fontStyle = SWT.BOLD;
		case MUTED -> range.foreground = appearance.color(Role.MUTED);
		case WARNING -> {
			range.foreground = appearance.color(Role.WARNING);
			range.fontStyle = SWT.BOLD;
		}
		case MARK -> range.background = appearance.color(Role.MARK);
		case LINK -> {
			range.foreground = appearance.color(Role.ACCENT);
			range.underline = true;
		}
		case PLAIN -> range.foreground = appearance.color(Role.TEXT);
		}
		return range;
	}

	private void clicked(Event event) {
		if (event.button == 1 && text.getSelectionCount() == 0) {
			at(event.x, event.y).ifPresent(span -> span.action.run());
		}
	}

	private void typed(Event event) {
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
			page.spans.stream().filter(span -> span.style == Style.LINK && span.holds(text.getCaretOffset())).findFirst()
					.ifPresent(span -> span.action.run());
		}
	}

	private void moved(Event event) {
		Optional<Span> span = at(event.x, event.y);
		boolean link = span.filter(s -> s.style == Style.LINK).isPresent();
		text.setCursor(link ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		String tip = span.map(s -> s.tip).orElse("");
		if (!tip.equals(text.getToolTipText() == null ? "" : text.getToolTipText())) {
			text.setToolTipText(tip.isEmpty() ? null : tip);
		}
	}

	private Optional<Span> at(int x, int y) {
		int offset = text.getOffsetAtPoint(new Point(x, y));
		return offset < 0 ? Optional.empty() : page.spans.stream().filter(span -> span.holds(offset)).findFirst();
	}

	private enum Style {
		TITLE, STRONG, MUTED, WARNING, MARK, LINK, PLAIN
	}

	private record Span(int from, int until, Style style, String tip, Runnable action) {
		boolean holds(int offset) {
			return offset >= from && offset < until;
		}
	}

	private record Indent(int from, int until, int level) {
	}

	/** What is shown; built anywhere, also beside the window's thread. */
	public static final class Page {

		private static final Runnable NOTHING = () -> {
		};

		private final StringBuilder words = new StringBuilder();
		private final List<Span> spans = new ArrayList<>();
		private final List<Indent> indents = new ArrayList<>();
		private int level;
		private int lineStart;

		/** The name of the page. */
		public Page title(String title) {
			return add(title, Style.TITLE, "", NOTHING);
		}

		/** Bold words. */
		public Page strong(String strong) {
			return add(strong, Style.STRONG, "", NOTHING);
		}

		/** Plain words. */
		public Page text(String plain) {
			return add(plain, Style.PLAIN, "", NOTHING);
		}

		/** Plain words that say more when the mouse rests on them. */
		public Page text(String plain, String tip) {
			return add(plain, Style.PLAIN, tip, NOTHING);
		}

		/** Words that explain. */
		public Page muted(String muted) {
			return add(muted, Style.MUTED, "", NOTHING);
		}

		/** Words that need attention. */
		public Page warning(String warning) {
			return add(warning, Style.WARNING, "", NOTHING);
		}

		/** Words that were looked for. */
		public Page mark(String marked) {
			return add(marked, Style.MARK, "", NOTHING);
		}

		/** Words that do something when they are clicked, or when Enter is pressed on them. */
		public Page link(String link, String tip, Runnable action) {
			return add(link, Style.LINK, tip, action);
		}

		/** Ends a line. */
		public Page line() {
			words.append('\n');
			if (level > 0) {
				indents.add(new Indent(lineStart, words.length() - 1, level));
			}
			lineStart = words.length();
			return this;
		}

		/** How far the lines from here on stand to the right, from 0. */
		public Page indent(int steps) {
			level = steps;
			return this;
		}

		private Page add(String more, Style style, String tip, Runnable action) {
			if (!more.isEmpty()) {
				int from = words.length();
				words.append(more);
				spans.add(new Span(from, words.length(), style, tip, action));
			}
			return this;
		}
	}
}
