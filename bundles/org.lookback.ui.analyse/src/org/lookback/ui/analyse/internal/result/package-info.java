/**
 * Tables whose columns depend on what was asked, and the choice of what to group by: shared by the views of measures and of contrasts. The numbers
 * come from the façades; every row that stands for households carries the query behind it.
 */
package org.lookback.ui.analyse.internal.result;
