/**
 * Looks for a household that makes several conditions come out as wanted, or shows that there is none. A search over typed trees
 * ({@link org.lookback.standards.internal.analyse.solve.Search}) splits them into comparisons over terms, rows are made up as
 * {@code exists} asks for them, and {@link org.lookback.standards.internal.analyse.solve.State} keeps what each term may still be: intervals
 * and differences of numbers and dates, codes that remain, known or not. What it cannot look into counts as free, so that "none" is always
 * true, while a {@link org.lookback.standards.internal.analyse.solve.Model} is a proposal that the real evaluator has to confirm.
 */
package org.lookback.standards.internal.analyse.solve;
