/**
 * Changes by hand as pieces that are undone and brought back like imports: values that people set, rows and members they add, households they
 * split and merge. {@link org.lookback.store.internal.hand.HandService} checks and writes them; the reader lays values over the imported rows and
 * asks {@link org.lookback.store.internal.hand.Regrouping} whose rows are shown with whom. Imported rows are never touched.
 */
package org.lookback.store.internal.hand;
