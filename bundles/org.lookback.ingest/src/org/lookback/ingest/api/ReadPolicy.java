package org.lookback.ingest.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.verdict.PolicyDetails;

/**
 * A policy text as it was read from a file; nothing is kept yet.
 *
 * @param sha256    of the file
 * @param wordsHash of its letters and digits alone: two files with the same one say the same
 * @param details   what was found; the title is the file's name when none was found
 * @param evidence  the words of the text that a detail was taken from; absent for what was not found
 * @param repeals   numbers of documents that the text says are repealed by it
 * @param pieces    its clauses in their order, never none
 * @param notes     what a person should know: unreadable characters, headings that were skipped
 */
public record ReadPolicy(Path file, PolicyFormat format, String sha256, String wordsHash, PolicyDetails details, Map<PolicyDetail, String> evidence,
		List<String> repeals, List<PolicyPiece> pieces, List<String> notes) {
	public ReadPolicy {
		evidence = Map.copyOf(evidence);
		repeals = List.copyOf(repeals);
		pieces = List.copyOf(pieces);
		notes = List.copyOf(notes);
	}
}
