/**
 * Whether a search finds just the households whose texts hold what is sought: every text of a workspace is read from its beginning to its end and
 * compared with what the index finds. Measures nothing else; {@code releng/benchmarks/recall/run} starts it.
 */
package benchmark;
