/**
 * Asking: the bar of the query, the facets that count what there is, and the kind of things that are listed. Everything asked of the index is
 * asked beside the window's thread, and the latest answer wins; what it changes is the active query alone.
 */
package org.lookback.ui.explore.internal.search;
