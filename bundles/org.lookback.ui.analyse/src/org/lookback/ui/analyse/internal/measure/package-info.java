/**
 * Measures of poverty and inequality over the window's query: by an income and a line, in several dimensions, or the incidence by the villages'
 * agricultural population. The numbers come from the measuring façade.
 */
package org.lookback.ui.analyse.internal.measure;
