package org.lookback.casework.internal;

import java.util.Optional;

import org.lookback.model.api.facts.Household;

/** Who heads a household. */
public final class Heads {

	private static final String HEAD = "户主";

	private Heads() {
	}

	/** The name of the head as the household's row says it, else of the member who is called the head. */
	public static Optional<String> name(Household household) {
		return household.root().text("headName").or(() -> household.members().stream()
				.filter(member -> member.text("relationToHead").filter(HEAD::equals).isPresent()).flatMap(member -> member.text("name").stream()).findFirst());
	}
}
