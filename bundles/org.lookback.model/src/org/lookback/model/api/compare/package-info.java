/**
 * What comes of laying a department's register beside the households: entries that say who is only here, only there, on both sides, or
 * perhaps on both; with the evidence for it. An entry is <em>suspected</em> until somebody has looked: what he found is kept apart, in the
 * store. Made by the ingest, kept by the store, shown by command line and window.
 */
package org.lookback.model.api.compare;
