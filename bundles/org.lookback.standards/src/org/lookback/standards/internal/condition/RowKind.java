package org.lookback.standards.internal.condition;

import java.util.List;
import java.util.Optional;

/** What a variable can stand for: one row, or an identity together with its row of the year. */
public enum RowKind {
	/** The household of the year; its fields need no variable. */
	HOUSEHOLD("household", "householdYear", "income", "water"),
	MEMBER("member", "memberYear"),
	KIN("kin"),
	/** The household in one of its years. */
	HOUSEHOLD_YEAR("householdYear", "income", "water"),
	/** A member in one of his years. */
	MEMBER_YEAR("memberYear"),
	CHANGE("memberChange"),
	HOUSE("housing"),
	MEASURE("measure"),
	VISIT("visit"),
	LOAN("loan"),
	HELPER("helper"),
	REGISTER_RECORD("registerRecord"),
	/** A village in the year. */
	VILLAGE("village"),
	/** A facility in the year. */
	FACILITY("facility"),
	PROJECT("project");

	private final List<String> entities;

	RowKind(String... entities) {
		this.entities = List.of(entities);
	}

	/** The dictionary's entities whose fields it has, in the order of its parts. */
	public List<String> entities() {
		return entities;
	}

	/** The list of that name that hangs under a row of this kind. */
	Optional<RowList> list(String name) {
		for (RowList list : RowList.values()) {
			if (list.owner() == this && list.listName().equals(name)) {
				return Optional.of(list);
			}
		}
		return Optional.empty();
	}

	/** Whether department registers are matched to such rows. */
	boolean registered() {
		return this == MEMBER || this == KIN;
	}
}
