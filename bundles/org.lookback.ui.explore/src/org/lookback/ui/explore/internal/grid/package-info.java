/**
 * The list of what the active query finds: a virtual grid of any length. Rows come in windows from a listing of the façade, fetched beside
 * the window's thread and kept for a while; until a row is there its cells are empty, and nothing waits. The row that is chosen becomes the
 * selected household of all views; what is exported is the list as it stands.
 */
package org.lookback.ui.explore.internal.grid;
