/**
 * A household changed by hand: its facts, who belongs to it, split and merged; each with a reason, each undone again. What is possible, and what
 * follows from it, is the editing façade's.
 */
package org.lookback.ui.explore.internal.hand;
