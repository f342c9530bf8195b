package org.lookback.ingest.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes on the bytes of an XML part and stops at a document type: that is where entities are declared, which read other files or unfold
 * without end, and no workbook has one. Zero bytes are looked over, so that UTF-16 hides nothing.
 */
public final class XmlWatch extends FilterInputStream {

	private static final String TYPE = "<!DOCTYPE";
	private static final String ENTITY = "<!ENTITY";

	private final String part;
	private int matchedType;
	private int matchedEntity;

	public XmlWatch(InputStream in, String part) {
		super(in);
		this.part = part;
	}

	@Override
	public int read() throws IOException {
		int b = super.read();
		if (b >= 0) {
			watch((byte) b);
		}
		return b;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		for (int i = offset; i < offset + read; i++) {
			if (buffer[i] == '<' || matchedType > 0 || matchedEntity > 0) {
				watch(buffer[i]);
			}
		}
		return read;
	}

	private void watch(byte b) throws IOException {
		if (b == 0) {
			return;
		}
		matchedType = step(TYPE, matchedType, b);
		matchedEntity = step(ENTITY, matchedEntity, b);
		if (matchedType == TYPE.length() || matchedEntity == ENTITY.length()) {
			throw new Forbidden(part);
		}
	}

	private static int step(String word, int matched, byte b) {
		return b == word.charAt(matched) ? matched + 1 : b == word.charAt(0) ? 1 : 0;
	}

	/** A document type was met. */
	public static final class Forbidden extends IOException {

		private static final long serialVersionUID = 1L;

		/** @param part where */
		Forbidden(String part) {
			super(part);
		}
	}
}
