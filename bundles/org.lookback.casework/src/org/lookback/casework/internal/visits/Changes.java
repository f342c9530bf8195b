package org.lookback.casework.internal.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lookback.casework.api.visits.ChangeState;
import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.casework.api.visits.Saying;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.casework.api.visits.Target;
import org.lookback.casework.api.visits.Voice;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.store.api.Store;
import org.lookback.store.api.VisitDecision;

/** What was accepted, held against what the national system says now. */
public final class Changes {

	private final Store store;
	private final List<VoiceSource> voices;
	private final List<String> order;

	public Changes(Store store, List<VoiceSource> voices, SheetFields fields) {
		this.store = store;
		this.voices = voices.stream().filter(source -> source.voice() == Voice.SYSTEM).toList();
		order = Stream.concat(fields.household().stream(), fields.member().stream().map(SheetFields.Column::field)).toList();
	}

	/**
	 * The changes of some villages, as a clerk types them.
	 *
	 * @param current the year whose members are looked at for what does not change with the year
	 */
	public List<SystemChange> list(ComparisonReader reader, Predicate<String> villages, int current, Progress progress) throws LookbackException {
		try (Cleared cleared = new Cleared(store, voices)) {
			List<SystemChange> changes = changes(reader, villages, current, cleared, progress);
			changes.sort(Comparator.comparing(SystemChange::village).thenComparing(change -> change.code().isEmpty() ? change.target().householdKey() : change.code())
					.thenComparing(change -> change.target().member()).thenComparing(change -> order.indexOf(change.target().field())));
			return changes;
		}
	}

	private List<SystemChange> changes(ComparisonReader reader, Predicate<String> villages, int current, Cleared cleared, Progress progress)
			throws LookbackException {
		List<SystemChange> changes = new ArrayList<>();
		Map<String, Optional<ComparedHousehold>> households = new HashMap<>();
		for (VisitDecision decision : store.visits().latest().values()) {
			Optional<Target> target = Target.of(decision.key());
			if (target.isEmpty() || !decision.accepted() || decision.withdrawn()) {
				continue;
			}
			progress.check();
			int year = target.get().year();
			String asked = decision.household() + " " + year;
			if (!households.containsKey(asked)) {
				households.put(asked, reader.household(decision.household(), year == 0 ? current : year));
			}
			Optional<ComparedHousehold> household = households.get(asked).filter(one -> villages.test(one.village()));
			if (household.isPresent()) {
				boolean gone = decision.value().isEmpty() && cleared.since(decision.version(), decision.household(), target.get());
				changes.add(change(household.get(), target.get(), decision, gone));
			}
		}
		return changes;
	}

	/** @param cleared whether newer exports no longer say anything of it */
	private SystemChange change(ComparedHousehold household, Target target, VisitDecision decision, boolean cleared) {
		Optional<ComparedHousehold.Member> member = household.members().stream().filter(one -> one.code().equals(target.member())).findFirst();
		List<Compared> fields = target.member().isEmpty() ? household.fields() : member.map(ComparedHousehold.Member::fields).orElse(List.of());
		Saying there = cleared ? Saying.NOTHING
				: fields.stream().filter(field -> field.target().equals(target)).map(Compared::system).findFirst().orElse(Saying.NOTHING);
		ChangeState state = there.text().equals(decision.value()) || sameList(there.text(), decision.value()) ? ChangeState.TYPED
				: there.text().equals(decision.there()) ? ChangeState.NOT_TYPED : ChangeState.TYPED_OTHERWISE;
		boolean seen = voices.stream().anyMatch(source -> source.version().id() > decision.version());
		Instant until = state == ChangeState.TYPED ? proof(there, cleared, decision) : Instant.now();
		return new SystemChange(target, household.number(), household.code(), household.village(), household.head(),
				member.map(ComparedHousehold.Member::name).orElse(""), member.map(ComparedHousehold.Member::idNumber).orElse(""), there, decision, state, seen,
				Math.max(0, ChronoUnit.DAYS.between(day(decision.when()), day(until))));
	}

	/** Several codes in another order are the same. */
	private static boolean sameList(String one, String other) {
		return one.length() == other.length() && Judgement.same(List.of(one.split("[,、;，]")), List.of(other.split("[,、;，]")));
	}

	/** When the import came that says what was decided; the decision's own time when the system had said it before. */
	private Instant proof(Saying there, boolean cleared, VisitDecision decision) {
		return voices.stream().map(VoiceSource::version).filter(version -> version.id() > decision.version())
				.filter(version -> cleared || version.fileName().equals(there.source().file())).flatMap(version -> version.finished().stream()).findFirst()
				.orElse(decision.when());
	}

	private static LocalDate day(Instant time) {
		return time.atZone(ZoneId.systemDefault()).toLocalDate();
	}
}
