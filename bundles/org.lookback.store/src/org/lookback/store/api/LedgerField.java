package org.lookback.store.api;

/**
 * What an item of the ledger says. All values are texts, empty when nothing is known; codes are those of the casework, days are ISO days. Their
 * order is that of a sheet.
 */
public enum LedgerField {
	/** Of what: a household, person, village, facility, project, fund or department. */
	LEVEL,
	/** Its key: the household's, the member's code, the village's code… */
	OBJECT,
	/** Code of the village, or of whatever region is known. */
	REGION,
	/** Key of the household that the object belongs to. */
	HOUSEHOLD,
	/** How many persons that household had when the item was opened. */
	PERSONS,
	/** Name of the head, the person or the object; personal data where it is a person. */
	NAME,
	/** Code of the list ProblemType. */
	PROBLEM_TYPE,
	/** What is wrong, in words. */
	PROBLEM,
	/** Who found it. */
	SOURCE,
	/** Standards package and rule that found it. */
	PACKAGE, RULE,
	/** The words it rests on. */
	CLAUSE,
	/** The day it was found. */
	FOUND_ON,
	/** The look-backs in which it was found, a line each. */
	ROUNDS,
	/** Fix at once, or by a date. */
	MODE,
	/** Code of the list Sector. */
	SECTOR,
	/** What is to be done. */
	MEASURE,
	/** Who answers for it. */
	DEPARTMENT, PERSON,
	/** The day by which it has to be done. */
	DUE,
	/** How far it is. */
	STATE,
	/** Who saw that it is done, and at which level of government. */
	VERIFIED_BY, VERIFIED_LEVEL,
	/** Where the proof lies, and the SHA-256 of its file. */
	EVIDENCE, EVIDENCE_HASH,
	/** Anything else. */
	NOTE,
	/** What another person's copy says otherwise and nobody has decided, a line each. */
	CONFLICTS,
	/** Not empty when the item was opened by mistake. */
	GONE
}
