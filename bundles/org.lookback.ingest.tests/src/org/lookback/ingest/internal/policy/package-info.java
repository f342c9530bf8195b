/** Tests of reading policy texts: from files that the tests make to clauses and what a text says of itself. */
package org.lookback.ingest.internal.policy;
