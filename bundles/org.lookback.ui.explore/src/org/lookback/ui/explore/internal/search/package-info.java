/**
 * Asking: the search box with its history, the conditions as chips, the facets that count what there is, and the kind of things that are
 * listed. Everything it asks of the index is asked beside the window's thread, and the latest answer wins; what it changes is the active
 * query alone.
 */
package org.lookback.ui.explore.internal.search;
