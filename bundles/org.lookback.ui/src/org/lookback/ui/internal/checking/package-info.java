/**
 * Checking the households from the window: which package, as of which date, the run as a job, and what came out with the way to the
 * households behind each number. The rules and the run are the façade's.
 */
package org.lookback.ui.internal.checking;
