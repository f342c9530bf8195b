/** Reads households beside their villages' rosters and counts visits; see {@code org.lookback.casework.api.coverage} for what is counted. */
package org.lookback.casework.internal.coverage;
