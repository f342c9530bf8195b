/**
 * Spot checks on the screen: samples with their record and list, drawn again as proof, and what second visits say of the first. What is drawn and
 * counted is the façade's.
 */
package org.lookback.ui.act.internal.sampling;
