package org.lookback.store.api;

/**
 * What changed since a point of the change log.
 *
 * @param upTo       the last change that this covers
 * @param rebuild    everything has to be read again: too much has changed, or the point lies ahead of the log (a restored backup)
 * @param households numbers, ascending; empty when {@code rebuild}
 * @param others     rows that hang under no household changed
 * @param regions    some of them by an import, so that regions may have been added
 * @param clauses    the clauses of a package changed
 * @param checks     a check run was finished or deleted, so that outcomes and findings of all its households changed
 */
public record ChangedHouseholds(long upTo, boolean rebuild, long[] households, boolean others, boolean regions, boolean clauses, boolean checks) {
}
