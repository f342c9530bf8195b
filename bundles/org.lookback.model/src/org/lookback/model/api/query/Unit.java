package org.lookback.model.api.query;

import java.util.Locale;
import java.util.Optional;

/** What is counted. */
public enum Unit {
	HOUSEHOLD("户"), PERSON("人"), FINDING("条"), NOTICE("条"), MEASURE("项"), LEDGER("条");

	private final String zh;

	Unit(String zh) {
		this.zh = zh;
	}

	/** The spelling of the command line. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The counting word: 户, 人, 条, 项; in English the plural noun. */
	public String label(Locale locale) {
		return "zh".equals(locale.getLanguage()) ? zh : this == LEDGER ? "ledger items" : id() + "s";
	}

	public static Optional<Unit> of(String id) {
		for (Unit unit : values()) {
			if (unit.id().equalsIgnoreCase(id) || unit.zh.equals(id)) {
				return Optional.of(unit);
			}
		}
		return Optional.empty();
	}
}
