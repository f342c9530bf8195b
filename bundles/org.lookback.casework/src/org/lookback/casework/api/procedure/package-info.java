/**
 * Procedures with statutory clocks: a case of a household, or of a batch of households that move together, goes step by step through a procedure as the
 * package describes it. What happened is a list of events; everything else ({@link org.lookback.casework.api.procedure.CaseState}, the earliest and latest
 * dates) is worked out from them and from the package as it was when the case began. Nothing here reads or writes a store: who keeps the events is
 * the caller. The clock of today and the calendar of working days are passed in.
 */
package org.lookback.casework.api.procedure;
