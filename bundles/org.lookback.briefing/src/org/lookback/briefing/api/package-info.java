/**
 * Pages for a meeting: tables and lists as a workbook that opens in WPS and Office, with title, unit, population, notes and print setup, and
 * as CSV. Tables come from {@code org.lookback.analysis}; lists come masked or revealed from whoever made them. Nothing here counts or reads data.
 */
package org.lookback.briefing.api;
