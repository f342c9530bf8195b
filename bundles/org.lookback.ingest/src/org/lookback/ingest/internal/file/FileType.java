package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.lookback.ingest.api.TableFormat;
import org.lookback.ingest.internal.biff.CompoundFile;
import org.lookback.model.api.text.LookbackException;

/** What a file is by its first bytes; its name says nothing. */
final class FileType {

	private static final int HEAD = 4096;
	/** Delimiters of database exports. */
	private static final byte SEPARATOR = 1;
	private static final byte UNIT_SEPARATOR = 0x1F;
	private static final byte[] ZIP = { 'P', 'K', 3, 4 };
	/** Parts by which documents that are ZIPs are told. */
	private static final Set<String> DOCUMENTS = Set.of("xl/workbook.xml", "xl/workbook.bin", "word/document.xml", "ppt/presentation.xml", "content.xml",
			"[Content_Types].xml");
	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
	private static final Map<String, byte[]> OTHERS = Map.of("JPEG", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }, "PNG",
			new byte[] { (byte) 0x89, 'P', 'N', 'G' }, "GIF", "GIF8".getBytes(StandardCharsets.US_ASCII), "PDF",
			"%PDF".getBytes(StandardCharsets.US_ASCII), "RAR", "Rar!".getBytes(StandardCharsets.US_ASCII), "7z",
			new byte[] { '7', 'z', (byte) 0xBC, (byte) 0xAF }, "GZIP", new byte[] { 0x1F, (byte) 0x8B }, "TIFF",
			new byte[] { 'I', 'I', 0x2A, 0 });

	private static final Pattern PAGE = Pattern.compile("<(html|table|head|body|meta|style|div|tr)[\\s>]|<!doctype html");

	private FileType() {
	}

	/**
	 * One of the formats that are read.
	 *
	 * @throws LookbackException when it is none of them; says what it is and what to do
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
			return compound(file);
		}
		for (Map.Entry<String, byte[]> other : OTHERS.entrySet()) {
			if (starts(head, other.getValue())) {
				throw FileMessages.problem(file, "type.other", other.getKey());
			}
		}
		return text(file, head);
	}

	/** Text by its beginning: a web page, XML, or a table with delimiters. */
	private static TableFormat text(Path file, byte[] head) throws LookbackException {
		Charset charset = Encodings.utf16Of(head).orElse(StandardCharsets.ISO_8859_1);
		String text = new String(head, charset).toLowerCase(Locale.ROOT).replace("\u00ef\u00bb\u00bf", "").replace("\uFEFF", "").strip();
		if (text.startsWith("mime-version:")) {
			throw FileMessages.problem(file, "type.mht");
		}
		if (text.startsWith("<")) {
			if (text.contains(XmlRows.SPREADSHEET) && !text.contains("<html")) {
				return TableFormat.XML;
			}
			if (PAGE.matcher(text).find()) {
				return TableFormat.HTML;
			}
			throw FileMessages.problem(file, text.contains("<!doctype") || text.contains("<!entity") ? "xml.doctype" : "type.xml",
					file.getFileName().toString());
		}
		if (charset == StandardCharsets.ISO_8859_1 && binary(head)) {
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

	/** Whether a file is a ZIP that is no document of an office. */
	static boolean isArchive(Path file) throws LookbackException {
		if (!starts(head(file), ZIP)) {
			return false;
		}
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
			return DOCUMENTS.stream().allMatch(part -> zip.getEntry(part) == null);
		} catch (ZipException e) {
			return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	private static TableFormat workbook(Path file) throws LookbackException {
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
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
			throw FileMessages.problem(file, zip.getEntry("[Content_Types].xml") == null ? "type.zip" : "type.office");
		} catch (ZipException e) {
			throw FileMessages.problem(file, e, "xlsx.truncated");
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	/** The old format of Office's documents, in which a workbook with a password comes too. */
	private static TableFormat compound(Path file) throws LookbackException {
		Set<String> names;
		try (CompoundFile container = new CompoundFile(file)) {
			names = Set.copyOf(container.names());
		} catch (IOException | RuntimeException e) {
			throw XlsFile.broken(file, e);
		}
		if (names.contains(XlsFile.STREAM)) {
			return TableFormat.XLS;
		}
		throw FileMessages.problem(file, names.contains("EncryptedPackage") ? "type.password" : names.contains("Book") ? "type.xls5" : "type.doc");
	}

	private static boolean starts(byte[] head, byte[] magic) {
		for (int i = 0; i < magic.length; i++) {
			if (i >= head.length || head[i] != magic[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Text has no control characters but white space; a stray sign (an old export's 0x1A at the end, or a NUL that whoever reads the rows
	 * names by its place) is not enough.
	 */
	private static boolean binary(byte[] head) {
		int odd = 0;
		for (byte b : head) {
			if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != SEPARATOR && b != UNIT_SEPARATOR) {
				odd++;
			}
		}
		return odd > 1 + head.length / 500;
	}
}
