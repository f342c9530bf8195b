/**
 * Measures of poverty and inequality: of one population with an income and a weight each ({@link org.lookback.analysis.api.measure.Poverty},
 * {@link org.lookback.analysis.api.measure.Inequality}), of deprivations in several dimensions
 * ({@link org.lookback.analysis.api.measure.AlkireFoster}), each with the standard error of a stratified sample in two stages, and all of them
 * for the households that a query finds ({@link org.lookback.analysis.api.measure.Measurement}). Formulas name the paper they are from.
 *
 * <p>What holds everywhere: poor is who is below the line, not who is at it; ties make no difference; a weight of zero is as good as not being
 * there; a unit with weight 2 is the same as two units; negative incomes count as they are where a formula has a value for them. What is left
 * out is counted with its reason. Values come from the index; nothing here reads files or draws.
 */
package org.lookback.analysis.api.measure;
