package org.lookback.ui.api.search;

import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;

/** What may have been meant by a query that finds nothing, as a line of links; each link's reference is its number from 0. */
public final class Meant {

	private static final Messages MESSAGES = Messages.in(Meant.class);

	private Meant() {
	}

	/**
	 * The line.
	 *
	 * @param asked  the query that finds nothing
	 * @param others queries that find something; {@code ""} when there are none
	 */
	public static String words(Query asked, List<Query> others) {
		StringJoiner links = new StringJoiner(MESSAGES.get("meant.separator"));
		for (int i = 0; i < others.size(); i++) {
			Query other = others.get(i);
			boolean conditions = !other.filters().equals(asked.filters());
			String said = conditions ? new Query(other.text(), other.filters(), other.groups(), OptionalInt.empty()).print() : other.text();
			links.add("<a href=\"" + i + "\">" + said.replace("&", "&&").replace("<", "＜").replace(">", "＞") + "</a>");
		}
		return others.isEmpty() ? "" : MESSAGES.get("meant", links);
	}
}
