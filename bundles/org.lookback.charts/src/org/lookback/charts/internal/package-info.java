/** How charts are drawn with JFreeChart: fonts, colours, the parts of a table that have room, and one class a kind of chart. */
package org.lookback.charts.internal;
