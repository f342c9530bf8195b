package org.lookback.standards.internal.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.Problem;
import org.lookback.standards.api.Witness;
import org.lookback.standards.internal.yaml.Place;

/** Gathers findings; their words come from the messages under the check's id. */
final class Finder {

	private final Messages messages = Messages.in(Finder.class);
	private final List<AnalyserFinding> findings = new ArrayList<>();

	/** What a finding is about beside its place. */
	record Subject(List<String> rules, List<String> parameters, Optional<Witness> witness) {

		static final Subject NONE = new Subject(List.of(), List.of(), Optional.empty());

		static Subject rules(String... rules) {
			return new Subject(List.of(rules), List.of(), Optional.empty());
		}

		static Subject parameter(String id) {
			return new Subject(List.of(), List.of(id), Optional.empty());
		}

		Subject with(Witness shown) {
			return new Subject(rules, parameters, Optional.of(shown));
		}
	}

	/** A finding whose words are those of the check. */
	void add(Check check, Place place, Subject subject, Object... arguments) {
		add(check, check.id(), place, subject, arguments);
	}

	/** @param words key of the message; the advice is under the key with {@code .advice} */
	void add(Check check, String words, Place place, Subject subject, Object... arguments) {
		Problem problem = new Problem(place.file(), place.line(), place.column(), messages.get(words, arguments));
		findings.add(new AnalyserFinding(check, check.severity(), problem, subject.rules(), subject.parameters(),
				messages.get(words + ".advice", arguments), subject.witness(), Optional.empty()));
	}

	/** A word for people. */
	String word(String key, Object... arguments) {
		return messages.get(key, arguments);
	}

	List<AnalyserFinding> findings() {
		return findings;
	}
}
