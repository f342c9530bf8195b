package org.lookback.store.internal.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.MatchEvidence;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterEntry.Candidate;
import org.lookback.model.api.compare.RegisterFinding;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.facts.Source;
import org.lookback.store.internal.rows.JsonText;

/** What an entry says besides its own columns, as compact JSON: lists whose places have a meaning. */
final class EntryText {

	private EntryText() {
	}

	static String write(RegisterEntry entry) {
		return JsonText.write(list(entry.subject().map(EntryText::subject).orElse(null), all(entry.listings(), EntryText::listing),
				all(entry.candidates(), one -> list(subject(one.subject()), BigDecimal.valueOf(one.score()), evidence(one.evidence()))),
				BigDecimal.valueOf(entry.score()), evidence(entry.evidence()),
				all(entry.findings(), one -> list(one.aspect().name(), one.field(), one.here(), one.there()))));
	}

	static RegisterEntry read(String key, String outcome, boolean suspected, String body) {
		List<?> parts = (List<?>) JsonText.read(body);
		return new RegisterEntry(key, ComparisonOutcome.valueOf(outcome), suspected, Optional.ofNullable(parts.get(0)).map(EntryText::subject),
				all((List<?>) parts.get(1), EntryText::listing), all((List<?>) parts.get(2), EntryText::candidate), number(parts.get(3)),
				evidence(parts.get(4)), all((List<?>) parts.get(5), EntryText::finding));
	}

	private static List<Object> subject(RegisterSubject subject) {
		return list(subject.kind().name(), subject.household(), subject.householdKey(), subject.code(), subject.name(), subject.idNumber(),
				subject.birthDate().orElse(null), subject.villageCode());
	}

	private static RegisterSubject subject(Object json) {
		List<?> parts = (List<?>) json;
		return new RegisterSubject(RegisterSubject.Kind.valueOf(text(parts, 0)), (Long) parts.get(1), text(parts, 2), text(parts, 3), text(parts, 4),
				text(parts, 5), Optional.ofNullable((LocalDate) parts.get(6)), text(parts, 7));
	}

	private static List<Object> listing(RegisterListing one) {
		return list(one.recordNo(), one.name(), one.idNumber(), one.birthDate().orElse(null), one.villageCode(), one.active(), one.state(),
				all(List.copyOf(one.details().entrySet()), detail -> list(detail.getKey(), detail.getValue())), one.verified(), one.source().file(), one.source().sheet(), one.source().row());
	}

	private static RegisterListing listing(Object json) {
		List<?> parts = (List<?>) json;
		return new RegisterListing(text(parts, 0), text(parts, 1), text(parts, 2), Optional.ofNullable((LocalDate) parts.get(3)), text(parts, 4),
				(Boolean) parts.get(5), text(parts, 6), details(parts.get(7)), text(parts, 8),
				new Source(text(parts, 9), text(parts, 10), (Long) parts.get(11)));
	}

	private static Map<String, String> details(Object json) {
		Map<String, String> details = new LinkedHashMap<>();
		((List<?>) json).forEach(one -> details.put(text((List<?>) one, 0), text((List<?>) one, 1)));
		return details;
	}

	private static Candidate candidate(Object json) {
		List<?> parts = (List<?>) json;
		return new Candidate(subject(parts.get(0)), number(parts.get(1)), evidence(parts.get(2)));
	}

	private static RegisterFinding finding(Object json) {
		List<?> parts = (List<?>) json;
		return new RegisterFinding(RegisterFinding.Aspect.valueOf(text(parts, 0)), text(parts, 1), text(parts, 2), text(parts, 3));
	}

	private static List<Object> evidence(List<MatchEvidence> evidence) {
		return all(evidence, one -> list(one.part().name(), one.agreement().name()));
	}

	private static List<MatchEvidence> evidence(Object json) {
		return all((List<?>) json, one -> new MatchEvidence(MatchEvidence.Part.valueOf(text((List<?>) one, 0)),
				MatchEvidence.Agreement.valueOf(text((List<?>) one, 1))));
	}

	private static <T, R> List<R> all(List<? extends T> list, Function<T, R> each) {
		List<R> done = new ArrayList<>(list.size());
		list.forEach(one -> done.add(each.apply(one)));
		return done;
	}

	private static List<Object> list(Object... values) {
		List<Object> list = new ArrayList<>(values.length);
		for (Object value : values) {
			list.add(value);
		}
		return list;
	}

	private static String text(List<?> parts, int at) {
		return (String) parts.get(at);
	}

	private static double number(Object json) {
		return ((BigDecimal) json).doubleValue();
	}
}
