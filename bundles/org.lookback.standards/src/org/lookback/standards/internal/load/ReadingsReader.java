package org.lookback.standards.internal.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;
import org.lookback.standards.internal.yaml.YamlReader;

/** Reads {@code readings.yaml}: a list under {@code readings}; every entry says who supplied the value, when and why. */
public final class ReadingsReader {

	private ReadingsReader() {
	}

	/** @throws PackageException with everything that is wrong with the file */
	public static Readings read(String file, byte[] bytes) throws PackageException {
		Problems problems = new Problems(file);
		List<Reading> readings = new ArrayList<>();
		Optional<Node> root = YamlReader.read(file, bytes, problems);
		root.flatMap(node -> Section.of(node, problems)).ifPresent(section -> {
			section.sections("readings").forEach(entry -> readings.add(reading(entry)));
			section.done();
		});
		problems.failIfAny();
		return new Readings(readings);
	}

	private static Reading reading(Section section) {
		Optional<LocalDate> date = section.date("date");
		if (date.isEmpty()) {
			section.missing("date");
		}
		Reading reading = new Reading(section.text("package"), section.text("parameter"), section.optional("region"),
				section.optional("class"), ParameterReader.texts(section), section.date("validFrom"), section.date("validUntil"),
				section.text("who"), date.orElse(LocalDate.EPOCH), section.text("why"), section.flag("sample"), section.place().file(),
				section.place().line());
		section.done();
		return reading;
	}
}
