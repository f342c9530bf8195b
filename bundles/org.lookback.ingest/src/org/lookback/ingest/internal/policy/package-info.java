/**
 * Policy texts: from a file to lines ({@link org.lookback.ingest.internal.policy.PlainText}, {@link org.lookback.ingest.internal.policy.WordText},
 * {@link org.lookback.ingest.internal.policy.PdfText}), from lines to paragraphs without page numbers and running heads
 * ({@link org.lookback.ingest.internal.policy.Paragraphs}), from paragraphs to clauses by their markers
 * ({@link org.lookback.ingest.internal.policy.Splitter}), and beside it what the text says of itself
 * ({@link org.lookback.ingest.internal.policy.DetailFinder}). Nothing is kept here.
 */
package org.lookback.ingest.internal.policy;
