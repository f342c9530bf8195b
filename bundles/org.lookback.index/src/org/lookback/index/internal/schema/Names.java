package org.lookback.index.internal.schema;

import org.lookback.model.api.query.Shape;

/** Names of the index's own fields: short, since every document carries them, and never equal to an id of the dictionary. */
public final class Names {

	/** Term: level's mark and year, {@code h2019}. */
	public static final String YEAR = "y";
	/** What stands in the place of the year on the documents of a household's last year. */
	public static final String LAST = "L";
	/** Term: the level's mark. */
	public static final String LEVEL = "l";
	/** Term: number of the household, for deleting. */
	public static final String NUMBER_TERM = "n";
	/** Number of the household. */
	public static final String NUMBER = "#n";
	/** Key of the object. */
	public static final String KEY = "#k";
	/** Term: key of an item of the ledger, for replacing it. */
	public static final String ITEM_TERM = "item";
	/** Term: the package of a warning, for replacing all of them. */
	public static final String WARNING_TERM = "warn";
	/** Term: the package of a finding or notice, for replacing all of them. */
	public static final String FOUND_TERM = "found";
	/** How many members, findings and measures a household has in its year. */
	public static final String MEMBERS = "#m";
	public static final String FINDINGS = "#f";
	public static final String NOTICES = "#w";
	public static final String MEASURES = "#e";
	/** Term and doc value of a clause: its package and document. */
	public static final String DOCUMENT = "d";
	/** The serialised clause. */
	public static final String CLAUSE = "clause";
	/** Data of a commit. */
	public static final String SEQ = "seq";
	public static final String CURRENT_YEAR = "year";
	public static final String PACKAGES = "packages";
	public static final String CLAUSES = "clauses";
	/** Which folder holds the outcomes of which segment, see {@link OutcomeParts}. */
	public static final String OUTCOMES = "outcomes";
	/** The term on the household that says an event of it has no value in a field. */
	public static final String EMPTY = "";

	private Names() {
	}

	/** Column that says how many objects of a level a household has. */
	public static String count(Level level) {
		return switch (level) {
		case MEMBER -> MEMBERS;
		case FINDING -> FINDINGS;
		case NOTICE -> NOTICES;
		case MEASURE -> MEASURES;
		case HOUSEHOLD, ITEM, WARNING -> throw new IllegalArgumentException();
		};
	}

	/** The level that a kind of list shows. */
	public static Level level(Shape.Kind kind) {
		return switch (kind) {
		case HOUSEHOLDS -> Level.HOUSEHOLD;
		case MEMBERS -> Level.MEMBER;
		case FINDINGS -> Level.FINDING;
		case NOTICES -> Level.NOTICE;
		case MEASURES -> Level.MEASURE;
		case LEDGER -> Level.ITEM;
		case CLAUSES -> throw new IllegalArgumentException();
		};
	}
}
