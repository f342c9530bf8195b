/**
 * Hainan's own view, the early-warning board: risks of falling back (illness, schooling, disaster and more) by bands of income, warnings by
 * village, and whether lifted households have a helper. All numbers are counts of the index over the active query, in households and
 * persons; households are never read. Risks are either the package's warnings, when its check has run, or what the data records, so the
 * board works on any data set and says what is missing. A click opens the households behind a number. Contributed from outside the
 * workbench, as any package's view can be.
 */
package org.lookback.pack.hainan.ui.internal;
