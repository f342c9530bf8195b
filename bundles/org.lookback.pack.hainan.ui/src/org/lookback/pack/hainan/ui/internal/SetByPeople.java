package org.lookback.pack.hainan.ui.internal;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.workbench.api.Policies;

/** What people of the workspace read into the notice's undefined words, as far as the board draws lines with it. */
record SetByPeople(List<Reading> readings) {

	static final String FILE = "readings.yaml";

	static SetByPeople read(Policies policies, String packageId) throws LookbackException {
		String text = policies.readings();
		return new SetByPeople(text.isBlank() ? List.of()
				: Readings.read(FILE, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).of(packageId));
	}

	/** The line below which income is low; absent when nobody set one for everywhere. */
	Optional<BigDecimal> lowIncome() {
		return values("lowIncome").stream().findFirst().filter(text -> text.matches("\\d+(\\.\\d+)?")).map(BigDecimal::new);
	}

	/** The stages of schooling that burden a household; empty when nobody said. */
	List<String> costlyStages() {
		return values("costlyStages");
	}

	/** Which income is meant; absent when nobody said. */
	Optional<BoardChoice.Income> income() {
		return values("takesDisposable").stream().findFirst()
				.map(text -> Boolean.parseBoolean(text) ? BoardChoice.Income.DISPOSABLE : BoardChoice.Income.NET);
	}

	private List<String> values(String parameter) {
		return readings.stream().filter(reading -> reading.parameter().equals(parameter) && reading.region().isEmpty()).findFirst()
				.map(Reading::value).orElse(List.of());
	}
}
