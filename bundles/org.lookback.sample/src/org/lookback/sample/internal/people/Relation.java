package org.lookback.sample.internal.people;

/** What a member is to the head, as far as families of the sample go. */
public enum Relation {
	HEAD("户主"),
	SPOUSE("配偶"),
	SON("之子"),
	DAUGHTER("之女"),
	DAUGHTER_IN_LAW("之儿媳"),
	GRANDSON("之孙子"),
	GRANDDAUGHTER("之孙女"),
	FATHER("之父"),
	MOTHER("之母");

	private final String code;

	Relation(String code) {
		this.code = code;
	}

	/** The code of the list Relation. */
	public String code() {
		return code;
	}
}
