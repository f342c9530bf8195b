/** The comparison sheet of household visits: where everything stands on a page, and how a workbook is told to begin a new one. */
package org.lookback.briefing.internal.visit;
