package org.lookback.standards.internal.condition;

/** The lists that {@code exists}, {@code all} and {@code count} go over. */
enum RowList {
	/** Who belongs to the household on the day. */
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
	CHANGES("changes", RowKind.MEMBER, RowKind.CHANGE, Closed.WHEN_NOT_EMPTY_OR_DECLARED);

	/** When the absence of a row may decide. */
	enum Closed {
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

	String listName() {
		return listName;
	}

	RowKind owner() {
		return owner;
	}

	RowKind element() {
		return element;
	}

	Closed closed() {
		return closed;
	}
}
