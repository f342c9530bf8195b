/**
 * Two sides by side: two years, two regions, two standards packages. Each side is a query and a field; the counts of both stand beside each other,
 * and where both speak of the same households, who went from which value to which other one. Counts are the index's; values of a household
 * on either side are read one by one, so that a move opens exactly the households it counts.
 */
package org.lookback.analysis.api.contrast;
