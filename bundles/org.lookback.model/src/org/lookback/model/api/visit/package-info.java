/**
 * The comparison sheet of a household visit: which fields stand on it, and how a row of the file says whose values its cells hold, so that who
 * writes the sheet and who reads it back mean the same.
 */
package org.lookback.model.api.visit;
