package org.lookback.ingest.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.lookback.model.api.text.LookbackException;

/**
 * Looks over a workbook's parts before a reader builds objects of them: that they are whole, that they do not unfold into more than a
 * workbook can hold, and that no cell is longer than a cell can be.
 */
final class XlsxGuard {

	/** A sheet is streamed; the other parts are held in memory. */
	private static final long SHEET_LIMIT = 6L << 30;
	/** The shared texts are held in memory, at up to twice their size in the file. */
	private static final long STRINGS_LIMIT = Math.min(768L << 20, Runtime.getRuntime().maxMemory() / 4);
	private static final long PART_LIMIT = 64L << 20;
	private static final int ENTRIES = 20_000;
	private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
	private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
	private static final Pattern ATTRIBUTE = Pattern.compile("(Id|Target)\\s*=\\s*[\"']([^\"']*)[\"']");

	private final Path file;

	XlsxGuard(Path file) {
		this.file = file;
	}

	/** Checks what is read when a workbook is opened: all parts but sheets and shared strings. */
	void checkOpening() throws LookbackException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > ENTRIES) {
				throw FileMessages.problem(file, "xlsx.bomb", "*", ENTRIES);
			}
			for (ZipEntry entry : zip.stream().toList()) {
				String name = entry.getName();
				boolean small = name.equals("[Content_Types].xml") || name.startsWith("xl/") && !name.startsWith("xl/media/")
						&& !name.startsWith("xl/worksheets/") && !strings(name) && name.indexOf('/', 3) < 0 || name.endsWith(".rels");
				if (small) {
					count(zip, entry, PART_LIMIT);
				}
			}
		} catch (IOException e) {
			throw broken(e);
		}
	}

	/**
	 * Checks one sheet and the shared strings, and tells the sheet's outlines.
	 *
	 * @param relation the sheet's relation id in the workbook
	 * @param sheet    its name, for messages
	 */
	XlsxScan checkSheet(String relation, String sheet) throws LookbackException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ZipEntry part = sheetPart(zip, relation, sheet);
			XlsxScan scan = scan(zip, part, SHEET_LIMIT);
			if (scan.anyTooLong()) {
				throw FileMessages.problem(file, "xlsx.tooLong", sheet, scan.tooLong(), RowSource.LONGEST_CELL);
			}
			for (ZipEntry entry : zip.stream().filter(e -> strings(e.getName())).toList()) {
				XlsxScan texts = scan(zip, entry, STRINGS_LIMIT);
				if (texts.anyTooLong()) {
					try (InputStream in = limited(zip, part, SHEET_LIMIT)) {
						String at = XlsxScan.whoUses(Long.parseLong(texts.tooLong()), in).wantedAt();
						throw FileMessages.problem(file, "xlsx.tooLong", sheet, at.isEmpty() ? "?" : at, RowSource.LONGEST_CELL);
					}
				}
			}
			return scan;
		} catch (IOException e) {
			throw broken(e);
		}
	}

	private static boolean strings(String name) {
		return name.equalsIgnoreCase("xl/sharedStrings.xml");
	}

	private ZipEntry sheetPart(ZipFile zip, String relation, String sheet) throws IOException, LookbackException {
		ZipEntry relations = zip.getEntry(RELATIONS);
		Map<String, String> targets = relations == null ? Map.of() : targets(zip, relations);
		String target = targets.getOrDefault(relation, "");
		ZipEntry part = zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
		if (target.isEmpty() || part == null) {
			throw FileMessages.problem(file, "xlsx.noSheetPart", sheet);
		}
		return part;
	}

	private Map<String, String> targets(ZipFile zip, ZipEntry relations) throws IOException {
		String text;
		try (InputStream in = limited(zip, relations, PART_LIMIT)) {
			text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		Map<String, String> targets = new HashMap<>();
		for (Matcher relation = RELATION.matcher(text); relation.find();) {
			Map<String, String> attributes = new HashMap<>();
			for (Matcher attribute = ATTRIBUTE.matcher(relation.group()); attribute.find();) {
				attributes.put(attribute.group(1), attribute.group(2));
			}
			targets.put(attributes.getOrDefault("Id", ""), attributes.getOrDefault("Target", ""));
		}
		return targets;
	}

	private XlsxScan scan(ZipFile zip, ZipEntry entry, long limit) throws IOException {
		try (InputStream in = limited(zip, entry, limit)) {
			return XlsxScan.of(in);
		}
	}

	private void count(ZipFile zip, ZipEntry entry, long limit) throws IOException {
		try (InputStream in = limited(zip, entry, limit)) {
			in.skip(Long.MAX_VALUE);
		}
	}

	private InputStream limited(ZipFile zip, ZipEntry entry, long limit) throws IOException {
		return new Unfolding(new XmlWatch(zip.getInputStream(entry), entry.getName()), entry, limit);
	}

	private LookbackException broken(IOException e) {
		if (e instanceof XmlWatch.Forbidden) {
			return FileMessages.problem(file, e, "xml.doctype", e.getMessage());
		}
		if (e instanceof Unfolding.TooMuch much && strings(much.part()) && much.limit() == STRINGS_LIMIT) {
			return FileMessages.problem(file, e, "xlsx.strings", STRINGS_LIMIT >> 20);
		}
		if (e instanceof Unfolding.TooMuch bomb) {
			return FileMessages.problem(file, e, "xlsx.bomb", bomb.part(), bomb.limit() >> 20);
		}
		return e instanceof ZipException || e instanceof EOFException ? FileMessages.problem(file, e, "xlsx.truncated")
				: FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
	}
}
