package org.lookback.casework.api.coverage;

/** What a village's number of households to visit rests on. */
public enum Basis {
	/** The village's roster names every farm household. */
	ROSTER,
	/** Nobody sent a roster, but the village's form says how many farm households there are (农户总数): those without a name cannot be listed. */
	NUMBER,
	/** Neither: how many should have been visited is not known. */
	NONE
}
