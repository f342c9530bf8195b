/**
 * Counting over all households before rules are asked: ID numbers that stand more than once, and what each village has. ID numbers are packed
 * into longs, sorted, and forgotten but for the repeated ones; 35 million members take less than a gigabyte while it runs.
 */
package org.lookback.standards.internal.census;
