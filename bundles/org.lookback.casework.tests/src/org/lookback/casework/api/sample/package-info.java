/** Samples and back-checks. */
package org.lookback.casework.api.sample;
