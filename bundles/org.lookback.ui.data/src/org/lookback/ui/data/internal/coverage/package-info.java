/**
 * How far the visits have come, place by place, visitor by visitor, day by day; and behind every number the households that it counts. The
 * numbers are the covering façade's.
 */
package org.lookback.ui.data.internal.coverage;
