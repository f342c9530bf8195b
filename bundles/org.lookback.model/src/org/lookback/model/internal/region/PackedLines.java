package org.lookback.model.internal.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Reads the packed text files of the bundle's {@code regions/} folder. */
final class PackedLines {

	private static final int BUFFER = 1 << 16;

	private PackedLines() {
	}

	interface Reader {
		void read(BufferedReader lines) throws IOException;
	}

	/** @return whether there is such a file */
	static boolean read(String name, Reader reader) {
		InputStream packed = PackedLines.class.getResourceAsStream("/regions/" + name);
		if (packed == null) {
			return false;
		}
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(packed, BUFFER), StandardCharsets.UTF_8), BUFFER)) {
			reader.read(lines);
			return true;
		} catch (IOException e) {
			throw new UncheckedIOException("regions/" + name, e);
		}
	}
}
