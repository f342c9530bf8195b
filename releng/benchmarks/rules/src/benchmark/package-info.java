/**
 * The rule engine against a general expression engine: made-up households go in, times come out. Rules are read from {@code rules.tsv}
 * in both languages; {@code run} beside this folder fetches what the comparison needs and starts it.
 */
package benchmark;
