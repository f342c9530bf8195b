/**
 * Lays registers beside the households. One walk over the households writes who they are, what is expected of them and what they say of the
 * compared fields to a file of its own ({@link org.lookback.ingest.internal.compare.Gathering}); the records of each register go to another.
 * Then each register is matched ({@link org.lookback.ingest.internal.compare.Matcher}): by ID number through a compact index, what is left
 * by name, birth date and village in rounds. At last the households' file is read once more and its entries are handed over
 * ({@link org.lookback.ingest.internal.compare.Assembler}).
 *
 * <p>Memory does not grow with what a row says, only with how many there are: for N persons (members, former members, kin) some 40 bytes each (18
 * to 36 for the index, 4 for its chain, 5 for kind and household, 4 for the first of his records, 2 for his household's place in the file),
 * for the records of all registers that are compared at once 8 bytes each, for those of the register at hand 24 more and, where no number
 * told who is meant, another 30; and for at most 400,000 records a round 170 bytes each.
 */
package org.lookback.ingest.internal.compare;
