/** The layout of the Explore perspective: which view stands where. The views themselves have packages of their own. */
package org.lookback.ui.explore.internal.perspective;
