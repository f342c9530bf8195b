package org.lookback.standards.internal.condition;

import java.util.List;

import org.lookback.standards.api.Census;

/** What a condition can reach from the object it is asked of. For one thread. */
public sealed interface View permits HouseholdView, PlaceView {

	/** The row that bare names stand for. */
	Row own();

	/** The village of the year; without a row when none was imported. */
	Row village();

	/** The latest visit of the year up to the day; without a row when there is none. */
	Row visit();

	/** What all households together say. */
	Census census();

	/** The code of the village that it belongs to, empty when nobody knows. */
	String villageCode();

	/** The rows of a list that hang under a row. */
	List<Row> list(RowList list, Row owner);

	/** The records of a register that were matched to a member or a kin. */
	List<Row> records(Row owner, String register);
}
