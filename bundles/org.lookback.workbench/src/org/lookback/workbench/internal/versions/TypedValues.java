package org.lookback.workbench.internal.versions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Values that a person typed. */
public final class TypedValues {

	private static final List<String> ID_FIELDS = List.of("member.idNumber", "kin.kinIdNumber");

	private final Dictionary dictionary;
	private final RegionTree regions;

	public TypedValues(Dictionary dictionary, RegionTree regions) {
		this.dictionary = dictionary;
		this.regions = regions;
	}

	/** The value of a text; empty for a blank one. An ID number must be one, a region must be known. */
	public Optional<Object> read(Field field, String text, int year) throws BadValueException {
		Optional<Object> value = ValueReader.read(dictionary, field, text, year);
		if (value.isPresent() && ID_FIELDS.contains(field.id())) {
			Optional<Label> wrong = IdNumber.reason(text);
			if (wrong.isPresent()) {
				throw new BadValueException("idNumber", wrong.get());
			}
		}
		if (value.isPresent() && field.type() == FieldType.REGION && field.codeList().isEmpty() && regions.region(text).isEmpty()) {
			throw new BadValueException("region", new Label(Messages.in(TypedValues.class, Locale.CHINESE).get("value.region", text),
					Messages.in(TypedValues.class, Locale.ENGLISH).get("value.region", text)));
		}
		return value;
	}

	/** The same, saying which field is wrong, and what to do. */
	public Optional<Object> typed(Field field, String text, int year) throws LookbackException {
		try {
			return read(field, text.strip(), year);
		} catch (BadValueException wrong) {
			Locale locale = Locale.getDefault();
			String reason = wrong.reason().in(locale).replace(text, Masking.mask(field, text));
			throw new LookbackException(Messages.in(TypedValues.class).get("value.wrong", field.label().in(locale), field.id(), Masking.mask(field, text), reason),
					wrong);
		}
	}
}
