package org.lookback.sample.internal.support;

import org.lookback.sample.internal.people.Person;

import java.util.Optional;

/**
 * A measure that a household or one of its members got in a year.
 *
 * @param id      措施标识
 * @param person  享受人; empty for the whole household
 * @param amount  yuan, may be blank
 * @param effect  年增收 in yuan, may be blank
 */
public record Measure(String id, Optional<Person> person, int year, String programme, String item, String department, String project,
		String amount, String phase, String effect, String channel) {
}
