/**
 * Early warning on the screen: thresholds that are moved and recounted at once, households by level, by village and by helper, and why one has its
 * points. What is a risk and what it is worth is the package's; points are the façade's, and nothing is reckoned here but sums of its answer.
 */
package org.lookback.ui.act.internal.warning;
