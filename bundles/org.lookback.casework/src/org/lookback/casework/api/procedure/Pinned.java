package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.casework.internal.procedure.PinnedText;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.Document;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.StandardsPackage;

/**
 * A procedure as its package said it when a case began; the case goes on by it, whatever becomes of the package.
 *
 * @param contentHash of the whole package
 * @param deadlines   those that steps name, by id
 * @param documents   titles of the documents that steps quote, by id
 */
public record Pinned(String packageId, String version, String contentHash, Label title, Procedure procedure, Map<String, Due> deadlines,
		Map<String, String> documents) {

	public Pinned {
		deadlines = Map.copyOf(deadlines);
		documents = Map.copyOf(documents);
	}

	/** A deadline of a step. */
	public record Due(Label title, LocalDate day, ClauseRef clause) {
	}

	/** A package's procedure as it is now. */
	public static Pinned of(StandardsPackage standards, Procedure procedure, WorkCalendar calendar) {
		Map<String, Due> deadlines = new LinkedHashMap<>();
		Map<String, String> documents = new LinkedHashMap<>();
		for (Procedure.Step step : procedure.steps()) {
			Optional<Deadline> deadline = standards.deadlines().stream().filter(one -> one.id().equals(step.deadline())).findFirst();
			deadline.ifPresent(one -> one.lastDay(calendar).ifPresent(day -> deadlines.put(one.id(), new Due(one.title(), day, one.clause()))));
			for (ClauseRef ref : quoted(step, deadline)) {
				standards.document(ref.document()).map(Document::title).ifPresent(title -> documents.put(ref.document(), title));
			}
		}
		return new Pinned(standards.id(), standards.version(), standards.contentHash(), standards.title(), decided(standards, procedure), deadlines, documents);
	}

	/** The procedure with the days of its terms as the package's own parameters say them, where these are not open. */
	private static Procedure decided(StandardsPackage standards, Procedure procedure) {
		return new Procedure(procedure.id(), procedure.title(), procedure.outcomes(), procedure.steps().stream().map(step -> {
			Optional<DayCount> count = standards.parameter(step.daysParameter()).filter(one -> !one.open()).flatMap(one -> one.values().stream().findFirst())
					.flatMap(value -> DayCount.of(String.valueOf(value.value())));
			Optional<Procedure.Term> term = step.term().map(one -> new Procedure.Term(one.days(), one.count().or(() -> count), one.parameter(), one.firstDayCounted()));
			return new Procedure.Step(step.id(), step.title(), step.actor(), term, step.clause(), step.objection(), step.onObjection(), step.confirm(), step.skip(),
					step.deadline(), step.notice());
		}).toList());
	}

	private static List<ClauseRef> quoted(Procedure.Step step, Optional<Deadline> deadline) {
		return Stream.of(Optional.of(step.clause()), step.onObjection().clause(), step.skip().flatMap(Procedure.Skip::clause),
				deadline.map(Deadline::clause)).flatMap(Optional::stream).toList();
	}

	/** The day by which a step has to be done, when the documents name one. */
	public Optional<LocalDate> due(Procedure.Step step) {
		return Optional.ofNullable(deadlines.get(step.deadline())).map(Due::day);
	}

	/** A clause as people cite it: 《title》anchor：“quote”. */
	public String cite(ClauseRef ref) {
		return '《' + documents.getOrDefault(ref.document(), ref.document()) + '》' + ref.anchor() + "：“" + ref.quote() + '”';
	}

	/** This procedure as values that a store can keep; {@link #read} brings it back. */
	public Map<String, Object> write() {
		return PinnedText.write(this);
	}

	/** @throws IllegalArgumentException when it is none */
	public static Pinned read(Map<String, Object> written) {
		return PinnedText.read(written);
	}
}
