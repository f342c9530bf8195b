package org.lookback.workbench.internal.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.Target;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.Store;
import org.lookback.store.api.VisitDecision;
import org.lookback.workbench.internal.versions.TypedValues;

/** Records what a person decides about differences; what is accepted becomes the household's value here. */
public final class Deciding {

	private static final String UNTIL = "member.memberUntil";
	private static final Set<String> IDENTITY = Set.of("member.name", "member.idNumber", "member.birthDate");

	/** A difference, and what is to be in its place: empty for nothing at all. */
	private record Wanted(Difference difference, Optional<Object> value) {
	}

	private final Store store;
	private final Dictionary dictionary;
	private final Locale locale;
	private final Messages messages;
	private final Comings comings;

	public Deciding(Store store, Dictionary dictionary, RegionTree regions, Locale locale) {
		this.store = store;
		this.dictionary = dictionary;
		this.locale = locale;
		messages = Messages.in(Deciding.class, locale);
		comings = new Comings(store, dictionary, new TypedValues(dictionary, regions));
	}

	/** See {@code Visiting.accept}. */
	public VisitDecision accept(Difference difference, Optional<String> typed, String who, String reason, String evidence) throws LookbackException {
		check(who, reason);
		return accept(List.of(new Wanted(difference, value(difference, typed))), who, reason, evidence, Progress.NONE).getFirst();
	}

	/** See {@code Visiting.acceptAll}. */
	public List<VisitDecision> acceptAll(List<Difference> differences, String who, String reason, String evidence, Progress progress)
			throws LookbackException {
		check(who, reason);
		List<Wanted> wanted = new ArrayList<>();
		for (Difference difference : differences) {
			wanted.add(new Wanted(difference, value(difference, Optional.empty())));
		}
		return accept(wanted, who, reason, evidence, progress);
	}

	/** What is to be; empty for nothing at all: there is no such thing. */
	private Optional<Object> value(Difference difference, Optional<String> typed) throws LookbackException {
		Field field = dictionary.field(difference.target().field());
		if (typed.isPresent()) {
			return read(field, typed.get(), difference.target().year());
		}
		if (!difference.found().said()) {
			throw new LookbackException(messages.get("decide.nothing", field.label().in(locale)));
		}
		return difference.found().value();
	}

	private List<VisitDecision> accept(List<Wanted> wanted, String who, String reason, String evidence, Progress progress) throws LookbackException {
		String why = messages.get("visit.decide.why", reason) + (evidence.isBlank() ? "" : messages.get("visit.decide.evidence", evidence));
		List<VisitDecision> decisions = new ArrayList<>();
		Set<String> came = new HashSet<>();
		try (FactSource facts = store.facts()) {
			for (Wanted one : wanted) {
				progress.check();
				Target target = one.difference().target();
				Optional<Household> household = facts.household(one.difference().household());
				String person = target.householdKey() + ' ' + target.member();
				if (household.isPresent() && !target.member().isEmpty() && member(household.get(), target.member()).isEmpty()) {
					if (came.contains(person) || newcomer(facts, household.get(), target, wanted, who, why)) {
						came.add(person);
						identity(one, who, why);
					}
				} else if (household.isPresent()) {
					here(household.get(), one, who, why, evidence);
				}
				decisions.add(store.visits().decide(decision(one.difference(), true, one.value().map(ValueReader::canonical).orElse(""), who, reason, evidence)));
				progress.worked(1);
			}
		}
		return decisions;
	}

	/** Somebody whom the facts do not have becomes a member, with everything of him that is accepted at once. */
	private boolean newcomer(FactSource facts, Household household, Target target, List<Wanted> wanted, String who, String why) throws LookbackException {
		Map<String, Object> values = new HashMap<>();
		for (Wanted one : wanted) {
			Target other = one.difference().target();
			if (other.householdKey().equals(target.householdKey()) && other.member().equals(target.member())) {
				one.value().ifPresent(value -> values.put(other.field(), value));
			}
		}
		return comings.came(facts, household, target.member(), values, who, why);
	}

	/** He came in with the name and the number that were found; another one that a person typed is set besides. */
	private void identity(Wanted one, String who, String why) throws LookbackException {
		String value = one.value().map(ValueReader::canonical).orElse("");
		if (IDENTITY.contains(one.difference().target().field()) && !value.equals(one.difference().found().text())) {
			store.edits().change(edit(one, who, why));
		}
	}

	/** The value becomes that of the household here, unless it is already. */
	private void here(Household household, Wanted one, String who, String why, String evidence) throws LookbackException {
		Target target = one.difference().target();
		String value = one.value().map(ValueReader::canonical).orElse("");
		if (value.equals(one.difference().here().text())) {
			return;
		}
		if (target.field().equals(UNTIL) && one.value().isPresent() && one.value().get() instanceof LocalDate until
				&& member(household, target.member()).flatMap(member -> member.date(target.name())).isEmpty()) {
			comings.left(household, target.member(), until, who, why, evidence);
		} else {
			store.edits().change(edit(one, who, why));
		}
	}

	private static Optional<Fact> member(Household household, String code) {
		return household.members().stream().filter(one -> one.text("memberCode").filter(code::equals).isPresent()).findFirst();
	}

	/** See {@code Visiting.reject}. */
	public VisitDecision reject(Difference difference, String who, String reason) throws LookbackException {
		check(who, reason);
		return store.visits().decide(decision(difference, false, "", who, reason, ""));
	}

	/** See {@code Visiting.withdraw}. */
	public VisitDecision withdraw(String key, String who, String reason) throws LookbackException {
		check(who, reason);
		List<VisitDecision> before = store.visits().history(key);
		if (before.isEmpty() || before.getLast().withdrawn()) {
			throw new LookbackException(messages.get("decide.notDecided", key));
		}
		VisitDecision last = before.getLast();
		return store.visits().decide(new VisitDecision(0, key, last.household(), last.accepted(), true, last.there(), last.found(), last.value(), who,
				Instant.EPOCH, reason, last.evidence(), 0));
	}

	private void check(String who, String reason) throws LookbackException {
		if (who.isBlank() || reason.isBlank()) {
			throw new LookbackException(messages.get(who.isBlank() ? "decide.who" : "decide.reason"));
		}
	}

	private Optional<Object> read(Field field, String typed, int year) throws LookbackException {
		if (typed.isBlank()) {
			throw new LookbackException(messages.get("decide.nothing", field.label().in(locale)));
		}
		try {
			return SheetFields.core().nothing().read(dictionary, field, typed, year);
		} catch (BadValueException wrong) {
			throw new LookbackException(field.label().in(locale) + ": " + wrong.reason().in(locale), wrong);
		}
	}

	private static HandEdit edit(Wanted one, String who, String why) {
		Target target = one.difference().target();
		return new HandEdit(one.difference().household(), target.member().isEmpty() ? Optional.empty() : Optional.of(target.member()), target.entity(),
				target.year() == 0 ? Optional.empty() : Optional.of(target.year()), target.rowKey(), target.name(), one.value(), who, why);
	}

	private static VisitDecision decision(Difference difference, boolean accepted, String value, String who, String reason, String evidence) {
		return new VisitDecision(0, difference.target().key(), difference.household(), accepted, false, difference.system().text(),
				difference.found().text(), value, who, Instant.EPOCH, reason, evidence, 0);
	}
}
