package org.lookback.sample.internal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.model.api.text.Messages;
import org.lookback.sample.api.Oddity;
import org.lookback.sample.api.Planted;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;

/** The text beside the files: what they are, that nobody in them exists, and what was planted where. */
public final class Readme {

	/** Name of the text. */
	public static final String FILE = "说明.txt";

	private static final String LINE = "\r\n";

	private Readme() {
	}

	/** Writes the text in several languages, one below the other, then the places of what was planted. */
	public static void write(SampleResult result, SampleSettings settings, List<Locale> languages) throws IOException {
		StringBuilder text = new StringBuilder("\uFEFF");
		for (Locale language : languages) {
			describe(text, result, settings, language);
		}
		for (Planted planted : result.planted()) {
			text.append(String.join("\t", planted.oddity().name(), planted.file(), Long.toString(planted.row()), planted.column(), planted.text()))
					.append(LINE);
		}
		Files.writeString(result.readme(), text, StandardCharsets.UTF_8);
	}

	private static void describe(StringBuilder text, SampleResult result, SampleSettings settings, Locale language) {
		Messages messages = Messages.in(Readme.class, language);
		text.append(messages.get("title")).append(LINE);
		text.append(messages.get("made", result.households(), result.registered(), result.persons(), Long.toString(settings.seed()),
				String.join(" ", settings.places()), Integer.toString(settings.firstYear()), Integer.toString(settings.lastYear())))
				.append(LINE);
		text.append(messages.get("fictitious")).append(LINE);
		text.append(messages.get("columns")).append(LINE).append(LINE);
		for (SampleFile file : result.files()) {
			text.append(messages.get("file", file.name(), file.kind(), file.encoding(), file.rows(), file.headingRow())).append(LINE);
		}
		text.append(LINE).append(messages.get("oddities")).append(LINE);
		totals(result).forEach((oddity, count) -> text.append(messages.get("oddity", oddity.label(language), oddity.name(), count)).append(LINE));
		text.append(LINE).append(messages.get("places")).append(LINE).append(LINE);
	}

	private static Map<Oddity, Integer> totals(SampleResult result) {
		Map<Oddity, Integer> totals = new EnumMap<>(Oddity.class);
		result.files().forEach(file -> file.oddities().forEach((oddity, count) -> totals.merge(oddity, count, Integer::sum)));
		return totals;
	}
}
