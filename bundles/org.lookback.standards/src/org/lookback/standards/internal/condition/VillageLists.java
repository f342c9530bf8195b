package org.lookback.standards.internal.condition;

import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.facts.Fact;

/** What stands, is carried out and is stationed in a village, as it hangs under the village's row. */
final class VillageLists {

	private VillageLists() {
	}

	/** The rows of one of a village's lists; none when the village has no row. */
	static List<Row> rows(RowList list, Row village) {
		Fact row = village.identity();
		if (row == null) {
			return List.of();
		}
		List<Row> rows = new ArrayList<>();
		for (Fact child : row.children(entity(list))) {
			if (list != RowList.PROJECTS || child.whole("projectYear").filter(year -> year > village.year()).isEmpty()) {
				rows.add(Row.of(child, village.key(), village.year()));
			}
		}
		return rows;
	}

	private static String entity(RowList list) {
		return switch (list) {
		case FACILITIES -> "facility";
		case PROJECTS -> "project";
		case VILLAGE_HELPERS -> "helper";
		default -> throw new IllegalStateException(list.listName());
		};
	}
}
