package org.lookback.store.api;

import java.time.Instant;

/**
 * What somebody found who looked.
 *
 * @param key        of the entry
 * @param outcome    a code of the list {@code Verified}: the register is right, is not, is right and explained, or it is not clear yet
 * @param how        visit, call, document…
 * @param comparison in which the entry was seen; 0 when in none
 * @param version    the register's import that it was seen with; 0 when it is not known
 * @param household  the store's number; 0 for somebody of no household
 */
public record Verification(String register, String key, String outcome, String who, Instant at, String how, String note, long comparison, int version,
		long household) {
}
