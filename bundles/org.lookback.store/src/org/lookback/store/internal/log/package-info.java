/**
 * What happened and what of it is visible: the change log, whose numbers have no gaps, and the dataset versions with the households
 * each speaks of. Everything that writes calls {@link org.lookback.store.internal.log.ChangeLog#append} in its own transaction.
 */
package org.lookback.store.internal.log;
