/**
 * What a standards package says about a household: decisions with their reasons, findings, determinations, and the clauses they
 * rest on. Made by the standards, kept by the store, shown by everyone; nothing here decides anything.
 */
package org.lookback.model.api.verdict;
