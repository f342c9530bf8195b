package org.lookback.analysis.api;

import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.text.Messages;

/** The lines under a table. */
final class Footer {

	private Footer() {
	}

	static List<String> of(Table table) {
		Messages messages = Messages.in(Table.class, table.locale());
		List<String> lines = new ArrayList<>();
		lines.add(messages.get("footer.population", table.unit().label(table.locale()), table.total(), table.households(), table.persons()));
		lines.addAll(table.notes());
		lines.add(String.join(messages.get("footer.apart"), table.provenance().words(table.locale())));
		return lines;
	}
}
