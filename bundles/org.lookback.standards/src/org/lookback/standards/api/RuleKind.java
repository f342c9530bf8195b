package org.lookback.standards.api;

import java.util.Locale;

/** What a rule is for in its package. Scope first, then tests, then overrides; what finds things stands beside them. */
public enum RuleKind {
	/** Whom the package speaks of at all. */
	SCOPE,
	/** One that is met is enough for its outcome. */
	TEST,
	/** One that is met beats every test. */
	OVERRIDE,
	/** Met means that something is missing: a finding that counts as a problem. */
	GUARANTEE,
	/** Met means that a risk is seen early: a finding, but not a lack. */
	WARNING,
	/** Met means that the document names a kind of help for such an object: a finding, but not a lack. */
	ADVICE;

	/** Whether it finds things, one an object, and takes no part in the decision over the household. */
	public boolean finds() {
		return this == GUARANTEE || this == WARNING || this == ADVICE;
	}

	/** The spelling in YAML and JSON. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
