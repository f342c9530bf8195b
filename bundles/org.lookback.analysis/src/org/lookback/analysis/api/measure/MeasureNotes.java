package org.lookback.analysis.api.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.Messages;

/** What a reader of measures has to know. */
final class MeasureNotes {

	private final Messages messages;

	MeasureNotes(Messages messages) {
		this.messages = messages;
	}

	List<String> poverty(PovertyTable.Row total, Incomes incomes, Design design, Optional<Scope> scope) {
		List<String> notes = new ArrayList<>();
		notes.add(messages.get("measure.used", total.used(), total.households()));
		leftOut(total.leftOut(), notes);
		if (incomes.unscaled() > 0) {
			notes.add(messages.get("measure.unscaled", incomes.unscaled()));
		}
		total.measures().filter(measures -> measures.notPositive() > 0)
				.ifPresent(measures -> notes.add(messages.get("measure.notPositive", measures.notPositive())));
		design(design, notes);
		if (incomes.several()) {
			notes.add(messages.get("measure.several"));
		}
		scope.ifPresent(known -> notes.addAll(farming(known.all())));
		return notes;
	}

	List<String> farming(FarmPopulation.Total population) {
		List<String> notes = new ArrayList<>();
		say("measure.farming", population.unknown(), notes);
		if (population.persons() == 0) {
			notes.add(messages.get("measure.noFarming"));
		}
		return notes;
	}

	List<String> multidimensional(DeprivationTable.Row total, DeprivationQuestion question, boolean several, Design design) {
		List<String> notes = new ArrayList<>();
		total.measures().ifPresent(measures -> {
			notes.add(messages.get("measure.used", measures.units(), total.households()));
			leftOut(measures.leftOut(), notes);
			if (measures.unknown() > 0) {
				notes.add(messages.get("measure.unknown", measures.unknown()));
			}
		});
		design(design, notes);
		if (several && !question.by().isEmpty()) {
			notes.add(messages.get("measure.several"));
		}
		return notes;
	}

	private void leftOut(LeftOut left, List<String> notes) {
		say("measure.valueMissing", left.valueMissing(), notes);
		say("measure.weightMissing", left.weightMissing(), notes);
		say("measure.weightNegative", left.weightNegative(), notes);
		say("measure.weightZero", left.weightZero(), notes);
	}

	private void say(String key, long count, List<String> notes) {
		if (count > 0) {
			notes.add(messages.get(key, count));
		}
	}

	private void design(Design design, List<String> notes) {
		notes.add(design.known() ? messages.get("measure.design", design.clusters(), design.strata(), design.lonely()) : messages.get("measure.noDesign"));
	}
}
