/**
 * The active query, or the one a person pinned, as a chart of any kind: one to three fields, in households or persons. Numbers come from the charting façade, the picture from
 * {@code org.lookback.charts}; both are made in jobs for the size of the canvas. A click on a bar narrows the active query to that bar's
 * own query, so that the list has as many rows as the bar says.
 */
package org.lookback.ui.explore.internal.chart;
