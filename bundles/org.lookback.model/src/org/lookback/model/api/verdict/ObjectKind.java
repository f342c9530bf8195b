package org.lookback.model.api.verdict;

/** What a rule, a finding or a ledger item speaks of. */
public enum ObjectKind {
	HOUSEHOLD("户"), PERSON("人"), KIN("分户亲属"), VILLAGE("村"), FACILITY("设施"), PROJECT("项目"), LOAN("贷款");

	private final String code;

	ObjectKind(String code) {
		this.code = code;
	}

	/** Whether it belongs to no household: a village, facility or project. */
	public boolean place() {
		return this == VILLAGE || this == FACILITY || this == PROJECT;
	}

	/** The dictionary's code (list ObjectKind). */
	public String code() {
		return code;
	}
}
