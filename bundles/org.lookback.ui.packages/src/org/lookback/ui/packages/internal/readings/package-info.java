/**
 * What people of this workspace read into the words that the documents leave open: each open parameter with its clause, the values it was
 * given by whom, when and why, what a value decides, and what was valid before.
 */
package org.lookback.ui.packages.internal.readings;
