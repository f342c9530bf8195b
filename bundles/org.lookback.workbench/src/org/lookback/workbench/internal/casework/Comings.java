package org.lookback.workbench.internal.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.store.api.Aside;
import org.lookback.store.api.FactView;
import org.lookback.store.api.HandWork;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Editing.Departure;
import org.lookback.workbench.api.Editing.NewMember;
import org.lookback.workbench.internal.versions.MemberSteps;
import org.lookback.workbench.internal.versions.TypedValues;

/** People whom a visitor met for the first time become members, and those whom he found gone leave, as if somebody had entered it by hand. */
final class Comings {

	private static final String NAME = "name";
	private static final String ID = "idNumber";
	private static final String BIRTH = "birthDate";
	private static final String VISIT = "visit";
	private static final String BORN = "新生儿";
	private static final String OTHER_CAME = "其他转入";
	private static final String OTHER_LEFT = "其他转出";

	private final Store store;
	private final Dictionary dictionary;
	private final TypedValues typed;
	private final Field change = Dictionary.core().field(SheetFields.core().change());

	Comings(Store store, Dictionary dictionary, TypedValues typed) {
		this.store = store;
		this.dictionary = dictionary;
		this.typed = typed;
	}

	/**
	 * Makes a member of somebody whom only a visitor's sheet names: with name, number and birth date as found, since the day of the visit (or of
	 * birth), for the reason that the sheet says.
	 *
	 * @param values what else was accepted of him, by the field's id
	 * @return false when no sheet names him
	 */
	boolean came(FactSource facts, Household household, String code, Map<String, Object> values, String who, String why) throws LookbackException {
		Optional<Fact> found = found(household.number(), code);
		if (found.isEmpty()) {
			return false;
		}
		Fact person = found.get();
		Optional<String> reason = reason(person);
		Optional<LocalDate> birth = person.date(BIRTH);
		LocalDate from = reason.filter(BORN::equals).isPresent() && birth.isPresent() ? birth.get() : visited(household);
		Map<String, String> texts = new HashMap<>();
		values.forEach((field, value) -> texts.put(field, ValueReader.canonical(value)));
		texts.keySet().removeAll(List.of("member." + NAME, "member." + ID, "member." + BIRTH));
		MemberSteps steps = new MemberSteps(dictionary, typed);
		steps.add(household, new NewMember(household.key(), person.text(NAME).orElse(""), person.text(ID).orElse(""), birth, from,
				reason.orElse(OTHER_CAME), texts), facts.currentYear());
		store.hand().make(HandWork.of("addMember", who, why, steps.steps()));
		return true;
	}

	/** Ends a membership on the day that was found. */
	void left(Household household, String code, LocalDate until, String who, String why, String evidence) throws LookbackException {
		String reason = found(household.number(), code).flatMap(this::reason).orElse(OTHER_LEFT);
		MemberSteps steps = new MemberSteps(dictionary, typed);
		steps.remove(household, new Departure(household.key(), code, until, reason, evidence));
		store.hand().make(HandWork.of("removeMember", who, why, steps.steps()));
	}

	private Optional<Fact> found(long household, String code) throws LookbackException {
		try (FactSource sheets = store.facts(FactView.of(Aside.FOUND).only("household", "member", change.entity()))) {
			return sheets.household(household).stream().flatMap(one -> one.members().stream())
					.filter(one -> one.text("memberCode").filter(code::equals).isPresent()).findFirst();
		}
	}

	/** What the newest sheet says of why he came or left. */
	private Optional<String> reason(Fact person) {
		return person.children(change.entity()).stream().max(Comparator.comparing(row -> row.date("changedOn").orElse(LocalDate.MIN)))
				.flatMap(row -> row.text(change.name()));
	}

	/** The day of the last visit, on which he was met. */
	private static LocalDate visited(Household household) {
		return household.root().children(VISIT).stream().flatMap(visit -> visit.date("visitedOn").stream()).max(Comparator.naturalOrder())
				.orElseGet(LocalDate::now);
	}
}
