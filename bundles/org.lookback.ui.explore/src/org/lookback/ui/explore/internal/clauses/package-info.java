/**
 * The documents behind the standards: packages and collections of added texts, their documents and clauses as a tree, a document's whole text with
 * one clause or one quotation highlighted, search in all clauses, and the dialogs that add texts and correct what is known of them. Documents come
 * from the packages and the library, hits from the index; which clause is looked at is the shared selection's, so that any view can open one here.
 */
package org.lookback.ui.explore.internal.clauses;
