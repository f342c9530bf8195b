/** How a sample is shared out over strata. */
package org.lookback.casework.internal.sample;
