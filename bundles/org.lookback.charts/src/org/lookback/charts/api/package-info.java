/**
 * Charts of tables: a description ({@link org.lookback.charts.api.ChartSpec}) and its drawing as a picture for the screen with the areas that
 * open the households behind, and as PNG, SVG and CSV files. Needs no display. Numbers come from {@code org.lookback.analysis}; nothing here
 * counts.
 */
package org.lookback.charts.api;
