/**
 * The comparison sheet of household visits: where everything stands on a page, how a workbook is told to begin a new one, and the same page for
 * Word.
 */
package org.lookback.briefing.internal.visit;
