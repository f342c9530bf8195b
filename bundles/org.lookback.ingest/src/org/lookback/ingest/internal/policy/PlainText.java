package org.lookback.ingest.internal.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lookback.ingest.internal.file.Encodings;
import org.lookback.ingest.internal.policy.TextLine.Fill;
import org.lookback.model.api.text.LookbackException;

/** The lines of a text file, page by page where it has form feeds. */
final class PlainText {

	/** What plain texts set headings apart with. */
	private static final Pattern DECORATION = Pattern.compile("^\\s*#{1,6}\\s+|\\*\\*");
	private static final Pattern RULE = Pattern.compile("[-=_*—]{3,}");
	private static final int HEAD = 4;
	/** A line is hard-wrapped when it is no shorter than the usual longest one by more than this. */
	private static final int RAGGED = 3;
	private static final int SHORTEST_WRAP = 15;
	private static final int LONGEST_WRAP = 60;

	private record Raw(String line, boolean indented) {
	}

	private final Path file;
	private final TextLimit limit;

	PlainText(Path file, TextLimit limit) {
		this.file = file;
		this.limit = limit;
	}

	List<List<TextLine>> pages() throws LookbackException {
		Charset charset = Charset.forName(Encodings.of(file, Optional.empty()).value().orElseThrow());
		List<List<Raw>> pages = new ArrayList<>(List.of(new ArrayList<>()));
		try (InputStream in = Files.newInputStream(file)) {
			skipMark(in, charset);
			BufferedReader reader = new BufferedReader(new InputStreamReader(in,
					charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
			for (String line = limit.line(reader); line != null; line = limit.line(reader)) {
				add(pages, line);
			}
		} catch (IOException e) {
			throw PolicyFile.unreadable(file, e);
		}
		int wrap = wrap(pages);
		return pages.stream().map(page -> page.stream().map(raw -> new TextLine(raw.line(), raw.indented(), fill(raw.line(), wrap))).toList()).toList();
	}

	private void skipMark(InputStream in, Charset charset) throws IOException {
		byte[] head;
		try (InputStream first = Files.newInputStream(file)) {
			head = first.readNBytes(HEAD);
		}
		in.skipNBytes(Encodings.markLength(head, charset));
	}

	private static void add(List<List<Raw>> pages, String line) {
		String[] parts = line.split("\f", -1);
		for (int i = 0; i < parts.length; i++) {
			if (i > 0) {
				pages.add(new ArrayList<>());
			}
			String clean = Characters.clean(parts[i]);
			String text = Characters.strip(DECORATION.matcher(clean).replaceAll(""));
			if (!text.isEmpty() && !RULE.matcher(text).matches()) {
				boolean indented = clean.charAt(0) == '\u3000' || clean.startsWith("  ") || parts[i].startsWith("\t");
				pages.getLast().add(new Raw(text, indented));
			}
		}
	}

	/** Where the file's lines were wrapped, in wide characters; 0 when every paragraph is one line. */
	private static int wrap(List<List<Raw>> pages) {
		int[] lengths = new int[LONGEST_WRAP + 1];
		int all = 0;
		int longer = 0;
		for (List<Raw> page : pages) {
			for (Raw raw : page) {
				int width = width(raw.line());
				all++;
				if (width > LONGEST_WRAP) {
					longer++;
				} else {
					lengths[width]++;
				}
			}
		}
		if (longer * 20 > all) {
			return 0;
		}
		for (int wrap = LONGEST_WRAP; wrap >= SHORTEST_WRAP; wrap--) {
			int near = 0;
			for (int width = Math.max(0, wrap - RAGGED); width <= wrap; width++) {
				near += lengths[width];
			}
			if (lengths[wrap] > 0 && near >= 3 && near * 3 >= all) {
				return wrap;
			}
		}
		return 0;
	}

	private static Fill fill(String line, int wrap) {
		return wrap == 0 ? Fill.UNKNOWN : width(line) >= wrap - RAGGED ? Fill.FULL : Fill.SHORT;
	}

	/** In wide characters: two letters or digits are as wide as one Chinese character. */
	private static int width(String line) {
		long narrow = line.chars().filter(c -> c < 0x2000).count();
		return (int) (line.length() - narrow + (narrow + 1) / 2);
	}
}
