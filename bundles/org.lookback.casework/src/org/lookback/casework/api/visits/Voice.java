package org.lookback.casework.api.visits;

/** Who says something of a household. */
public enum Voice {
	/** The national system (全国扶贫开发信息系统), by its exports. */
	SYSTEM,
	/** The card that hangs in the household's home (明白卡). */
	CARD,
	/** The visitor, on the sheet that he brought back. */
	FOUND,
	/** A department or somebody else: no side of the comparison. */
	OTHER
}
