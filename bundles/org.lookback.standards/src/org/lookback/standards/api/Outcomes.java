package org.lookback.standards.api;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.Concept;

/**
 * What a package calls the outcomes that no rule names.
 *
 * @param otherwise        in scope, and no test is met or an override is
 * @param otherwiseConcept the neutral meaning of that
 * @param outOfScope       the package does not speak of the household
 * @param undecided        a missing fact could change the outcome
 */
public record Outcomes(Label otherwise, Concept otherwiseConcept, Label outOfScope, Label undecided) {
}
