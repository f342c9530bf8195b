package org.lookback.standards.api;

import java.util.Locale;

/** What a rule is for in its package. Scope first, then tests, then overrides; guarantees stand beside them. */
public enum RuleKind {
	/** Whom the package speaks of at all. */
	SCOPE,
	/** One that is met is enough for its outcome. */
	TEST,
	/** One that is met beats every test. */
	OVERRIDE,
	/** Met means that something is missing: a finding. */
	GUARANTEE;

	/** The spelling in YAML and JSON. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
