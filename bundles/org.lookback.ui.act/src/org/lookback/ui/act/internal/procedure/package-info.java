/**
 * The board of procedures: what stands at which step, the cases, one case with its steps and clocks, and the dialogs in which people enter what
 * happened. What may be entered and what follows is the façade's.
 */
package org.lookback.ui.act.internal.procedure;
