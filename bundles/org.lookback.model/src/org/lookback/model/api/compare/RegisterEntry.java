package org.lookback.model.api.compare;

import java.util.List;
import java.util.Optional;

/**
 * Somebody in the comparison: one of ours, or one of the register, or both.
 *
 * @param key        stays the same as long as the same thing is found of the same person in the same register, whatever is imported anew
 * @param suspected  whether it calls for a look
 * @param subject    who of ours it is; empty for strangers and where people must decide
 * @param listings   his records in the register; empty when he is only here
 * @param candidates who he may be, the likeliest first, when people must decide
 * @param score      how sure it is that both sides are one person, 0 to 1; 0 without two sides
 * @param evidence   why
 * @param findings   what calls for a look, or would if the register were another
 */
public record RegisterEntry(String key, ComparisonOutcome outcome, boolean suspected, Optional<RegisterSubject> subject, List<RegisterListing> listings,
		List<Candidate> candidates, double score, List<MatchEvidence> evidence, List<RegisterFinding> findings) {

	/** Somebody of ours who may be meant. */
	public record Candidate(RegisterSubject subject, double score, List<MatchEvidence> evidence) {

		public Candidate {
			evidence = List.copyOf(evidence);
		}
	}

	public RegisterEntry {
		listings = List.copyOf(listings);
		candidates = List.copyOf(candidates);
		evidence = List.copyOf(evidence);
		findings = List.copyOf(findings);
	}
}
