package org.lookback.ui.explore.internal.clauses;

import java.time.LocalDate;
import java.util.Optional;

import org.lookback.model.api.query.Query;

/**
 * Which documents are shown and searched. An empty text is a value: nothing is recorded there.
 *
 * @param year     of issue
 * @param validity an id of the code list {@code Validity}
 */
record TextFilter(Optional<String> issuer, Optional<String> year, Optional<String> validity) {

	static final TextFilter ALL = new TextFilter(Optional.empty(), Optional.empty(), Optional.empty());
	private static final int YEAR = 4;

	/** The year of issue, empty when none is known. */
	static String year(TextItem item) {
		return item.details().issued().length() < YEAR ? "" : item.details().issued().substring(0, YEAR);
	}

	/** Whether a document holds today, by the id of the code list. */
	static String validity(TextItem item) {
		return item.details().validity().on(LocalDate.now()).id();
	}

	boolean accepts(TextItem item) {
		return issuer.filter(wanted -> !wanted.equals(item.details().issuer())).isEmpty() && year.filter(wanted -> !wanted.equals(year(item))).isEmpty()
				&& validity.filter(wanted -> !wanted.equals(validity(item))).isEmpty();
	}

	/** A query narrowed to these documents. */
	Query narrowed(Query query) {
		Query narrow = query;
		narrow = issuer.isPresent() ? narrow.where("clause.issuer", issuer.get()) : narrow;
		narrow = year.isPresent() ? narrow.where("clause.issued", year.get()) : narrow;
		return validity.isPresent() ? narrow.where("clause.validity", validity.get()) : narrow;
	}
}
