package org.lookback.model.api.compare;

import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.RegisterDefinition;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.Messages;

/**
 * One thing in which the two sides contradict each other, or that calls for a look.
 *
 * @param field id of a field of the dictionary for {@link Aspect#FIELD}; else empty
 * @param here  what our side says, canonical; may be empty
 * @param there what the register says, canonical; may be empty
 */
public record RegisterFinding(Aspect aspect, String field, String here, String there) {

	/** What it is. */
	public enum Aspect {
		/** Expected and not listed. */
		NOT_LISTED,
		/** Listed, and our data say he should not be. */
		UNEXPECTED,
		/** Listed, and our data do not say whether he should be. */
		UNRECORDED,
		/** Expected, and listed as struck off, dead or run out. */
		ENDED,
		/** Listed, and has left the household. */
		LEFT,
		/** A field has two values. */
		FIELD,
		/** The number is his and the name is not. */
		NAME,
		/** Listed more often than once. */
		TWICE,
		/** Listed in a register in which nobody of ours should be. */
		LISTED,
		/** Listed, and in no household. */
		STRANGER,
		/** Perhaps listed: an ambiguous record may be his. */
		PERHAPS
	}

	public static RegisterFinding of(Aspect aspect) {
		return new RegisterFinding(aspect, "", "", "");
	}

	/** In the reader's language, personal values masked unless revealed. */
	public String words(Dictionary dictionary, RegisterDefinition definition, boolean reveal, Locale locale) {
		Messages messages = Messages.in(RegisterFinding.class, locale);
		Optional<Field> known = field.isEmpty() ? Optional.empty() : Optional.of(dictionary.field(field));
		String label = known.map(one -> one.label().in(locale)).orElse("");
		return messages.get("aspect." + aspect, definition.here().in(locale), label, shown(dictionary, known, here, reveal, locale),
				shown(dictionary, known, there, reveal, locale));
	}

	private String shown(Dictionary dictionary, Optional<Field> known, String value, boolean reveal, Locale locale) {
		if (known.isEmpty()) {
			return aspect == Aspect.NAME && !reveal ? Masking.name(value) : value;
		}
		if (!reveal && known.get().personal()) {
			return Masking.mask(known.get(), value);
		}
		try {
			return ValueReader.read(dictionary, known.get(), value, Integer.MAX_VALUE).map(read -> ValueReader.format(dictionary, known.get(), read, locale))
					.orElse(value);
		} catch (BadValueException asWritten) {
			return value;
		}
	}
}
