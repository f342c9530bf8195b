package org.lookback.ui.explore.internal.chart;

import java.awt.image.BufferedImage;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** A picture of Java 2D as one of SWT. */
final class Pictures {

	private static final int DEPTH = 24;

	private Pictures() {
	}

	static ImageData of(BufferedImage picture) {
		int width = picture.getWidth();
		int height = picture.getHeight();
		ImageData data = new ImageData(width, height, DEPTH, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		int[] line = new int[width];
		for (int y = 0; y < height; y++) {
			picture.getRGB(0, y, width, 1, line, 0, width);
			data.setPixels(0, y, width, line, 0);
		}
		return data;
	}
}
