package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.workbench.internal.versions.RowKeys;

/** Which fields of a household the facts of a finding are, and where a field stands that a list names. */
final class CorrectionTargets {

	private static final Set<String> NOT_HERE = Set.of("registerRecord", "village", "facility", "project", "finding", "notice");
	private static final Set<String> IDENTITY = Set.of("household.householdCode");

	private final Dictionary dictionary;

	/**
	 * One field of one row.
	 *
	 * @param year   0 when the entity is of no year
	 * @param member code of the member, empty when it is not his
	 * @param rowKey of the row, empty when the entity has no key of its own
	 */
	record Target(Field field, int year, String member, String rowKey, Optional<Object> value) {
	}

	CorrectionTargets(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	/** The fields that a finding rests on, as far as they can be edited, each once. */
	List<Target> of(Finding finding, Household household, int year) {
		Map<List<Object>, Target> targets = new LinkedHashMap<>();
		for (UsedFact fact : finding.facts()) {
			Optional<Field> field = editable(fact.field());
			if (field.isPresent()) {
				for (Target target : of(field.get(), fact, household, year)) {
					targets.putIfAbsent(List.of(target.field().id(), target.year(), target.member(), target.rowKey()), target);
				}
			}
		}
		return List.copyOf(targets.values());
	}

	/** The field when a person may change it in the workbench. */
	Optional<Field> editable(String id) {
		return dictionary.fields().stream().filter(field -> field.id().equals(id)).findFirst().filter(field -> !NOT_HERE.contains(field.entity()))
				.filter(field -> !field.computed() && field.type() != FieldType.REF && !IDENTITY.contains(id))
				.filter(field -> !dictionary.entity(field.entity()).key().contains(field.name()));
	}

	private List<Target> of(Field field, UsedFact fact, Household household, int year) {
		Entity entity = dictionary.entity(field.entity());
		boolean ofMember = RowKeys.ofMember(entity);
		Optional<Fact> owner = ofMember ? member(household, fact.object()) : Optional.of(household.root());
		if (owner.isEmpty()) {
			return List.of();
		}
		String member = ofMember ? fact.object() : "";
		if (owner.get().entity().equals(entity.id())) {
			return List.of(new Target(field, 0, member, "", owner.get().get(field.name())));
		}
		List<String> own = RowKeys.own(entity);
		if (own.isEmpty()) {
			return List.of(ofYear(field, fact, owner.get(), member, year));
		}
		List<Target> same = new ArrayList<>();
		for (Fact row : owner.get().children(entity.id())) {
			boolean meant = (!entity.yearly() || row.year().filter(y -> y == year).isPresent()) && row.get(field.name()).equals(fact.value());
			if (meant) {
				same.add(new Target(field, entity.yearly() ? year : 0, member, RowKeys.of(own, row), row.get(field.name())));
			}
		}
		return same;
	}

	/** A fact of another year than the checked one is last year's when it has that value and this year's has not. */
	private static Target ofYear(Field field, UsedFact fact, Fact owner, String member, int year) {
		Optional<Object> now = owner.child(field.entity(), year).flatMap(row -> row.get(field.name()));
		Optional<Object> before = owner.child(field.entity(), year - 1).flatMap(row -> row.get(field.name()));
		boolean last = !now.equals(fact.value()) && before.isPresent() && before.equals(fact.value());
		return new Target(field, last ? year - 1 : year, member, "", last ? before : now);
	}

	/**
	 * The value that stands where a key points.
	 *
	 * @return empty when there is no such household's member or row
	 */
	Optional<Target> find(Household household, CorrectionKey key) {
		Optional<Field> field = editable(key.entity() + '.' + key.field());
		if (field.isEmpty()) {
			return Optional.empty();
		}
		Entity entity = dictionary.entity(key.entity());
		Optional<Fact> owner = RowKeys.ofMember(entity) ? member(household, key.member()) : Optional.of(household.root());
		if (owner.isEmpty()) {
			return Optional.empty();
		}
		List<String> own = RowKeys.own(entity);
		Optional<Fact> row = owner.get().entity().equals(entity.id()) ? owner
				: owner.get().children(entity.id()).stream().filter(one -> !entity.yearly() || one.year().filter(y -> y == key.year()).isPresent())
						.filter(one -> own.isEmpty() || RowKeys.of(own, one).equals(key.rowKey())).findFirst();
		return row.isEmpty() && !own.isEmpty() ? Optional.empty()
				: Optional.of(new Target(field.get(), key.year(), key.member(), key.rowKey(), row.flatMap(one -> one.get(key.field()))));
	}

	static Optional<Fact> member(Household household, String code) {
		return household.members().stream().filter(one -> one.text("memberCode").filter(code::equals).isPresent()).findFirst();
	}
}
