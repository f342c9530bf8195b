package org.lookback.workbench.internal.versions;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.store.api.MemberKey;

/** Finds rows, and the fields of theirs that a person may change. */
public final class Rows {

	private static final String CODE = "memberCode";
	/** It identifies; changing it would be another household. */
	private static final String IDENTITY = "household.householdCode";

	private final Dictionary dictionary;

	public Rows(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	/** Whether a person may change a field: not what identifies or follows. */
	public boolean editable(Field field) {
		return !field.computed() && field.type() != FieldType.REF && !field.id().equals(IDENTITY)
				&& !dictionary.entity(field.entity()).key().contains(field.name());
	}

	/** The field of that id. */
	public Field field(String id) throws LookbackException {
		return dictionary.find(id).filter(this::editable).orElseThrow(() -> new LookbackException(say("field.no", id)));
	}

	/** The member of a household with that code. */
	public static Fact member(Household household, String code) throws LookbackException {
		return household.members().stream().filter(one -> one.text(CODE).filter(code::equals).isPresent()).findFirst()
				.orElseThrow(() -> new LookbackException(say("member.none", household.key(), code)));
	}

	/** How a member is told from others by his code. */
	public static MemberKey key(Fact member) {
		return new MemberKey(member.text(CODE), Optional.empty(), "", Optional.empty());
	}

	/** Where a row of a household stands. */
	public Spot spot(Household household, Optional<Fact> member, Fact row) {
		Entity entity = dictionary.entity(row.entity());
		return new Spot(household.key(), member.map(Rows::key), row.entity(), entity.yearly() ? row.year().orElse(0) : 0, RowKeys.of(dictionary, row));
	}

	/** The row of an owner where a spot points. */
	public Optional<Fact> row(Fact owner, Spot spot) {
		if (owner.entity().equals(spot.entity())) {
			return Optional.of(owner);
		}
		List<String> own = RowKeys.own(dictionary.entity(spot.entity()));
		Optional<Fact> found = owner.children(spot.entity()).stream().filter(row -> is(row, spot, own)).findFirst();
		return found.isPresent() ? found
				: owner.children("kin").stream().flatMap(kin -> kin.children(spot.entity()).stream()).filter(row -> is(row, spot, own)).findFirst();
	}

	private static boolean is(Fact row, Spot spot, List<String> own) {
		return (spot.year() == 0 || row.year().orElse(0) == spot.year()) && RowKeys.of(own, row).equals(spot.rowKey());
	}

	static String say(String key, Object... arguments) {
		return Messages.in(Rows.class).get(key, arguments);
	}
}
