package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.lookback.ingest.api.TableFormat;
import org.lookback.model.api.text.LookbackException;

/** What a file is by its first bytes; its name says nothing. */
final class FileType {

	private static final int HEAD = 4096;
	private static final byte[] ZIP = { 'P', 'K', 3, 4 };
	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
	private static final Map<String, byte[]> OTHERS = Map.of("JPEG", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }, "PNG",
			new byte[] { (byte) 0x89, 'P', 'N', 'G' }, "GIF", "GIF8".getBytes(StandardCharsets.US_ASCII), "PDF",
			"%PDF".getBytes(StandardCharsets.US_ASCII), "RAR", "Rar!".getBytes(StandardCharsets.US_ASCII), "7z",
			new byte[] { '7', 'z', (byte) 0xBC, (byte) 0xAF }, "GZIP", new byte[] { 0x1F, (byte) 0x8B }, "TIFF",
			new byte[] { 'I', 'I', 0x2A, 0 });

	private FileType() {
	}

	/**
	 * CSV or XLSX.
	 *
	 * @throws LookbackException when it is neither; says what it is and what to do
	 */
	static TableFormat of(Path file) throws LookbackException {
		byte[] head = head(file);
		if (head.length == 0) {
			throw FileMessages.problem(file, "type.empty");
		}
		if (starts(head, ZIP)) {
			return workbook(file);
		}
		if (starts(head, OLE2)) {
			throw FileMessages.problem(file, "type.xls");
		}
		for (Map.Entry<String, byte[]> other : OTHERS.entrySet()) {
			if (starts(head, other.getValue())) {
				throw FileMessages.problem(file, "type.other", other.getKey());
			}
		}
		String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).replace("\u00ef\u00bb\u00bf", "").strip();
		if (text.startsWith("<")) {
			throw FileMessages.problem(file, "type.html");
		}
		if (!Encodings.utf16(head) && binary(head)) {
			throw FileMessages.problem(file, "type.binary");
		}
		return TableFormat.CSV;
	}

	private static byte[] head(Path file) throws LookbackException {
		if (Files.isDirectory(file)) {
			throw FileMessages.problem(file, "type.folder");
		}
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(HEAD);
		} catch (NoSuchFileException e) {
			throw FileMessages.problem(file, e, "type.missing", file.toAbsolutePath().getParent());
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	private static TableFormat workbook(Path file) throws LookbackException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.getEntry("xl/workbook.xml") != null) {
				return TableFormat.XLSX;
			}
			if (zip.getEntry("xl/workbook.bin") != null) {
				throw FileMessages.problem(file, "type.xlsb");
			}
			if (zip.getEntry("word/document.xml") != null) {
				throw FileMessages.problem(file, "type.docx");
			}
			if (zip.getEntry("content.xml") != null) {
				throw FileMessages.problem(file, "type.ods");
			}
			throw FileMessages.problem(file, "type.zip");
		} catch (ZipException e) {
			throw FileMessages.problem(file, e, "xlsx.truncated");
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	private static boolean starts(byte[] head, byte[] magic) {
		for (int i = 0; i < magic.length; i++) {
			if (i >= head.length || head[i] != magic[i]) {
				return false;
			}
		}
		return true;
	}

	/** Text has no control characters but white space; one stray sign (an old export's 0x1A at the end) is forgiven. */
	private static boolean binary(byte[] head) {
		int odd = 0;
		for (byte b : head) {
			if (b == 0) {
				return true;
			}
			if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
				odd++;
			}
		}
		return odd > 1 + head.length / 1000;
	}
}
