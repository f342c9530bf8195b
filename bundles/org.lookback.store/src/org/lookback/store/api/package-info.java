/**
 * The system of record as other bundles see it: {@link org.lookback.store.api.Store} opens a workspace and hands out one small
 * service a job (loading, facts, changes, edits, rounds, check runs, clauses, backup). Files come in through
 * {@link org.lookback.store.api.BulkLoad}; everything goes out as households through the model's {@code FactSource}. No SQL, no
 * entity class and no table name is seen from outside.
 */
package org.lookback.store.api;
