package org.lookback.ui.brief.internal.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.text.Messages;

/** A briefing laid out on sheets of A4. Lengths in points of the page, times the scale. */
final class Paper {

	private static final int SHORT_SIDE = 595;
	private static final int LONG_SIDE = 842;
	private static final int LEFT = 79;
	private static final int RIGHT = 74;
	private static final int TOP = 90;
	private static final int BOTTOM = 80;
	private static final int GAP = 14;
	private static final int MOST_ROWS = 40;
	private static final Color INK = new Color(20, 20, 20);
	private static final Color GREY = new Color(110, 110, 110);
	private static final Color RULE = new Color(150, 150, 150);
	private static final Color SHADE = new Color(242, 242, 242);
	private static final Color RED = new Color(200, 0, 0);
	private static final Messages MESSAGES = Messages.in(Paper.class);

	/** Something on the page. */
	private interface Paint {
		void at(GC gc, int x, int y);
	}

	/** @param together whether it stays with what follows */
	private record Item(String element, int height, boolean together, Paint paint) {
	}

	/** A thing with its place. */
	private record Placed(Item item, int y) {
	}

	private final Device device;
	private final double scale;
	private final int pageWidth;
	private final int pageHeight;
	private final int room;
	private final Map<String, ImageData> pictures;
	private final Map<String, Font> fonts = new HashMap<>();
	private final List<Image> images = new ArrayList<>();
	private final List<Item> items = new ArrayList<>();
	private final List<Placed> placed = new ArrayList<>();
	private int pages = 1;

	/** @param width of the window in pixels: the page is made to fit */
	Paper(Device device, Brief brief, Map<String, ImageData> pictures, int width) {
		this.device = device;
		this.pictures = pictures;
		boolean wide = brief.head().paper() == Storyboard.Paper.A4_LANDSCAPE;
		int across = wide ? LONG_SIDE : SHORT_SIDE;
		scale = Math.clamp((width - 2.0 * GAP) / across, 0.5, 1.6);
		pageWidth = px(across);
		pageHeight = px(wide ? SHORT_SIDE : LONG_SIDE);
		room = pageWidth - px(LEFT) - px(RIGHT);
		head(brief);
		for (Block block : brief.blocks()) {
			add(block);
		}
		for (String note : brief.notes()) {
			text("", note, 9, "song", 0, GREY, SWT.LEFT, false);
		}
		place();
	}

	private int px(double points) {
		return (int) Math.round(points * scale);
	}

	int width() {
		return pageWidth + 2 * GAP;
	}

	int height() {
		return pages * (pageHeight + GAP) + GAP;
	}

	/** Lets go of fonts and pictures. */
	void dispose() {
		fonts.values().forEach(Font::dispose);
		images.forEach(Image::dispose);
	}

	private Font font(String family, double points) {
		int height = Math.max(6, (int) Math.round(points * scale * 72 / device.getDPI().x));
		boolean bold = family.equals("hei");
		return fonts.computeIfAbsent(family + height, key -> new Font(device, device.getSystemFont().getFontData()[0].getName(), height, bold ? SWT.BOLD : SWT.NORMAL));
	}

	private void head(Brief brief) {
		if (brief.head().redHead()) {
			text("", brief.head().organisation(), 26, "hei", 0, RED, SWT.CENTER, true);
			items.add(new Item("", px(14), true, (gc, x, y) -> {
				gc.setBackground(RED);
				gc.fillRectangle(x, y + px(6), room, Math.max(1, px(1.5)));
			}));
		}
		if (!brief.head().number().isEmpty()) {
			text("", brief.head().number(), 14, "song", 0, INK, SWT.CENTER, true);
		}
		for (String line : brief.head().title().split("\n")) {
			text("", line, 20, "hei", 0, INK, SWT.CENTER, true);
		}
		items.add(new Item("", px(14), true, (gc, x, y) -> {
		}));
	}

	private void add(Block block) {
		switch (block) {
		case Block.Heading heading -> text(heading.element(), Span.text(heading.words()), heading.level() == 1 ? 16 : 15, "hei", 2, INK, SWT.LEFT, true);
		case Block.Paragraph paragraph -> text(paragraph.element(), Span.text(paragraph.words()), 15, "song", 2, INK, SWT.LEFT, false);
		case Block.Quote quote -> text(quote.element(), MESSAGES.get("quote", quote.text(), quote.source()), 13, "song", 2, GREY, SWT.LEFT, false);
		case Block.Failed failed -> text(failed.element(), failed.message(), 13, "song", 0, RED, SWT.LEFT, false);
		case Block.Chart chart -> chart(chart);
		case Block.Grid grid -> grid(grid);
		}
	}

	private void text(String element, String words, double points, String family, int indent, Color colour, int align, boolean together) {
		if (words.isBlank()) {
			return;
		}
		Font font = font(family, points);
		TextLayout layout = layout(words, font, indent == 0 ? 0 : px(points * indent), align, room);
		int height = layout.getBounds().height + px(points * 0.45);
		layout.dispose();
		items.add(new Item(element, height, together, (gc, x, y) -> {
			TextLayout drawn = layout(words, font, indent == 0 ? 0 : px(points * indent), align, room);
			gc.setForeground(colour);
			drawn.draw(gc, x, y);
			drawn.dispose();
		}));
	}

	private TextLayout layout(String words, Font font, int indent, int align, int width) {
		TextLayout layout = new TextLayout(device);
		layout.setText(words);
		layout.setFont(font);
		layout.setWidth(Math.max(20, width));
		layout.setIndent(indent);
		layout.setAlignment(align);
		layout.setSpacing(px(5));
		return layout;
	}

	private void chart(Block.Chart chart) {
		text(chart.element(), Span.text(chart.message()), 15, "song", 2, INK, SWT.LEFT, true);
		ImageData pixels = pictures.get(chart.figure());
		if (pixels != null) {
			Image image = new Image(device, pixels);
			images.add(image);
			int height = (int) ((long) room * pixels.height / pixels.width);
			items.add(new Item(chart.element(), height + px(4), true, (gc, x, y) -> gc.drawImage(image, 0, 0, pixels.width, pixels.height, x, y, room, height)));
		}
		text(chart.element(), chart.caption(), 11, "hei", 0, INK, SWT.CENTER, false);
		chart.clauses().forEach(clause -> text(chart.element(), clause, 9, "song", 0, GREY, SWT.LEFT, false));
	}

	private void grid(Block.Grid grid) {
		text(grid.element(), Span.text(grid.message()), 15, "song", 2, INK, SWT.LEFT, true);
		text(grid.element(), grid.caption(), 11, "hei", 0, INK, SWT.CENTER, true);
		Font font = font("song", 9.5);
		List<List<String>> rows = new ArrayList<>(List.of(grid.headings()));
		grid.rows().stream().limit(MOST_ROWS).forEach(row -> rows.add(row.stream().map(Paper::cell).toList()));
		int[] widths = widths(rows, grid.headings().size(), font);
		int height = px(17);
		for (int r = 0; r < rows.size(); r++) {
			List<String> row = rows.get(r);
			boolean head = r == 0 || grid.total() && r == rows.size() - 1 && grid.rows().size() <= MOST_ROWS;
			List<Object> values = r == 0 ? List.of() : grid.rows().get(r - 1);
			items.add(new Item(grid.element(), height, r == 0, (gc, x, y) -> row(gc, x, y, row, values, widths, height, head, font)));
		}
		if (grid.rows().size() > MOST_ROWS) {
			text(grid.element(), MESSAGES.get("rows", MOST_ROWS, grid.rows().size()), 9, "song", 0, GREY, SWT.LEFT, false);
		}
		grid.notes().forEach(note -> text(grid.element(), note, 9, "song", 0, GREY, SWT.LEFT, false));
		items.add(new Item(grid.element(), px(6), false, (gc, x, y) -> {
		}));
	}

	private static String cell(Object value) {
		return value instanceof Double share ? String.format(java.util.Locale.ROOT, "%.1f%%", share * 100) : String.valueOf(value);
	}

	private int[] widths(List<List<String>> rows, int columns, Font font) {
		GC gc = new GC(device);
		gc.setFont(font);
		int[] widths = new int[columns];
		int sum = 0;
		for (int c = 0; c < columns; c++) {
			int most = px(20);
			for (List<String> row : rows) {
				most = c < row.size() ? Math.max(most, Math.min(px(150), gc.textExtent(row.get(c)).x)) : most;
			}
			widths[c] = most + px(8);
			sum += widths[c];
		}
		gc.dispose();
		for (int c = 0; c < columns; c++) {
			widths[c] = (int) ((long) widths[c] * room / sum);
		}
		return widths;
	}

	private void row(GC gc, int x, int y, List<String> row, List<Object> values, int[] widths, int height, boolean head, Font font) {
		gc.setFont(font);
		int left = x;
		Rectangle clip = gc.getClipping();
		for (int c = 0; c < widths.length; c++) {
			if (head) {
				gc.setBackground(SHADE);
				gc.fillRectangle(left, y, widths[c], height);
			}
			gc.setForeground(RULE);
			gc.drawRectangle(left, y, widths[c], height);
			gc.setForeground(INK);
			String text = c < row.size() ? row.get(c) : "";
			int wide = gc.textExtent(text).x;
			boolean right = c < values.size() && values.get(c) instanceof Number;
			int at = right ? left + widths[c] - wide - px(3) : values.isEmpty() ? left + Math.max(px(3), (widths[c] - wide) / 2) : left + px(3);
			gc.setClipping(clip.intersection(new Rectangle(left + 1, y, widths[c] - 1, height)));
			gc.drawText(text, Math.max(left + px(2), at), y + (height - gc.getFontMetrics().getHeight()) / 2, true);
			gc.setClipping(clip);
			left += widths[c];
		}
	}

	/** Where everything stands: what does not fit goes to the next page, with what must stay with it. */
	private void place() {
		int limit = pageHeight - px(BOTTOM);
		int y = px(TOP);
		for (int i = 0; i < items.size(); i++) {
			int height = items.get(i).height();
			int needed = height;
			for (int j = i; j + 1 < items.size() && items.get(j).together(); j++) {
				needed += items.get(j + 1).height();
			}
			if (y + Math.min(needed, limit - px(TOP)) > limit && y > px(TOP)) {
				pages++;
				y = px(TOP);
			}
			placed.add(new Placed(items.get(i), (pages - 1) * (pageHeight + GAP) + GAP + y));
			y += height;
		}
	}

	/** Draws what can be seen. */
	void draw(GC gc, Rectangle area, int offset) {
		int x = Math.max(GAP, (area.width - pageWidth) / 2);
		gc.setAntialias(SWT.ON);
		gc.setInterpolation(SWT.HIGH);
		for (int page = 0; page < pages; page++) {
			int top = page * (pageHeight + GAP) + GAP - offset;
			if (top < area.height && top + pageHeight > 0) {
				gc.setBackground(device.getSystemColor(SWT.COLOR_WHITE));
				gc.fillRectangle(x, top, pageWidth, pageHeight);
				gc.setForeground(RULE);
				gc.drawRectangle(x, top, pageWidth, pageHeight);
				gc.setFont(font("song", 11));
				gc.setForeground(INK);
				String number = "— " + (page + 1) + " —";
				int wide = gc.textExtent(number).x;
				gc.drawText(number, page % 2 == 0 ? x + pageWidth - px(RIGHT) - wide : x + px(LEFT), top + pageHeight - px(56), true);
			}
		}
		for (Placed each : placed) {
			int y = each.y() - offset;
			if (y < area.height && y + each.item().height() > 0) {
				each.item().paint().at(gc, x + px(LEFT), y);
			}
		}
	}
}
