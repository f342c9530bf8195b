package org.lookback.ui.brief.internal.preview;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;

/** The pictures of a briefing's charts, made beside the window's thread. */
final class Pixels {

	private static final double SCALE = 2;
	private static final int DEPTH = 24;

	private Pixels() {
	}

	/** By figure. */
	static Map<String, ImageData> of(Brief brief, Progress progress) throws CancelledException {
		Map<String, ImageData> pictures = new HashMap<>();
		for (Block block : brief.blocks()) {
			progress.check();
			if (block instanceof Block.Chart chart) {
				pictures.put(chart.figure(), data(chart.drawing().image(SCALE)));
			}
		}
		return pictures;
	}

	private static ImageData data(BufferedImage image) {
		ImageData data = new ImageData(image.getWidth(), image.getHeight(), DEPTH, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			image.getRGB(0, y, row.length, 1, row, 0, row.length);
			data.setPixels(0, y, row.length, row, 0);
		}
		return data;
	}
}
