package org.lookback.sample.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was written.
 *
 * @param directory  the folder
 * @param files      the files to import, in an order in which later ones find the households of earlier ones
 * @param readme     the text that describes the folder, in Chinese and English
 * @param planted    every oddity that a person must hear of, with its place; harmless ones are only counted by file
 * @param households how many households there are
 * @param registered how many of them are registered
 * @param persons    how many people live in them at the end of the last year
 */
public record SampleResult(Path directory, List<SampleFile> files, Path readme, List<Planted> planted, int households, int registered,
		long persons) {

	public SampleResult {
		files = List.copyOf(files);
		planted = List.copyOf(planted);
	}

	/** The first file of that kind and, for yearly files, that year. */
	public Optional<SampleFile> file(String kind, int year) {
		return files.stream().filter(file -> file.kind().equals(kind) && (file.year().isEmpty() || file.year().getAsInt() == year))
				.findFirst();
	}

	/** All oddities of a kind that a person must hear of. */
	public List<Planted> planted(Oddity oddity) {
		return planted.stream().filter(plant -> plant.oddity() == oddity).toList();
	}
}
