package org.lookback.standards.internal.condition;

/** The lists that {@code exists}, {@code all} and {@code count} go over. */
public enum RowList {
	/** Who belongs to the household in the year. */
	MEMBERS("members", RowKind.HOUSEHOLD, RowKind.MEMBER, Closed.WHEN_NOT_EMPTY),
	/** Who has left it, by death or otherwise. */
	FORMER_MEMBERS("formerMembers", RowKind.HOUSEHOLD, RowKind.MEMBER, Closed.ALWAYS),
	/** Members and former members. */
	EVERYONE("everyone", RowKind.HOUSEHOLD, RowKind.MEMBER, Closed.WHEN_NOT_EMPTY),
	/** Separated children and their spouses. */
	KIN("kin", RowKind.HOUSEHOLD, RowKind.KIN, Closed.WHEN_NOT_EMPTY_OR_DECLARED),
	/** Houses of the year. */
	HOUSING("housing", RowKind.HOUSEHOLD, RowKind.HOUSE, Closed.WHEN_NOT_EMPTY),
	/** Measures up to the year. */
	MEASURES("measures", RowKind.HOUSEHOLD, RowKind.MEASURE, Closed.WHEN_DECLARED),
	/** Visits of the year up to the day. */
	VISITS("visits", RowKind.HOUSEHOLD, RowKind.VISIT, Closed.WHEN_DECLARED),
	LOANS("loans", RowKind.HOUSEHOLD, RowKind.LOAN, Closed.WHEN_DECLARED),
	HELPERS("helpers", RowKind.HOUSEHOLD, RowKind.HELPER, Closed.WHEN_DECLARED),
	/** The household in each year with data, up to the year. */
	YEARS("years", RowKind.HOUSEHOLD, RowKind.HOUSEHOLD_YEAR, Closed.WHEN_NOT_EMPTY),
	/** The same without the year itself. */
	PREVIOUS_YEARS("previousYears", RowKind.HOUSEHOLD, RowKind.HOUSEHOLD_YEAR, Closed.WHEN_NOT_EMPTY),
	/** The member in each year with data, up to the year. */
	MEMBER_YEARS("years", RowKind.MEMBER, RowKind.MEMBER_YEAR, Closed.WHEN_NOT_EMPTY),
	MEMBER_PREVIOUS_YEARS("previousYears", RowKind.MEMBER, RowKind.MEMBER_YEAR, Closed.WHEN_NOT_EMPTY),
	/** Births, deaths, marriages, moves. */
	CHANGES("changes", RowKind.MEMBER, RowKind.CHANGE, Closed.WHEN_NOT_EMPTY_OR_DECLARED),
	/** Measures up to the year that are this member's own. */
	MEMBER_MEASURES("measures", RowKind.MEMBER, RowKind.MEASURE, Closed.WHEN_DECLARED),
	/** Schools, clinics and water works that stand in the village. */
	FACILITIES("facilities", RowKind.VILLAGE, RowKind.FACILITY, Closed.WHEN_DECLARED),
	/** Projects carried out in the village up to the year. */
	PROJECTS("projects", RowKind.VILLAGE, RowKind.PROJECT, Closed.WHEN_DECLARED),
	/** Who is stationed in the village. */
	VILLAGE_HELPERS("helpers", RowKind.VILLAGE, RowKind.HELPER, Closed.WHEN_DECLARED);

	/** When the absence of a row may decide. */
	public enum Closed {
		ALWAYS, WHEN_NOT_EMPTY, WHEN_DECLARED, WHEN_NOT_EMPTY_OR_DECLARED
	}

	private final String listName;
	private final RowKind owner;
	private final RowKind element;
	private final Closed closed;

	RowList(String listName, RowKind owner, RowKind element, Closed closed) {
		this.listName = listName;
		this.owner = owner;
		this.element = element;
		this.closed = closed;
	}

	public String listName() {
		return listName;
	}

	public RowKind owner() {
		return owner;
	}

	public RowKind element() {
		return element;
	}

	public Closed closed() {
		return closed;
	}
}
