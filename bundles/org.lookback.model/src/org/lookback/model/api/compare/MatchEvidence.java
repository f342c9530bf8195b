package org.lookback.model.api.compare;

import java.util.Locale;

import org.lookback.model.api.text.Messages;

/** What one part of two identities says for or against their being the same person. */
public record MatchEvidence(Part part, Agreement agreement) {

	/** What was compared. */
	public enum Part {
		ID, NAME, BIRTH, VILLAGE,
		/** Household and name were found when the register was imported. */
		HOUSEHOLD
	}

	/** How it came out. */
	public enum Agreement {
		SAME,
		/** The same but for traditional, variant or commonly exchanged characters. */
		VARIANT,
		/** Sounds the same. */
		SOUND,
		/** One character, digit or date part is another. */
		NEARLY, DIFFERENT,
		/** One side does not say it. */
		MISSING
	}

	/** In the reader's language: "name: sounds the same". */
	public String words(Locale locale) {
		Messages messages = Messages.in(MatchEvidence.class, locale);
		return messages.get("evidence", messages.get("part." + part), messages.get("agreement." + agreement));
	}
}
