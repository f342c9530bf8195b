package org.lookback.sample.api;

import java.util.Locale;

import org.lookback.model.api.text.Messages;

/** A way in which real files are odd. Harmless ones an importer cleans without a word; of the others a
 * person must hear, from the import or from a comparison. */
public enum Oddity {
	/** A figure in full-width digits: ６５００. */
	FULL_WIDTH_DIGITS(true),
	/** A blank before, behind or inside a value. */
	STRAY_SPACES(true),
	/** Money as text with thousands and unit: 3,456.00元. */
	MONEY_AS_TEXT(true),
	/** A date written otherwise than the rest of its column. */
	OTHER_DATE_FORMAT(true),
	/** A code that its list does not have. */
	WRONG_CODE(false),
	/** An ID number whose last digit is wrong. */
	BAD_ID_CHECKSUM(false),
	/** An ID number that a spreadsheet has turned into 3.71599E+17. */
	ID_SCIENTIFIC(false),
	/** Two rows of one household that give different 人均纯收入. */
	ROWS_DISAGREE(false),
	/** A row that is there twice. */
	DUPLICATE_ROW(false),
	/** A village that the division data do not have. */
	UNKNOWN_VILLAGE(false),
	/** A household with two heads. */
	TWO_HEADS(false),
	/** A figure that cannot be a figure: 约5000. */
	NOT_A_NUMBER(false),
	/** A person of whom only the name is known. */
	ID_MISSING(false),
	/** Components that do not add up to their sum. */
	SUM_OFF(false),
	/** A record of a person who is in no household. */
	STRANGER(false),
	/** A farm household that the roster of its village has left out. */
	NOT_ON_ROSTER(false),
	/** A household of the roster that no other file knows. */
	ONLY_ON_ROSTER(false),
	/** A card that does not say what the national system says. */
	CARD_DIFFERS(false),
	/** Something that a visitor found otherwise than the national system has it. */
	FOUND_DIFFERS(false);

	private final boolean harmless;

	Oddity(boolean harmless) {
		this.harmless = harmless;
	}

	/** Whether an importer can set it right by itself. */
	public boolean harmless() {
		return harmless;
	}

	/** What a person reads. */
	public String label(Locale locale) {
		return Messages.in(Oddity.class, locale).get("oddity." + name());
	}
}
