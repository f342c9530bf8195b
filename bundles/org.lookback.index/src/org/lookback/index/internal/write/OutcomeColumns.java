package org.lookback.index.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import org.lookback.index.api.Verdicts.Checked;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.OutcomeFields;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.TextFields;
import org.lookback.index.internal.write.EventDocuments.Event;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.Truth;

/**
 * What checks said, on the documents of a household and its members: outcomes, undecided rules, findings and notices. All of it is in the
 * {@link OutcomeFields}, so that it can be written beside documents that are there. A finding belongs to the year that was checked, or to the
 * household's last when that has no rows.
 */
final class OutcomeColumns {

	private final EventDocuments events;
	private final Column undecided;

	OutcomeColumns(Schema schema, EventDocuments events) {
		this.events = events;
		this.undecided = schema.column(OutcomeFields.UNDECIDED_RULES).orElse(null);
	}

	/** Those checks whose outcome belongs to one of a household's years. */
	static List<Checked> of(int year, List<Checked> checked, SortedSet<Integer> years) {
		return checked.stream().filter(one -> block(one.year(), years) == year).toList();
	}

	private static int block(int year, SortedSet<Integer> years) {
		return years.contains(year) ? year : years.last();
	}

	/** All findings and notices of a household. */
	List<Event> events(long household, String householdKey, List<Checked> checked, SortedSet<Integer> years) {
		List<Event> all = new ArrayList<>();
		for (Checked one : checked) {
			Set<Integer> year = Set.of(block(one.year(), years));
			one.determination().findings().forEach(finding -> all.add(event(Level.FINDING, household, householdKey, one, finding, year)));
			one.determination().notices().forEach(notice -> all.add(event(Level.NOTICE, household, householdKey, one, notice, year)));
		}
		return all;
	}

	private Event event(Level level, long household, String householdKey, Checked checked, Finding finding, Set<Integer> year) {
		Event event = events.of(level, household, finding.packageId() + '/' + finding.rule() + '@' + finding.objectKey(),
				Derived.values(finding, checked.determination(), householdKey), year);
		event.document().found(finding.packageId());
		return event;
	}

	/**
	 * Writes on the document of a household's year.
	 *
	 * @param checked whose outcome belongs to the year
	 * @param events  of the year; those that no check made are passed over
	 */
	void household(DocumentBuilder document, List<Checked> checked, List<Event> events) {
		for (Checked one : checked) {
			document.add(Schema.outcome(one.packageId()), one.determination().value() == Truth.UNDECIDED ? Truth.UNDECIDED.id() : one.determination().outcome());
			if (undecided != null) {
				document.copy(undecided, one.undecided());
			}
		}
		this.events.copy(document, events, Level.FINDING, TextFields.FINDINGS, TextFields.FINDING_LABELS);
		this.events.copy(document, events, Level.NOTICE, TextFields.FINDINGS, TextFields.FINDING_LABELS);
	}
}
