/**
 * The database: opening it with safe settings, transactions, migrations, and the one place that knows this SQL dialect
 * ({@link org.lookback.store.internal.sql.Dialect}). Errors of SQL leave here as sentences that a person can act on. What the
 * tables mean is known elsewhere.
 */
package org.lookback.store.internal.sql;
