/**
 * The journal of a workspace: one line of JSON for everything that made the data what they are, each holding the hash of the line before, written in
 * the transaction of what it tells and then appended to {@code journal.jsonl}. With the kept source files it is enough to make the workspace anew.
 */
package org.lookback.store.internal.journal;
