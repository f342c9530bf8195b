package org.lookback.workbench.internal.brief;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.analysis.api.Provenance;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Workspace;

/** Questions of a storyboard as they are asked: understood in full, narrowed by the storyboard, of its year. */
final class Ask {

	/** Where the numbers of a workspace come from. */
	interface Origins {
		Provenance of(List<String> fields, Query query) throws LookbackException;

		/** Version and content of each package that a number rests on. */
		List<String> packages(List<String> fields, Query query) throws LookbackException;

		/** The last change of facts: what is noted besides, such as an export, changes no number. */
		long lastChange() throws LookbackException;
	}

	private final Workspace workspace;
	private final Storyboard story;
	private final Origins origins;
	private final Locale locale;
	private final boolean reveal;
	private final Query frame;

	Ask(Workspace workspace, Storyboard story, Origins origins, boolean reveal, Locale locale) throws LookbackException {
		this.workspace = workspace;
		this.story = story;
		this.origins = origins;
		this.reveal = reveal;
		this.locale = locale;
		int year = story.head().year().orElse(workspace.overview().year());
		Query typed = read("", story.head().filter());
		frame = new Query(typed.text(), typed.filters(), typed.groups(), OptionalInt.of(year));
		for (String id : story.head().packages()) {
			workspace.policies().find(id);
		}
	}

	static String say(Locale locale, String key, Object... values) {
		return Messages.in(Ask.class, locale).get(key, values);
	}

	String say(String key, Object... values) {
		return say(locale, key, values);
	}

	Workspace workspace() {
		return workspace;
	}

	Locale locale() {
		return locale;
	}

	int year() {
		return frame.year().orElseThrow();
	}

	boolean reveal() {
		return reveal;
	}

	/** Everybody that the storyboard speaks of. */
	Query everybody() {
		return frame;
	}

	/** A question of an element. */
	Query query(String element, String typed) throws LookbackException {
		Query query = read(element, typed);
		return frame.and(new Query(query.text(), query.filters(), query.groups(), OptionalInt.empty()));
	}

	private Query read(String element, String typed) throws LookbackException {
		Reading reading = workspace.searching().read(typed);
		if (!reading.complaints().isEmpty()) {
			throw wrong(element, "brief.query", typed, reading.complaints().getFirst().message());
		}
		return reading.query();
	}

	/**
	 * The code of the region that the storyboard speaks of, for questions that know nothing but regions; empty for everything.
	 *
	 * @throws LookbackException when the storyboard is narrowed by anything else
	 */
	String region(String element) throws LookbackException {
		if (frame.filters().isEmpty() && frame.groups().isEmpty() && frame.text().isEmpty()) {
			return "";
		}
		if (frame.filters().size() == 1 && frame.groups().isEmpty() && frame.text().isEmpty() && frame.filters().getFirst() instanceof Filter.In in
				&& in.values().size() == 1) {
			Optional<Field> field = workspace.dictionary().find(in.field()).filter(each -> each.type() == FieldType.REGION);
			String value = in.values().getFirst();
			if (field.isPresent() && workspace.regions().region(value).isPresent()) {
				return value;
			}
			for (RegionLevel level : RegionLevel.values()) {
				List<Region> named = field.isPresent() ? workspace.regions().named(value, level) : List.of();
				if (named.size() == 1) {
					return named.getFirst().code();
				}
			}
		}
		throw wrong(element, "brief.region", frame.print());
	}

	/** What is wrong with an element, with its place. */
	LookbackException wrong(String element, String key, Object... values) {
		return placed(element, say(key, values), Optional.empty());
	}

	/** The same of what somebody else complains of. */
	LookbackException wrong(String element, LookbackException cause) {
		return placed(element, cause.getMessage(), Optional.of(cause));
	}

	private LookbackException placed(String element, String what, Optional<LookbackException> cause) {
		String file = story.source().file();
		Integer line = story.source().lines().get(element);
		String place = element.contains(".") ? element.substring(0, element.indexOf('.')) : element;
		String message = line != null && !file.isEmpty() ? say("brief.at", file, line, what)
				: place.isEmpty() ? what : say("brief.in", place, what);
		return cause.isEmpty() ? new LookbackException(message) : new LookbackException(message, cause.get());
	}

	/** What a number rests on. */
	Figure.Origin origin(List<String> fields, Query query) throws LookbackException {
		Provenance of = origins.of(fields, query);
		return new Figure.Origin(origins.packages(fields, query), of.asOf(), Long.parseLong(of.dataVersion().orElse("-1")), of.made());
	}

	/** A question as it may be printed: personal values masked. */
	String asked(Query query) {
		Query shown = query;
		if (!reveal) {
			for (Filter filter : query.filters()) {
				Optional<Field> field = workspace.dictionary().find(filter.field()).filter(Field::personal);
				if (field.isPresent() && filter instanceof Filter.In in) {
					shown = shown.with(in.field(), List.of(new Filter.In(in.field(), in.values().stream().map(value -> Masking.mask(field.get(), value)).toList())));
				}
			}
		}
		String words = new Query(shown.text(), shown.filters(), shown.groups(), OptionalInt.empty()).print();
		return say("brief.asked", Integer.toString(query.year().orElse(year())), words.isEmpty() ? say("brief.all") : words);
	}
}
