/**
 * How the index is asked: a query becomes Lucene queries for households, members and events; counts run over doc values, in parallel over
 * parts of segments, read together with the outcomes that stand beside some of them; lists and hits read the columns of the documents they show.
 * Reads one snapshot; writes nothing.
 */
package org.lookback.index.internal.read;
