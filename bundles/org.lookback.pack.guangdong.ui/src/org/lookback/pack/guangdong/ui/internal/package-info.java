/**
 * Guangdong's own view. The income acceptance plane: disposable income per capita, with the package's two lines, against whether problems can
 * be solved within the year and whether there are any; the areas of the document's rules, and its gap and overlap, marked on it. Beside it
 * the history of measures: before the exit, in its year and after it, by class of labour. Every number is a count of the index over the
 * active query, and carries the query that finds exactly those households. Lines, rules, clauses and outcomes come from the package.
 */
package org.lookback.pack.guangdong.ui.internal;
