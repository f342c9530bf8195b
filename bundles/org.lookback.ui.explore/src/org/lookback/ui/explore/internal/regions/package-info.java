/**
 * The tree of regions with households and persons below each, as a filter of the active query. One count by village, made beside the
 * window's thread over the query without its own region condition, is summed up to every level; the region's names come from the
 * workspace's region tree. It changes nothing but the query's condition on {@code household.village}.
 */
package org.lookback.ui.explore.internal.regions;
