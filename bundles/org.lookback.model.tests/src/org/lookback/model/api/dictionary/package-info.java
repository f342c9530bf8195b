/** Examples of the use of {@code org.lookback.model.api.dictionary}, over the data this bundle ships. */
package org.lookback.model.api.dictionary;
