/**
 * Asking, for every perspective alike: the box in which words and conditions are typed with its suggestions and its history, what could not
 * be understood, other ways to ask, and the conditions as chips. Everything it asks of the index is asked beside the window's thread; what it
 * changes is the active query alone.
 */
package org.lookback.ui.api.search;
