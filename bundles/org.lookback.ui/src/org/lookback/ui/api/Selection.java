package org.lookback.ui.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;

/** The household and the clause that are looked at, in whatever view. Changed and listened to on the window's thread only. */
@Component(service = Selection.class)
public final class Selection {

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private Optional<String> household = Optional.empty();
	private Optional<ClausePlace> clause = Optional.empty();

	/**
	 * A clause, and what to highlight in it.
	 *
	 * @param id    the clause's id, as {@code Policies.clause} takes it
	 * @param quote the words that a rule quotes; empty when the whole clause is meant
	 */
	public record ClausePlace(String id, String quote) {
	}

	/** The household's key. */
	public Optional<String> household() {
		return household;
	}

	public Optional<ClausePlace> clause() {
		return clause;
	}

	/** Looks at a household. */
	public void selectHousehold(String key) {
		Optional<String> now = Optional.of(key);
		if (!now.equals(household)) {
			household = now;
			tell();
		}
	}

	/** Looks at a clause; the clauses view shows it even when it was the one shown before. */
	public void selectClause(ClausePlace place) {
		clause = Optional.of(place);
		tell();
	}

	/** Looks at nothing, for another workspace. */
	public void reset() {
		household = Optional.empty();
		clause = Optional.empty();
		tell();
	}

	/** Hears of every change; run the answer to stop. */
	public Runnable listen(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
