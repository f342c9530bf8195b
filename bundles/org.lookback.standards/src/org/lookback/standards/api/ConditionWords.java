package org.lookback.standards.api;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.internal.condition.WordGuide;

/** What a condition may say at a place that is being typed: for editors. Never fails, whatever the text; the loader says what is wrong. */
public final class ConditionWords {

	/** What a word is. */
	public enum Sort {
		/** Stands for a row: {@code m}, {@code village}. */
		VARIABLE,
		/** A field of the dictionary. */
		FIELD,
		/** Rows to go over. */
		LIST,
		/** {@code exists}, {@code all} and the like, behind a list. */
		QUANTIFIER, FUNCTION, KEYWORD
	}

	/**
	 * A word that may come next.
	 *
	 * @param name   the word
	 * @param sort   what it is
	 * @param field  the field, when it is one
	 * @param insert what to write for it; a bar {@code |} marks where the cursor goes
	 */
	public record Word(String name, Sort sort, Optional<Field> field, String insert) {
	}

	private ConditionWords() {
	}

	/**
	 * Words that may come next.
	 *
	 * @param object what the rule is asked of
	 * @param before the condition up to where the word that is being typed begins
	 */
	public static List<Word> next(ObjectKind object, String before, Dictionary dictionary) {
		return new WordGuide(object, before, dictionary).next();
	}

	/**
	 * The field that a name means at a place.
	 *
	 * @param before the condition up to the name
	 * @param name   as written: {@code primaryCause}, {@code m.health}, {@code income.netPerCapita}
	 */
	public static Optional<Field> field(ObjectKind object, String before, String name, Dictionary dictionary) {
		return new WordGuide(object, before, dictionary).field(name);
	}
}
