package org.lookback.model.internal.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.region.RegionChanges.Kind;
import org.lookback.model.api.region.RegionChanges.Successor;

/**
 * What became of the regions of one file. A line is a code, the code of its successor, how, and the successor's name where it has another;
 * or {@code +}, code and name of a region that is new. What is not named stayed as it was.
 */
final class ChangeFile {

	/** A region that the later division has and the earlier had not. */
	record Named(String code, String name) {
	}

	private static final Map<String, Kind> KINDS = Map.of("=", Kind.RENAMED, ">", Kind.RECODED, "m", Kind.MERGED, "-", Kind.GONE);

	private final Map<String, Successor> successors = new HashMap<>();
	private final Map<String, String> names = new HashMap<>();
	private final Map<String, List<String>> predecessors = new HashMap<>();
	private final List<Named> added = new ArrayList<>();

	/** The file of that name in a folder of the bundle; nothing has changed when there is none. */
	static ChangeFile read(String name) {
		ChangeFile file = new ChangeFile();
		PackedLines.read(name, file::fill);
		return file;
	}

	private void fill(BufferedReader lines) throws IOException {
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String[] parts = line.split("\t", -1);
			if (parts[0].equals("+")) {
				added.add(new Named(parts[1], parts[2]));
				continue;
			}
			Optional<String> to = Optional.of(parts[1]).filter(code -> !code.isEmpty());
			successors.put(parts[0], new Successor(to, KINDS.get(parts[2])));
			to.ifPresent(code -> predecessors.computeIfAbsent(code, c -> new ArrayList<>(1)).add(parts[0]));
			if (parts.length > 3) {
				names.putIfAbsent(parts[1], parts[3]);
			}
		}
	}

	/** What became of a region that is in the earlier division. */
	Successor successor(String code) {
		Successor told = successors.get(code);
		return told == null ? new Successor(Optional.of(code), Kind.SAME) : told;
	}

	/** The regions of the earlier division that became one of the later, those that stayed as they were not among them. */
	List<String> changedInto(String code) {
		return predecessors.getOrDefault(code, List.of());
	}

	/** Whether a code of the earlier division means something else, or nothing, in the later. */
	boolean left(String code) {
		Successor told = successors.get(code);
		return told != null && !told.code().equals(Optional.of(code));
	}

	/** The name of a region of the later division, where it is another than that of its predecessor. */
	Optional<String> name(String code) {
		return Optional.ofNullable(names.get(code));
	}

	List<Named> added() {
		return added;
	}
}
