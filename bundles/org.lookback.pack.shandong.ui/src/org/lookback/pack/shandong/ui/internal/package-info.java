/**
 * Shandong's own view: for every household of the active query the scope, the seven tests and the four exceptions of the annex with the
 * outcome, and the steps by which people mark a household as no longer supported. Verdicts are those of the package's latest run, read a
 * window at a time; rules, clauses and steps come from the package. Contributed from outside the workbench, as any package's view can be.
 */
package org.lookback.pack.shandong.ui.internal;
