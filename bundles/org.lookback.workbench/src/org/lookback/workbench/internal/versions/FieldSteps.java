package org.lookback.workbench.internal.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.workbench.api.Editing.FieldChange;

/** The steps by which typed values take their place. */
public final class FieldSteps {

	private static final String HOUSEHOLD = "household";

	private final FactSource facts;
	private final Dictionary dictionary;
	private final TypedValues typed;
	private final Rows rows;
	private final List<Optional<Object>> before = new ArrayList<>();

	public FieldSteps(FactSource facts, Dictionary dictionary, TypedValues typed) {
		this.facts = facts;
		this.dictionary = dictionary;
		this.typed = typed;
		this.rows = new Rows(dictionary);
	}

	/** What stands where each step points; fields that have their value already take no step. */
	public List<Optional<Object>> before() {
		return before;
	}

	/** What is said of a field that nobody knows. */
	public static String unknown(String field) {
		return Rows.say("field.no", field);
	}

	public List<HandStep> of(List<FieldChange> changes) throws LookbackException {
		if (changes.isEmpty()) {
			throw new LookbackException(Rows.say("edit.none"));
		}
		List<HandStep> steps = new ArrayList<>();
		for (FieldChange change : changes) {
			Field field = rows.field(change.field());
			Entity entity = dictionary.entity(field.entity());
			int year = entity.yearly() ? change.year().orElse(facts.currentYear()) : 0;
			if (entity.yearly() && year == 0) {
				throw new LookbackException(Rows.say("edit.year", entity.label().in(Locale.getDefault())));
			}
			Optional<Object> value = typed.typed(field, change.value(), year == 0 ? facts.currentYear() : year);
			Spot spot = change.subject().entity().equals(HOUSEHOLD) ? inHousehold(change, entity, field, year) : elsewhere(change, entity, field, year);
			if (before.getLast().map(ValueReader::canonical).equals(value.map(ValueReader::canonical))) {
				before.removeLast();
			} else {
				steps.add(new HandStep.SetValue(spot, field.name(), value, Optional.empty()));
			}
		}
		if (steps.isEmpty()) {
			throw new LookbackException(Rows.say("edit.same"));
		}
		return steps;
	}

	private Spot inHousehold(FieldChange change, Entity entity, Field field, int year) throws LookbackException {
		String key = change.subject().key().strip();
		Household household = facts.household(key)
				.orElseThrow(() -> new LookbackException(Rows.say("subject.none", dictionary.entity(HOUSEHOLD).label().in(Locale.getDefault()), key)));
		Optional<Fact> member = change.member().isEmpty() ? Optional.empty() : Optional.of(Rows.member(household, change.member()));
		Spot spot = new Spot(household.key(), member.map(Rows::key), entity.id(), year, change.rowKey());
		Fact owner = member.filter(one -> RowKeys.ofMember(entity)).orElse(household.root());
		before.add(rows.row(owner, spot).flatMap(row -> row.get(field.name())));
		return spot;
	}

	private Spot elsewhere(FieldChange change, Entity entity, Field field, int year) throws LookbackException {
		String entityId = change.subject().entity();
		if (!entityId.equals(entity.id())) {
			throw new LookbackException(Rows.say("subject.field", field.id(), dictionary.entity(entityId).label().in(Locale.getDefault())));
		}
		Spot spot = new Spot("", Optional.empty(), entity.id(), year, change.subject().key().strip());
		List<Fact> found = new ArrayList<>();
		facts.forEachOther(entity.id(), row -> {
			if (RowKeys.of(dictionary, row).equals(spot.rowKey()) && (year == 0 || row.year().orElse(0) == year)) {
				found.add(row);
			}
		});
		before.add(found.isEmpty() ? Optional.empty() : found.getFirst().get(field.name()));
		return spot;
	}
}
