package org.lookback.workbench.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.ReadPolicy;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.store.api.PolicyText;
import org.lookback.store.api.PolicyTexts;

/** The texts that are there, by what tells them from others. */
final class PolicyShelf {

	private final Map<String, PolicyText> byFile = new HashMap<>();
	private final Map<String, PolicyText> byWords = new HashMap<>();
	private final Map<String, PolicyText> byNumber = new HashMap<>();

	PolicyShelf(List<PolicyText> texts) {
		texts.forEach(this::put);
	}

	/** Adds a text. */
	void put(PolicyText text) {
		byFile.putIfAbsent(text.id(), text);
		if (!text.wordsHash().isEmpty()) {
			byWords.putIfAbsent(text.wordsHash(), text);
		}
		if (!text.details().number().isEmpty()) {
			byNumber.putIfAbsent(plain(text.details().number()), text);
		}
	}

	/** Adds a text that is only looked at. */
	void put(PolicyDetails details, String sha256, String wordsHash) {
		put(new PolicyText(PolicyTexts.id(sha256), "", "", sha256, wordsHash, details, 0, "", Instant.EPOCH));
	}

	/** The text that says the same. */
	Optional<PolicyText> same(ReadPolicy read) {
		return Optional.ofNullable(byFile.get(PolicyTexts.id(read.sha256()))).or(() -> Optional.ofNullable(byWords.get(read.wordsHash())));
	}

	/** What a person should know of a text beside the others: its number is theirs, too, or it repeals them. */
	List<String> notes(ReadPolicy read, PolicyDetails details) {
		List<String> notes = new ArrayList<>();
		PolicyText other = details.number().isEmpty() ? null : byNumber.get(plain(details.number()));
		if (other != null) {
			notes.add(OpenWorkspace.say("policy.sameNumber", details.number(), other.details().title()));
		}
		for (String number : read.repeals()) {
			PolicyText repealed = byNumber.get(plain(number));
			if (repealed != null && !repealed.details().validity().repealed() && !plain(number).equals(plain(details.number()))) {
				notes.add(OpenWorkspace.say("policy.repeals", number, repealed.details().title()));
			}
		}
		return notes;
	}

	/** A number by its letters and digits, whatever brackets it was typed with. */
	static String plain(String number) {
		StringBuilder plain = new StringBuilder();
		number.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
		return plain.toString();
	}
}
