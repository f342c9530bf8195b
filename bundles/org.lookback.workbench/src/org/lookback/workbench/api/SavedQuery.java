package org.lookback.workbench.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;

/**
 * A question that somebody kept under a name, perhaps with the way it was looked at.
 *
 * @param id     names it within the workspace; {@code ""} while it was never kept
 * @param note   what whoever kept it wants to remember; may be empty
 * @param kind   what kind of things the list shows
 * @param view   how a view showed it, in the view's own words; empty when it is the question alone
 * @param by     who kept it
 * @param when   when it was kept or changed last
 * @param pinned whether it stands before the others
 */
public record SavedQuery(String id, String name, String note, Query query, Shape.Kind kind, Map<String, String> view, String by, Instant when,
		boolean pinned) {

	public SavedQuery {
		name = name.strip();
		note = note.strip();
		view = Map.copyOf(new LinkedHashMap<>(view));
	}

	/** One that is still to be kept; who and when are filled in then. */
	public static SavedQuery of(String name, String note, Query query, Shape.Kind kind, Map<String, String> view) {
		return new SavedQuery("", name, note, query, kind, view, "", Instant.EPOCH, false);
	}

	/** Under another name, with another note. */
	public SavedQuery named(String otherName, String otherNote) {
		return new SavedQuery(id, otherName, otherNote, query, kind, view, by, when, pinned);
	}

	/** Before the others, or among them. */
	public SavedQuery pinned(boolean now) {
		return new SavedQuery(id, name, note, query, kind, view, by, when, now);
	}

	/** Another one that asks the same. */
	public SavedQuery copy(String otherName) {
		return new SavedQuery("", otherName, note, query, kind, view, "", Instant.EPOCH, false);
	}
}
