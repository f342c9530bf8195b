package org.lookback.casework.api.visits;

/** Whether the national system has what was decided here. */
public enum ChangeState {
	/** It says what it said when it was decided, or no newer import of it is there (未录入). */
	NOT_TYPED,
	/** It says what was decided (已录入). */
	TYPED,
	/** It says something else by now, but not what was decided (录入不一致). */
	TYPED_OTHERWISE
}
