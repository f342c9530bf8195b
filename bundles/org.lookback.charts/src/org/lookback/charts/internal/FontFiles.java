package org.lookback.charts.internal;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.charts.api.Charts;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.openpdf.text.pdf.BaseFont;

/** Finds the file of an installed font that can show a text, for drawings that carry their font with them. */
final class FontFiles {

	/** How files of Chinese fonts begin, those without serifs first. */
	private static final List<String> KNOWN = List.of("notosanscjk-regular", "notosanscjksc-regular", "notosanssc-regular", "notosanssc", "sourcehansanssc-regular",
			"sourcehansanscn-regular", "msyh.", "pingfang", "stheiti light", "hiragino sans gb", "wqy-microhei", "wqy-zenhei", "simhei", "simsun", "deng.",
			"notoserifcjk-regular", "droidsansfallback", "uming");
	private static final List<String> ENDINGS = List.of(".ttf", ".ttc", ".otf");
	private static final int DEEPEST = 5;
	private static final Map<Path, BaseFont> OPENED = new HashMap<>();

	private FontFiles() {
	}

	/**
	 * A font that shows every character of a text and may be embedded.
	 *
	 * @throws LookbackException when none is installed; says what to install
	 */
	static synchronized BaseFont choose(String text) throws LookbackException {
		for (BaseFont font : OPENED.values()) {
			if (shows(font, text)) {
				return font;
			}
		}
		for (Path file : files()) {
			Optional<BaseFont> font = open(file).filter(each -> shows(each, text));
			if (font.isPresent()) {
				OPENED.put(file, font.get());
				return font.get();
			}
		}
		throw new LookbackException(Messages.in(Charts.class).get("font.file", Fonts.sample(text)));
	}

	private static boolean shows(BaseFont font, String text) {
		return text.codePoints().allMatch(font::charExists);
	}

	/** Files of known Chinese fonts, the best first, then all others. */
	private static List<Path> files() {
		List<Path> files = new ArrayList<>();
		for (Path folder : folders()) {
			try (Stream<Path> found = Files.find(folder, DEEPEST, (file, about) -> about.isRegularFile() && ENDINGS.stream().anyMatch(name(file)::endsWith),
					FileVisitOption.FOLLOW_LINKS)) {
				found.forEach(files::add);
			} catch (IOException | java.io.UncheckedIOException unreadable) {
				continue;
			}
		}
		files.sort(Comparator.comparingInt(FontFiles::rank).thenComparing(Comparator.naturalOrder()));
		return files;
	}

	private static String name(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT);
	}

	private static int rank(Path file) {
		for (int i = 0; i < KNOWN.size(); i++) {
			if (name(file).startsWith(KNOWN.get(i))) {
				return i;
			}
		}
		return KNOWN.size();
	}

	/** Where the systems keep their fonts and the user's. */
	private static List<Path> folders() {
		String home = System.getProperty("user.home", "");
		List<String> folders = new ArrayList<>(List.of("/usr/share/fonts", "/usr/local/share/fonts", home + "/.fonts", home + "/.local/share/fonts",
				"/System/Library/Fonts", "/Library/Fonts", home + "/Library/Fonts"));
		Optional.ofNullable(System.getenv("WINDIR")).ifPresent(windows -> folders.add(windows + "/Fonts"));
		Optional.ofNullable(System.getenv("LOCALAPPDATA")).ifPresent(own -> folders.add(own + "/Microsoft/Windows/Fonts"));
		return folders.stream().map(Path::of).filter(Files::isDirectory).toList();
	}

	/** The font of a file, of a collection the one for simplified Chinese; empty when it cannot be read or must not be embedded. */
	private static Optional<BaseFont> open(Path file) {
		try {
			String face = file.toString();
			if (name(file).endsWith(".ttc")) {
				face += "," + simplified(BaseFont.enumerateTTCNames(face));
			}
			return Optional.of(BaseFont.createFont(face, BaseFont.IDENTITY_H, BaseFont.EMBEDDED)).filter(BaseFont::isEmbedded);
		} catch (IOException | RuntimeException unusable) {
			return Optional.empty();
		}
	}

	private static int simplified(String[] names) {
		for (int i = 0; i < names.length; i++) {
			String name = names[i].toLowerCase(Locale.ROOT);
			if (!name.contains("mono") && (name.contains("sc-") || name.contains("sc ") || name.endsWith("sc"))) {
				return i;
			}
		}
		return 0;
	}
}
