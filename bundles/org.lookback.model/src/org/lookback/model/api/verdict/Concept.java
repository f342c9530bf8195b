package org.lookback.model.api.verdict;

/**
 * The neutral meaning under a province's own label, so that outcomes of several packages can be laid side by side. The same label
 * can mean different things in two provinces; concepts never do.
 */
public enum Concept {
	/** Nothing to do: managed as before. */
	NORMAL,
	/** Out of poverty and still entitled to support. */
	STILL_SUPPORTED,
	/** Out of poverty, better off, support ends. */
	NO_LONGER_SUPPORTED,
	/** Never met the identification standard. */
	WRONGLY_REGISTERED,
	/** The exit is annulled: back to not lifted. */
	ROLLED_BACK,
	/** Lifted once, poor again. */
	FALLEN_BACK,
	/** Not registered until now, to be registered. */
	TO_BE_REGISTERED,
	/** Supported without being registered. */
	HELPED_AT_ONCE,
	/** A guarantee is missing and must be made good. */
	SHORTFALL,
	/** Stable for now, watched because of a risk. */
	WATCHED,
	/** The package does not speak of this household. */
	OUT_OF_SCOPE
}
