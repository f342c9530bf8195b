package org.lookback.model.api.personal;

import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;

/** What a personal text of the dictionary is: it decides how the text is masked and how a column of such texts looks. */
public enum PersonalKind {
	/** A citizen's number. */
	ID_NUMBER,
	/** The number of a disability certificate. */
	CERTIFICATE,
	/** A telephone number. */
	PHONE,
	/** A bank account. */
	ACCOUNT,
	/** A person's name, and whatever else says who somebody is. */
	NAME;

	/** The kind of a field's texts; empty when the field is not personal, or not text. */
	public static Optional<PersonalKind> of(Field field) {
		if (!field.personal() || field.type() != FieldType.TEXT) {
			return Optional.empty();
		}
		String name = field.name().toLowerCase(Locale.ROOT);
		if (name.endsWith("idnumber") || name.endsWith("personid")) {
			return Optional.of(ID_NUMBER);
		}
		if (name.endsWith("cert")) {
			return Optional.of(CERTIFICATE);
		}
		return Optional.of(name.endsWith("phone") ? PHONE : name.endsWith("account") ? ACCOUNT : NAME);
	}
}
