/** Tests of queries as people type them. */
package org.lookback.model.api.query;
