package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;

/**
 * A household, or a village with its facilities and projects, of a package's {@code tests/*.yaml} and what the package must say of it.
 *
 * @param file      where it stands
 * @param line      where it stands
 * @param household the household; absent when the example asks of a village
 * @param village   the village asked of, or the one the household lies in
 * @param readings  values of open parameters by id, as this example wants them
 * @param outcome   the expected outcome's Chinese label
 * @param rule      the rule expected to decide; any when absent
 * @param truths    expected value of rules by id: {@code met}, {@code notMet}, {@code undecided}
 * @param findings  guarantees whose findings are expected, one entry a finding, sorted; not looked at when absent
 * @param notices   the same of warnings and advice
 * @param blockedBy facts and parameters that must be among those that block the undecided rules named in {@code truths}
 */
public record Example(String file, int line, String name, LocalDate asOf, int year, Optional<Household> household, Optional<Fact> village,
		Map<String, Object> readings, Optional<String> outcome, Optional<String> rule, Map<String, String> truths,
		Optional<List<String>> findings, Optional<List<String>> notices, List<String> blockedBy) {
}
