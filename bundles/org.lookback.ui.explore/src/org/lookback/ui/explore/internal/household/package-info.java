/**
 * One household with everything known of it: who lives there, every fact with the file and row it came from, and why each package says
 * what it says, with the way from a quotation to its clause. Read from the store in jobs, masked unless the person's preference reveals;
 * nothing here is edited or kept.
 */
package org.lookback.ui.explore.internal.household;
