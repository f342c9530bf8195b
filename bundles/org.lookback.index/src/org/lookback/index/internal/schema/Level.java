package org.lookback.index.internal.schema;

import java.util.List;

import org.lookback.model.api.query.Unit;

/** Whose value a column holds. Conditions of one level hold for one and the same object of that level. */
public enum Level {
	HOUSEHOLD, MEMBER, FINDING, NOTICE, MEASURE, ITEM, WARNING;

	/** The levels whose objects are made with their household, stand in the index of events, and of whose values the household has copies. */
	public static final List<Level> EVENTS = List.of(FINDING, NOTICE, MEASURE);
	/** All levels whose objects stand in the index of events. */
	public static final List<Level> BESIDE = List.of(FINDING, NOTICE, MEASURE, ITEM, WARNING);

	/** Whether objects of this level stand in the index of events. */
	public boolean event() {
		return BESIDE.contains(this);
	}

	/**
	 * Whether objects of this level are written without their household: they are of no year, the household has no copies of their values, and some
	 * of them belong to no household at all.
	 */
	public boolean loose() {
		return this == ITEM || this == WARNING;
	}

	/** The level whose objects a unit counts. */
	public static Level of(Unit unit) {
		return switch (unit) {
		case HOUSEHOLD -> HOUSEHOLD;
		case PERSON -> MEMBER;
		case FINDING -> FINDING;
		case NOTICE -> NOTICE;
		case MEASURE -> MEASURE;
		case LEDGER -> ITEM;
		};
	}

	/** Prefix of the term that marks a document of this level with its year. */
	public String mark() {
		return switch (this) {
		case HOUSEHOLD -> "h";
		case MEMBER -> "m";
		case FINDING -> "f";
		case NOTICE -> "n";
		case MEASURE -> "e";
		case ITEM -> "i";
		case WARNING -> "w";
		};
	}
}
