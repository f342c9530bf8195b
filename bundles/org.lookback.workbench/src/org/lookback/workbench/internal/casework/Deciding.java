package org.lookback.workbench.internal.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.Target;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.Store;
import org.lookback.store.api.VisitDecision;

/** Records what a person decides about differences; what is accepted becomes the household's value here. */
public final class Deciding {

	private final Store store;
	private final Dictionary dictionary;
	private final Locale locale;
	private final Messages messages;

	public Deciding(Store store, Dictionary dictionary, Locale locale) {
		this.store = store;
		this.dictionary = dictionary;
		this.locale = locale;
		messages = Messages.in(Deciding.class, locale);
	}

	/** See {@code Visiting.accept}. */
	public VisitDecision accept(Difference difference, Optional<String> typed, String who, String reason, String evidence) throws LookbackException {
		check(who, reason);
		Field field = dictionary.field(difference.target().field());
		Object value = typed.isPresent() ? read(field, typed.get(), difference.target().year())
				: difference.found().value().orElseThrow(() -> new LookbackException(messages.get("decide.nothing", field.label().in(locale))));
		String why = messages.get("visit.decide.why", reason) + (evidence.isBlank() ? "" : messages.get("visit.decide.evidence", evidence));
		if (known(difference.household(), difference.target().member()) && !ValueReader.canonical(value).equals(difference.here().text())) {
			store.edits().change(edit(difference.household(), difference.target(), value, who, why));
		}
		return store.visits().decide(decision(difference, true, ValueReader.canonical(value), who, reason, evidence));
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

	private Object read(Field field, String typed, int year) throws LookbackException {
		try {
			return ValueReader.read(dictionary, field, typed, year)
					.orElseThrow(() -> new LookbackException(messages.get("decide.nothing", field.label().in(locale))));
		} catch (BadValueException wrong) {
			throw new LookbackException(field.label().in(locale) + ": " + wrong.reason().in(locale), wrong);
		}
	}

	/** Whether the facts have the household, and the member: somebody whom only a visitor has met comes with the next import. */
	private boolean known(long household, String member) throws LookbackException {
		try (FactSource facts = store.facts()) {
			Optional<Household> there = facts.household(household);
			return there.isPresent() && (member.isEmpty()
					|| there.get().members().stream().anyMatch(one -> one.text("memberCode").filter(member::equals).isPresent()));
		}
	}

	private static HandEdit edit(long household, Target target, Object value, String who, String why) {
		return new HandEdit(household, target.member().isEmpty() ? Optional.empty() : Optional.of(target.member()), target.entity(),
				target.year() == 0 ? Optional.empty() : Optional.of(target.year()), target.rowKey(), target.name(), Optional.of(value), who, why);
	}

	private static VisitDecision decision(Difference difference, boolean accepted, String value, String who, String reason, String evidence) {
		return new VisitDecision(0, difference.target().key(), difference.household(), accepted, false, difference.system().text(),
				difference.found().text(), value, who, Instant.EPOCH, reason, evidence, 0);
	}
}
