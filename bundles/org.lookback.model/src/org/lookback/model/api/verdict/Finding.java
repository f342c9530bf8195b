package org.lookback.model.api.verdict;

import java.util.List;

/**
 * A problem of one object that a rule found.
 *
 * @param kind      whether it is a problem, a warning or advice
 * @param packageId the package
 * @param rule      the rule within it
 * @param title     what is wrong, in the package's words
 * @param sector    code of the list Sector
 * @param severity  code of the list Severity
 * @param object    what it speaks of
 * @param objectKey the member's code, the kin's key, the loan's id; for a household its key; the village's code, the facility's or project's id
 * @param household the household's number, 0 when it speaks of none
 * @param clause    the clause it rests on
 * @param facts     the facts that decided it
 */
public record Finding(FindingKind kind, String packageId, String rule, String title, String sector, String severity, ObjectKind object, String objectKey,
		long household, ClauseRef clause, List<UsedFact> facts) {

	/** A problem. */
	public Finding(String packageId, String rule, String title, String sector, String severity, ObjectKind object, String objectKey,
			long household, ClauseRef clause, List<UsedFact> facts) {
		this(FindingKind.PROBLEM, packageId, rule, title, sector, severity, object, objectKey, household, clause, facts);
	}
}
