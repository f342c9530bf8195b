/**
 * Numbers that people brief with: counts of the index laid out as tables with labels, order, shares, totals, the population they rest on and
 * the query behind every number. Charts draw these tables, briefings print them; nothing here draws or prints.
 */
package org.lookback.analysis.api;
