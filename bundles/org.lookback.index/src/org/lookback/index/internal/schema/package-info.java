/**
 * What the index knows of the dictionary: which field becomes a column of which level (household, member, finding, notice, measure, item of the
 * ledger, warning), how values turn into terms and numbers and back into words, and into which bands numbers fall; and where the folders of an index
 * are. No document is made or read here.
 */
package org.lookback.index.internal.schema;
