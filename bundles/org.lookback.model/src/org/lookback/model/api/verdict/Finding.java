package org.lookback.model.api.verdict;

import java.util.List;

/**
 * A problem of one object that a rule found.
 *
 * @param packageId the package
 * @param rule      the rule within it
 * @param title     what is wrong, in the package's words
 * @param sector    code of the list Sector
 * @param severity  code of the list Severity
 * @param object    what it speaks of
 * @param objectKey the member's code, the kin's key; for a household its key
 * @param household the household's number
 * @param clause    the clause it rests on
 * @param facts     the facts that decided it
 */
public record Finding(String packageId, String rule, String title, String sector, String severity, ObjectKind object, String objectKey,
		long household, ClauseRef clause, List<UsedFact> facts) {
}
