/**
 * The findings of the active query as a list of any length: what is wrong, in which household, under which clause. Rows are read from the
 * index a window at a time in jobs; a double click looks at the household, a click on the clause opens it.
 */
package org.lookback.ui.explore.internal.findings;
