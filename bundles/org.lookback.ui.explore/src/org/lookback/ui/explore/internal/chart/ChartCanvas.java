package org.lookback.ui.explore.internal.chart;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.HitArea;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.explore.internal.chart.Drawn.Size;

/** Shows the picture of a chart, says the number under the mouse, and hears which bar was clicked. */
final class ChartCanvas {

	private static final int LEAST_WIDTH = 200;
	private static final int LEAST_HEIGHT = 150;
	private static final double FULL = 100.0;

	/** Hears clicks on bars, slices and cells. */
	interface Clicks {
		void clicked(HitArea area);

		/** Comes after {@link #clicked} has changed what is drawn. */
		void opened();
	}

	private final Canvas canvas;
	private final Appearance appearance;
	private Optional<Drawn> drawn = Optional.empty();
	private Optional<Image> image = Optional.empty();
	private Rectangle place = new Rectangle(0, 0, 0, 0);

	ChartCanvas(Composite parent, Appearance appearance, Clicks clicks, Runnable resized) {
		this.appearance = appearance;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setData("org.lookback.id", "chart.canvas");
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, event -> resized.run());
		canvas.addListener(SWT.MouseMove, this::moved);
		canvas.addListener(SWT.MouseUp, event -> at(event, clicks::clicked));
		canvas.addListener(SWT.MouseDoubleClick, event -> clicks.opened());
		canvas.addListener(SWT.Dispose, event -> image.ifPresent(Image::dispose));
	}

	Canvas control() {
		return canvas;
	}

	/**
	 * The size to draw for, in points and pixels a point.
	 *
	 * @param theme empty: the window's
	 */
	Size size(Optional<ChartSpec.Theme> theme) {
		Rectangle area = canvas.getClientArea();
		return new Size(Math.max(LEAST_WIDTH, area.width), Math.max(LEAST_HEIGHT, area.height), canvas.getMonitor().getZoom() / FULL,
				theme.orElse(appearance.isDark() ? ChartSpec.Theme.DARK : ChartSpec.Theme.LIGHT));
	}

	void show(Drawn other, Size size) {
		drawn = Optional.of(other);
		Optional<Image> before = image;
		image = other.pixels().map(pixels -> new Image(canvas.getDisplay(), provider(pixels, size.scale())));
		canvas.setData("org.lookback.areas", other.drawing().map(drawing -> drawing.areas()).orElse(java.util.List.of()));
		place = new Rectangle(0, 0, size.width(), size.height());
		before.ifPresent(Image::dispose);
		canvas.redraw();
	}

	void clear() {
		drawn = Optional.empty();
		canvas.setData("org.lookback.areas", java.util.List.of());
		image.ifPresent(Image::dispose);
		image = Optional.empty();
		canvas.redraw();
	}

	/** Pixels as drawn for the screen's own scale, computed from them for another. */
	private static ImageDataProvider provider(ImageData pixels, double scale) {
		return zoom -> {
			int width = (int) Math.round(pixels.width / scale * zoom / FULL);
			int height = (int) Math.round(pixels.height / scale * zoom / FULL);
			return width == pixels.width && height == pixels.height ? pixels : pixels.scaledTo(width, height);
		};
	}

	private void paint(Event event) {
		event.gc.setBackground(appearance.color(Role.BACKGROUND));
		event.gc.fillRectangle(canvas.getClientArea());
		image.ifPresent(picture -> {
			Rectangle bounds = picture.getBounds();
			event.gc.drawImage(picture, 0, 0, bounds.width, bounds.height, place.x, place.y, place.width, place.height);
		});
	}

	private void moved(Event event) {
		Optional<HitArea> area = area(event);
		canvas.setCursor(area.isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		String tip = area.map(HitArea::tooltip).orElse("");
		if (!tip.equals(canvas.getToolTipText() == null ? "" : canvas.getToolTipText())) {
			canvas.setToolTipText(tip.isEmpty() ? null : tip);
		}
	}

	private void at(Event event, Consumer<HitArea> consumer) {
		if (event.button == 1) {
			area(event).ifPresent(consumer);
		}
	}

	private Optional<HitArea> area(Event event) {
		return drawn.flatMap(Drawn::drawing).flatMap(drawing -> drawing.at(event.x, event.y));
	}
}
