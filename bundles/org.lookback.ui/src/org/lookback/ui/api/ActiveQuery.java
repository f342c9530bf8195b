package org.lookback.ui.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.osgi.service.component.annotations.Component;

/**
 * The one question that regions, search, facets, grid and charts show, with the way back and forward. Changed and listened to on the
 * window's thread only. A view that changes it hears of the change like every other.
 */
@Component(service = ActiveQuery.class)
public final class ActiveQuery {

	private static final int REMEMBERED = 100;

	/** What is asked: which objects, and of what kind. */
	public record Asked(Query query, Kind kind) {
	}

	private static final Asked START = new Asked(Query.ALL, Kind.HOUSEHOLDS);

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Deque<Asked> back = new ArrayDeque<>();
	private final Deque<Asked> forward = new ArrayDeque<>();
	private Asked now = START;

	/** Which objects; without conditions on clauses, which say nothing of any other kind. */
	public Query get() {
		List<Filter> ofClauses = now.kind() == Kind.CLAUSES ? now.query().filters().stream().filter(ActiveQuery::isOfClauses).toList() : List.of();
		return ofClauses.isEmpty() ? now.query() : now.query().without(new Query("", ofClauses, OptionalInt.empty()));
	}

	/** All that is asked, conditions on clauses too while clauses are asked for. */
	public Query whole() {
		return now.query();
	}

	/** Whether a condition is one that clauses of policy texts are asked for. */
	public static boolean isOfClauses(Filter filter) {
		return Dictionary.clauses().find(filter.field()).isPresent();
	}

	/** What kind of objects the list shows. */
	public Kind kind() {
		return now.kind();
	}

	/** Asks something else of the same kind. */
	public void set(Query query) {
		ask(new Asked(query, now.kind()));
	}

	/** Asks for the same in another kind. */
	public void set(Kind kind) {
		ask(new Asked(kind == Kind.CLAUSES ? now.query() : get(), kind));
	}

	/** Asks both anew, as a chart's bar does that opens its households. */
	public void set(Query query, Kind kind) {
		ask(new Asked(query, kind));
	}

	/** Asks what the change makes of the present query. */
	public void change(UnaryOperator<Query> change) {
		set(change.apply(now.query()));
	}

	/** Adds a value of a field to the conditions, or takes it away when it is there; an empty value means "not recorded". */
	public void toggle(String field, String value) {
		change(query -> Conditions.toggle(query, field, value));
	}

	/** Whether a value of a field is among the conditions. */
	public boolean has(String field, String value) {
		return Conditions.has(now.query(), field, value);
	}

	/** Takes conditions and groups away. */
	public void remove(Query part) {
		change(query -> query.without(part));
	}

	/** Asks for everything again. */
	public void clear() {
		ask(new Asked(new Query("", List.of(), now.query().year()), now.kind()));
	}

	public boolean canGoBack() {
		return !back.isEmpty();
	}

	public boolean canGoForward() {
		return !forward.isEmpty();
	}

	/** What was asked before; nothing happens when there is none. */
	public void back() {
		step(back, forward);
	}

	/** What was asked before going back; nothing happens when there is none. */
	public void forward() {
		step(forward, back);
	}

	/** Forgets everything, for another workspace. */
	public void reset() {
		back.clear();
		forward.clear();
		now = START;
		tell();
	}

	/** Hears of every change; run the answer to stop, at the latest when the view is disposed of. */
	public Runnable listen(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void ask(Asked asked) {
		if (asked.equals(now)) {
			return;
		}
		back.push(now);
		if (back.size() > REMEMBERED) {
			back.removeLast();
		}
		forward.clear();
		now = asked;
		tell();
	}

	private void step(Deque<Asked> from, Deque<Asked> to) {
		if (from.isEmpty()) {
			return;
		}
		to.push(now);
		now = from.pop();
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
