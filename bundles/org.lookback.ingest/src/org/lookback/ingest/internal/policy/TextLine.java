package org.lookback.ingest.internal.policy;

/**
 * One line as a file has it.
 *
 * @param text     without white space at its ends, never empty
 * @param indented whether it begins further in than others
 * @param fill     whether it goes on to where lines are wrapped
 */
record TextLine(String text, boolean indented, Fill fill) {

	/** Whether the line reaches the margin. */
	enum Fill {
		FULL, SHORT,
		/** The format does not say. */
		UNKNOWN
	}
}
