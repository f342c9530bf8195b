package org.lookback.model.api.verdict;

/** What a finding means. Only problems count as problems. */
public enum FindingKind {
	/** Something is missing or wrong. */
	PROBLEM("问题"),
	/** A risk seen early: not a lack. */
	WARNING("预警"),
	/** A kind of help that the document names for such an object. */
	ADVICE("建议");

	private final String code;

	FindingKind(String code) {
		this.code = code;
	}

	/** The dictionary's code (list FindingKind). */
	public String code() {
		return code;
	}
}
