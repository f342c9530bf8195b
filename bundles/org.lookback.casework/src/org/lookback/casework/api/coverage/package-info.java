/**
 * Not one household missed, not one person left out (不漏一户、不落一人): who should have been visited, who was, who was not. The denominator is
 * the village's roster of farm households, registered or not; where there is no roster that is said, never hidden behind a share.
 * Everything is counted from the facts of the store; behind every number stands a list of households.
 */
package org.lookback.casework.api.coverage;
