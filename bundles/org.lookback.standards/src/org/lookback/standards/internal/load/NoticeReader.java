package org.lookback.standards.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.NoticeTemplate;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Suggestion;

/** Reads {@code notices/*.txt}: the title, a paragraph a line, and after a line {@code 落款} who signs. Lines that begin with ※ are notes. */
final class NoticeReader {

	private static final String NOTE = "※";
	private static final String SIGNED = "落款";
	private static final Pattern PLACEHOLDER = Pattern.compile("[{]([^{}]*)[}]");

	private final Messages messages = Messages.in(NoticeReader.class);
	private final PackageFiles files;
	private final Problems problems;

	NoticeReader(PackageFiles files, Problems problems) {
		this.files = files;
		this.problems = problems;
	}

	/** @param named where the step names the file */
	Optional<NoticeTemplate> read(String path, Place named) {
		Optional<String> text = files.text(path);
		if (text.isEmpty()) {
			problems.add(named, messages.get("noNotice", path));
			return Optional.empty();
		}
		List<String> paragraphs = new ArrayList<>();
		List<String> signature = new ArrayList<>();
		boolean signed = false;
		int number = 0;
		for (String line : text.get().lines().map(String::strip).toList()) {
			number++;
			if (line.isEmpty() || line.startsWith(NOTE)) {
				continue;
			}
			check(path, number, line);
			if (line.equals(SIGNED)) {
				signed = true;
			} else {
				(signed ? signature : paragraphs).add(line);
			}
		}
		if (paragraphs.isEmpty()) {
			problems.add(Place.of(path), messages.get("emptyNotice", path));
			return Optional.empty();
		}
		return Optional.of(new NoticeTemplate(path, paragraphs.getFirst(), paragraphs.subList(1, paragraphs.size()), signature));
	}

	private void check(String path, int number, String line) {
		Matcher matcher = PLACEHOLDER.matcher(line);
		while (matcher.find()) {
			String word = matcher.group(1);
			boolean misplaced = ('{' + word + '}').equals(NoticeTemplate.LIST) && !line.equals(NoticeTemplate.LIST);
			if (misplaced) {
				problems.add(new Place(path, number, matcher.start() + 1), messages.get("listAlone"));
			} else if (!NoticeTemplate.PLACEHOLDERS.contains(word)) {
				problems.add(new Place(path, number, matcher.start() + 1), messages.get("noPlaceholder", word,
						Suggestion.nearest(word, NoticeTemplate.PLACEHOLDERS).map(near -> messages.get("didYouMean", near)).orElse(""),
						String.join(", ", NoticeTemplate.PLACEHOLDERS.stream().sorted().toList())));
			}
		}
	}
}
