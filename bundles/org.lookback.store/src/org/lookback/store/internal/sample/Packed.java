package org.lookback.store.internal.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Long texts, compressed, in letters. */
final class Packed {

	private Packed() {
	}

	static String pack(String text) {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
				out.write(text.getBytes(StandardCharsets.UTF_8));
			}
			return Base64.getEncoder().encodeToString(bytes.toByteArray());
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	static String unpack(String packed) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
