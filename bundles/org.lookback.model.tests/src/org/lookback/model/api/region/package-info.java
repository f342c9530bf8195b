/** Examples of the use of {@code org.lookback.model.api.region}, over the data this bundle ships. */
package org.lookback.model.api.region;
