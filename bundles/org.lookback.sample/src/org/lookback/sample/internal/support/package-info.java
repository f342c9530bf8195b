/**
 * What stands around a household: its kin, the measures it got, who helped and who visited it, what departments have on record of
 * its people. Takes a household and dice of its own (so that one file can be left out without changing another) and gives records
 * for {@code file} to write.
 */
package org.lookback.sample.internal.support;
