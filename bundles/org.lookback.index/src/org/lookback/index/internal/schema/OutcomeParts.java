package org.lookback.index.internal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.util.StringHelper;

/**
 * Where the outcomes of a segment of households stand: in a small index of their own with as many documents in the same order, written by a check of
 * all households, so that nothing else has to be written again. A segment without one carries its outcomes itself. Each commit says which folder
 * belongs to which segment.
 *
 * @param folders names by the segments' ids
 */
public record OutcomeParts(Map<String, String> folders) {

	public OutcomeParts {
		folders = Collections.unmodifiableMap(new TreeMap<>(folders));
	}

	/** What a commit says. */
	public static OutcomeParts of(Map<String, String> commitData) {
		return new OutcomeParts(commitData.getOrDefault(Names.OUTCOMES, "").lines().map(line -> line.split(" ", 2))
				.collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
	}

	/** As a commit says it. */
	public String print() {
		return folders.entrySet().stream().map(each -> each.getKey() + ' ' + each.getValue()).collect(Collectors.joining("\n"));
	}

	/** The folder of a segment, when its outcomes stand beside it. */
	public Optional<Path> folder(Path generation, String segment) {
		return Optional.ofNullable(folders.get(segment)).map(name -> generation.resolve(Generations.OUTCOMES).resolve(name));
	}

	public boolean contains(String segment) {
		return folders.containsKey(segment);
	}

	/** The id of the segment that a reader reads. */
	public static String segment(LeafReader reader) {
		return segment(((SegmentReader) FilterLeafReader.unwrap(reader)).getSegmentInfo().info);
	}

	public static String segment(SegmentInfo segment) {
		return StringHelper.idToString(segment.getId());
	}

	/** Removes the folders of outcomes that this commit does not name, as far as nobody holds them open. */
	public void sweep(Path generation) throws IOException {
		Set<String> kept = new HashSet<>(folders.values());
		for (Path folder : all(generation)) {
			if (!kept.contains(folder.getFileName().toString())) {
				Generations.remove(folder);
			}
		}
	}

	/** A folder that there was not before. */
	public static Path next(Path generation) throws IOException {
		int last = all(generation).stream().mapToInt(folder -> Integer.parseInt(folder.getFileName().toString())).max().orElse(0);
		return Files.createDirectories(generation.resolve(Generations.OUTCOMES).resolve(Integer.toString(last + 1)));
	}

	private static List<Path> all(Path generation) throws IOException {
		Path folder = generation.resolve(Generations.OUTCOMES);
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(path -> path.getFileName().toString().matches("\\d{1,9}")).toList();
		}
	}
}
