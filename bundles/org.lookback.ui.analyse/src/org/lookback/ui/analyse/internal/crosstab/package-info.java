/**
 * The cross-tab: fields are put into three wells (rows, columns, pages) by the mouse, the keyboard or a menu, and the active query is counted by
 * them, in households or persons. {@link org.lookback.ui.analyse.internal.crosstab.CrossSpec} says what is wanted,
 * {@link org.lookback.ui.analyse.internal.crosstab.CrossNumbers} reads it beside the window's thread with the charting façade, and
 * {@link org.lookback.ui.analyse.internal.crosstab.CrossGrid} shows it. Every number carries the query that it counts: a click narrows all other
 * views to it, a double click opens its list.
 */
package org.lookback.ui.analyse.internal.crosstab;
