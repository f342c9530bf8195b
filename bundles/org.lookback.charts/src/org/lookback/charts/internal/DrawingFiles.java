package org.lookback.charts.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** A drawing as a file of the kind that its ending says. */
final class DrawingFiles {

	private static final double PRINT_SCALE = 2;

	private DrawingFiles() {
	}

	static void write(Drawing drawing, Path file) throws LookbackException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		int dot = name.lastIndexOf('.');
		byte[] bytes = switch (dot < 0 ? "" : name.substring(dot)) {
		case ".png" -> drawing.png(PRINT_SCALE);
		case ".svg" -> drawing.svg().getBytes(StandardCharsets.UTF_8);
		case ".pdf" -> drawing.pdf();
		case ".csv" -> drawing.csv().getBytes(StandardCharsets.UTF_8);
		default -> throw new LookbackException(Messages.in(Charts.class).get("file.ending", file.getFileName()));
		};
		try {
			Files.write(file, bytes);
		} catch (IOException failure) {
			throw unwritable(file.toString(), failure);
		}
	}

	static LookbackException unwritable(String what, IOException failure) {
		return new LookbackException(Messages.in(Charts.class).get("file.unwritable", what, String.valueOf(failure.getMessage())), failure);
	}
}
