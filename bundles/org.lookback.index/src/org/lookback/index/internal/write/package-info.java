/**
 * How the index is made: a household becomes one block of documents a year (members first, the household last), its findings and measures
 * documents of their own. So do items of the ledger and warnings, but these are written and replaced without their household. Clauses are
 * documents of a third index. What a check of all households found is written beside the households, which it leaves as they are. Comes from facts,
 * verdicts, ledger, warnings and clauses; goes to a folder of its own that is switched to when it is complete.
 */
package org.lookback.index.internal.write;
