package org.lookback.workbench.internal.versions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Versions.Line;

/** Differences as cells of a list. */
public final class LineWords {

	private LineWords() {
	}

	private static Messages messages(Locale locale) {
		return Messages.in(LineWords.class, locale);
	}

	public static List<String> headings(Locale locale) {
		return List.of(messages(locale).get("diff.columns").split(" *\\| *"));
	}

	public static List<String> cells(Line line, Locale locale) {
		Messages messages = messages(locale);
		return List.of(messages.get("level." + line.level()), messages.get("change." + line.change()), line.key(), line.name(), line.member(), line.memberName(),
				line.label(), line.year().isPresent() ? String.valueOf(line.year().getAsInt()) : "", line.rowKey(), line.before(), source(line.beforeSource(), locale),
				line.after(), source(line.afterSource(), locale));
	}

	/** File, sheet and row; the word for what a person typed. */
	public static String source(Optional<Source> source, Locale locale) {
		return source.map(one -> one.equals(Source.BY_HAND) ? messages(locale).get("source.hand") : one.toString()).orElse("");
	}

	public static String comparing(String from, String to, Locale locale) {
		return messages(locale).get("diff.task", from, to);
	}

	public static String title(String from, String to, Locale locale) {
		return messages(locale).get("diff.title", from, to);
	}
}
