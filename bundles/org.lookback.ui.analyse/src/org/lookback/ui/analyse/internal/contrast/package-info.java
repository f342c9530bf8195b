/**
 * Two years, two regions or two standards packages side by side over the window's query, and who changed. The numbers come from the contrasting
 * façade.
 */
package org.lookback.ui.analyse.internal.contrast;
