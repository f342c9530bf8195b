package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Parameter.Value;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.load.ParameterText;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Suggestion;

/** The readings of a workspace as values of a package's open parameters, checked. */
final class ReadingValues {

	private final Messages messages = Messages.in(ReadingValues.class);
	private final StandardsPackage standards;
	private final RegionTree regions;
	private final Problems problems = new Problems("readings.yaml");

	private ReadingValues(StandardsPackage standards, RegionTree regions) {
		this.standards = standards;
		this.regions = regions;
	}

	/**
	 * @return values of each parameter, in the package's order
	 * @throws PackageException when a reading does not fit
	 */
	static List<List<Value>> of(StandardsPackage standards, Readings readings, RegionTree regions) throws PackageException {
		return new ReadingValues(standards, regions).read(readings.of(standards.id()));
	}

	private List<List<Value>> read(List<Reading> readings) throws PackageException {
		List<List<Value>> values = new ArrayList<>();
		standards.parameters().forEach(parameter -> values.add(new ArrayList<>(parameter.values())));
		for (Reading reading : readings) {
			Optional<Parameter> parameter = standards.parameter(reading.parameter());
			Place place = new Place(reading.file(), reading.line(), 1);
			if (standards.warnings().moved(reading.parameter()).isPresent()) {
				threshold(reading, place);
			} else if (parameter.isEmpty()) {
				List<String> ids = standards.parameters().stream().map(Parameter::id).toList();
				problems.add(place, messages.get("noParameter", reading.parameter(), standards.id(),
						Suggestion.nearest(reading.parameter(), ids).map(near -> messages.get("didYouMean", near)).orElse("")));
			} else if (!parameter.get().open()) {
				problems.add(place, messages.get("notOpen", reading.parameter(), standards.id()));
			} else if (!reading.region().isEmpty() && regions.region(reading.region()).isEmpty()) {
				problems.add(place, messages.get("noRegion", reading.region()));
			} else if (!reading.householdClass().isEmpty() && parameter.get().classField().isEmpty()) {
				problems.add(place, messages.get("noClasses", reading.parameter()));
			} else {
				value(reading, parameter.get(), place)
						.ifPresent(value -> values.get(standards.parameters().indexOf(parameter.get())).add(value));
			}
		}
		problems.failIfAny();
		return values;
	}

	/** Readings that move a level of the early warning decide nothing else: they only have to be whole numbers from 1. */
	private void threshold(Reading reading, Place place) {
		if (reading.value().size() != 1 || !reading.value().get(0).matches("[1-9]\\d{0,4}")) {
			problems.add(place, messages.get("threshold", reading.parameter(), String.join(", ", reading.value())));
		}
	}

	private Optional<Value> value(Reading reading, Parameter parameter, Place place) {
		try {
			Object value = new ParameterText(standards.dictionary()).read(parameter.type(), parameter.codeList(), reading.value());
			String setBy = messages.get(reading.sample() ? "setBySample" : "setBy", reading.who(), reading.date().toString(), reading.why());
			return Optional.of(new Value(value, reading.validFrom(), reading.validUntil(), reading.region(), reading.householdClass(), setBy));
		} catch (ParameterText.Bad bad) {
			problems.add(place, reading.parameter() + ": " + bad.getMessage());
			return Optional.empty();
		}
	}
}
