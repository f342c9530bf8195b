/** How two identities are weighed, piece by piece. */
package org.lookback.ingest.internal.compare;
