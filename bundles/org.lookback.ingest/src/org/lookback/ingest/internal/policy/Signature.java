package org.lookback.ingest.internal.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who signed a document and when, as it stands below its text.
 *
 * @param from   its first paragraph
 * @param until  behind its last
 * @param issuer several are joined by 、
 */
record Signature(int from, int until, String issuer, LocalDate date) {

	private static final int MOST_SIGNERS = 6;
	private static final int LONGEST = 40;
	private static final Pattern ONE_LINE = Pattern.compile("([^，。；：、\\d]{3,40}?)\\s*(" + DateText.DATE.pattern() + ")");

	/** The signature that begins with a paragraph. */
	static Optional<Signature> at(List<String> paragraphs, int from) {
		Matcher line = ONE_LINE.matcher(paragraphs.get(from));
		if (line.matches() && Marker.of(paragraphs.get(from)).isEmpty()) {
			return DateText.in(line.group(2)).map(date -> new Signature(from, from + 1, issuer(List.of(line.group(1))), date));
		}
		List<String> signers = new ArrayList<>();
		for (int i = from; i < paragraphs.size() && signers.size() <= MOST_SIGNERS; i++) {
			String paragraph = paragraphs.get(i);
			int end = i + 1;
			if (DateText.alone(paragraph)) {
				return signers.isEmpty() ? Optional.empty()
						: DateText.in(paragraph).map(date -> new Signature(from, end, issuer(signers), date));
			}
			if (!signer(paragraph)) {
				return Optional.empty();
			}
			signers.add(paragraph);
		}
		return Optional.empty();
	}

	/** Names without the note of a seal and without what only the letterhead says. */
	private static String issuer(List<String> signers) {
		return signers.stream().map(signer -> signer.replaceAll("\\s+", "").replaceAll("[（(](代?章|盖章|印章|公章)[）)]|文件$", ""))
				.filter(signer -> !signer.isEmpty()).distinct().collect(Collectors.joining("、"));
	}

	private static boolean signer(String paragraph) {
		return paragraph.length() <= LONGEST && paragraph.length() > 2 && Marker.of(paragraph).isEmpty()
				&& paragraph.chars().noneMatch(c -> "，。；：:;、？！《》“”".indexOf(c) >= 0);
	}
}
