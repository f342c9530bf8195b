/**
 * The documents behind the standards: packages, their documents and clauses as a tree, a document's whole text with one clause or one
 * quotation highlighted, and search in all clauses. Documents come from the packages, hits from the index; which clause is looked at is
 * the shared selection's, so that any view can open one here.
 */
package org.lookback.ui.explore.internal.clauses;
