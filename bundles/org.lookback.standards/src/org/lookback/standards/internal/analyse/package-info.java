/**
 * What is doubtful in a package that loads: rules that cannot hold, always hold, hide each other, overlap or leave a gap; parameters, dates
 * and examples that are missing. Conditions come as trees from {@code internal.condition}, households that show a finding are proposed by
 * {@code internal.analyse.solve} and confirmed by running them as examples; findings go out through
 * {@link org.lookback.standards.api.Analyser}. Nothing is changed and nothing is read but the package.
 */
package org.lookback.standards.internal.analyse;
