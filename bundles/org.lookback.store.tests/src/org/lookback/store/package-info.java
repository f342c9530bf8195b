/**
 * The store as other bundles use it, by example: loading, years that stay apart, undo, locks, crashes, edits, check runs, backup.
 * {@link org.lookback.store.SmallProvince} holds the shared data; each test says what it changes.
 */
package org.lookback.store;
