/**
 * Which provinces' own views stand in the window. Views come from bundles of packages through the extension point
 * {@code org.lookback.ui.provinceViews}; which region a view is for comes from its standards package, which region is chosen from the
 * active query, and which provinces there are from the workspace. Nothing here knows any province.
 */
package org.lookback.ui.internal.provinces;
