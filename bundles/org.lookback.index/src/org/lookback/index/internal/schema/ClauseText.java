package org.lookback.index.internal.schema;

import java.util.List;

import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.Validity;

/** A clause as one stored text and back. */
public final class ClauseText {

	private static final String FIELD = "\u001f";
	private static final String HEADING = "\u001e";
	private static final String REPEALED = "r";
	private static final int FIELDS = 13;

	private ClauseText() {
	}

	public static String write(Clause clause) {
		return String.join(FIELD, clause.packageId(), clause.document(), clause.documentTitle(), clause.number(), clause.issuer(), clause.issued(),
				clause.anchor(), String.join(HEADING, clause.heading()), clause.text(), Integer.toString(clause.order()), clause.validity().from(),
				clause.validity().until(), clause.validity().repealed() ? REPEALED : "");
	}

	public static Clause read(String stored) {
		String[] parts = stored.split(FIELD, FIELDS);
		List<String> heading = parts[7].isEmpty() ? List.of() : List.of(parts[7].split(HEADING));
		return new Clause(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], heading, parts[8], Integer.parseInt(parts[9]),
				new Validity(parts[10], parts[11], parts[12].equals(REPEALED)));
	}
}
