package org.lookback.ui.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.GridSource;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.charts.api.ChartPlan;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * The storyboard that the window works on, with the way back; what views are showing that could be added to it; and the briefing it makes with the numbers
 * of now. Changed and listened to on the window's thread only.
 */
@Component(service = StoryDesk.class)
public final class StoryDesk {

	private static final int REMEMBERED = 100;

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Deque<Storyboard> before = new ArrayDeque<>();
	private Optional<Storyboard> now = Optional.empty();
	private Optional<Brief> brief = Optional.empty();
	private Optional<Element> chart = Optional.empty();
	private Optional<Element> table = Optional.empty();
	private String name = "";

	/** What is being worked on; empty before anything was begun. */
	public Optional<Storyboard> get() {
		return now;
	}

	/** The name it is kept under; empty before it has one. */
	public String name() {
		return name;
	}

	/** The same with the numbers of now, as far as they are counted. */
	public Optional<Brief> brief() {
		return brief;
	}

	/** Begins with another one: there is no way back from it. */
	public void begin(Storyboard story, String keptUnder) {
		before.clear();
		name = keptUnder;
		now = Optional.of(story);
		brief = Optional.empty();
		tell();
	}

	/** Changes it. */
	public void set(Storyboard story) {
		if (now.isPresent() && now.get().equals(story)) {
			return;
		}
		now.ifPresent(before::push);
		if (before.size() > REMEMBERED) {
			before.removeLast();
		}
		now = Optional.of(story);
		tell();
	}

	/** Adds an element at the end; begins with an empty page when there is none. */
	public void add(Element element) {
		Storyboard story = now.orElseGet(() -> Storyboard.titled(UiMessages.get("brief.title")));
		set(story.and(element.withId(story.freeId())));
	}

	/** Moves an element to another place, both from 0. */
	public void move(int from, int to) {
		if (now.isPresent() && from != to && from >= 0 && to >= 0 && from < now.get().elements().size() && to < now.get().elements().size()) {
			List<Element> elements = new ArrayList<>(now.get().elements());
			elements.add(to, elements.remove(from));
			set(now.get().with(elements));
		}
	}

	/** Puts an element in the place of the one of the same id. */
	public void replace(Element element) {
		now.ifPresent(story -> set(story.with(story.elements().stream().map(each -> each.id().equals(element.id()) ? element : each).toList())));
	}

	/** Takes an element away. */
	public void remove(String id) {
		now.ifPresent(story -> set(story.with(story.elements().stream().filter(each -> !each.id().equals(id)).toList())));
	}

	public boolean canUndo() {
		return !before.isEmpty();
	}

	/** Goes back to what it was before the last change. */
	public void undo() {
		if (canUndo()) {
			now = Optional.of(before.pop());
			tell();
		}
	}

	/** Forgets everything, for another workspace. */
	public void reset() {
		before.clear();
		now = Optional.empty();
		brief = Optional.empty();
		chart = Optional.empty();
		table = Optional.empty();
		name = "";
		tell();
	}

	/** The numbers of now were counted. */
	public void counted(Brief counted) {
		brief = Optional.of(counted);
		tell();
	}

	/** What a view of charts shows. */
	public void shows(ChartPlan plan) {
		chart = Optional.of(new Element.Chart("new", plan.kind(), plan.fields(), plan.unit(), typed(plan.query()), plan.title(), "", "", java.util.Map.of()));
	}

	/** What a view of tables shows. */
	public void shows(List<String> fields, Query query, Unit unit) {
		table = fields.isEmpty() ? Optional.empty()
				: Optional.of(new Element.Grid("new", new GridSource.Counts(fields, typed(query), unit), "", "", java.util.Map.of()));
	}

	/** The chart that is shown, to be added. */
	public Optional<Element> chart() {
		return chart;
	}

	/** The table that is shown, to be added. */
	public Optional<Element> table() {
		return table;
	}

	/** A query as a storyboard keeps it: the year is the storyboard's. */
	public static String typed(Query query) {
		return new Query(query.text(), query.filters(), query.groups(), OptionalInt.empty()).print();
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
