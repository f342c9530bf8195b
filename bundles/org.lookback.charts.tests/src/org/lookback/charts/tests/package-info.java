/** Tests of charts: tables made by hand, drawn without a display; the pictures are kept in the build's output to be looked at. */
package org.lookback.charts.tests;
