package org.lookback.store.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a file names a member of a household: by ID number, else by name and birth date, else by name alone, else by code.
 *
 * @param memberCode 人编号 of the file; used to find somebody only when there is neither ID number nor name
 * @param idNumber   15, 18, 20 or 22 characters; those of one person count as the same
 * @param name       may be empty
 */
public record MemberKey(Optional<String> memberCode, Optional<String> idNumber, String name, Optional<LocalDate> birthDate) {
}
