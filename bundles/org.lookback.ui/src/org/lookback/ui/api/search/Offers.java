package org.lookback.ui.api.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FieldWords;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/** The fields that can be counted by, in groups, as the dictionary has them; read beside the window's thread. */
public record Offers(List<Group> groups) {

	/** What belongs together: a package's outcomes, an entity. */
	public record Group(String label, List<Offer> offers) {
	}

	/**
	 * A field.
	 *
	 * @param field as it is asked for
	 * @param type  absent for outcomes
	 * @param other names under which it is found, too
	 */
	public record Offer(String field, String label, Optional<FieldType> type, String other) {

		/** Whether a name of it holds what was typed. */
		public boolean says(String typed) {
			String wanted = typed.toLowerCase(Locale.ROOT);
			return (label + ' ' + field + ' ' + other).toLowerCase(Locale.ROOT).contains(wanted);
		}
	}

	/** Before anything was read. */
	public static final Offers NONE = new Offers(List.of());
	private static final Messages MESSAGES = Messages.in(Offers.class);
	/** What comes first: what is wrong, what is done, then the rest in the dictionary's order. */
	private static final List<String> FIRST = List.of("finding", "notice", "measure");

	/** Reads the dictionary, and which packages have outcomes. */
	public static Offers read(Workspace workspace) throws LookbackException {
		List<Group> groups = new ArrayList<>();
		FieldWords words = new FieldWords(workspace);
		List<Offer> outcomes = new ArrayList<>();
		for (CheckRun run : workspace.overview().checks()) {
			String field = "outcome:" + run.packageId();
			if (outcomes.stream().noneMatch(offer -> offer.field().equals(field))) {
				outcomes.add(new Offer(field, words.field(field), Optional.empty(), run.packageId()));
			}
		}
		if (!outcomes.isEmpty()) {
			groups.add(new Group(MESSAGES.get("offers.outcomes"), outcomes));
		}
		Map<String, Entity> entities = new LinkedHashMap<>();
		FIRST.forEach(id -> entities.put(id, workspace.dictionary().entity(id)));
		workspace.dictionary().entities().forEach(entity -> entities.putIfAbsent(entity.id(), entity));
		for (Entity entity : entities.values()) {
			List<Offer> offers = entity.fields().stream().filter(field -> isCounted(workspace.searching(), field)).map(Offers::offer).toList();
			if (!offers.isEmpty()) {
				groups.add(new Group(entity.label().in(Locale.getDefault()), offers));
			}
		}
		return new Offers(groups);
	}

	private static Offer offer(Field field) {
		String asked = field.aliases().stream().findFirst().filter(alias -> alias.indexOf('.') > 0).orElse(field.id());
		return new Offer(asked, field.label().in(Locale.getDefault()), Optional.of(field.type()),
				String.join(" ", field.headings()) + ' ' + String.join(" ", field.aliases()));
	}

	/** What may be counted by and is in the index; villages' and projects' own facts are not. */
	private static boolean isCounted(Searching searching, Field field) {
		if (!field.facettable() && !field.chartable()) {
			return false;
		}
		try {
			searching.fieldLabel(field.id(), Locale.getDefault());
			return true;
		} catch (LookbackException elsewhere) {
			return false;
		}
	}

	/** The same where names are typed: only what holds them. */
	public Offers saying(String typed) {
		if (typed.isBlank()) {
			return this;
		}
		return new Offers(groups.stream().map(group -> new Group(group.label(),
				group.label().contains(typed.strip()) ? group.offers() : group.offers().stream().filter(offer -> offer.says(typed.strip())).toList()))
				.filter(group -> !group.offers().isEmpty()).toList());
	}
}
