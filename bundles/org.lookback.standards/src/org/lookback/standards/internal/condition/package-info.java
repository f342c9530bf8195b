/**
 * The language of conditions: a small subset of CEL, from text to a value. {@link org.lookback.standards.internal.condition.Lexer} and
 * {@link org.lookback.standards.internal.condition.Parser} make a {@link org.lookback.standards.internal.condition.Syntax},
 * {@link org.lookback.standards.internal.condition.Checker} looks every name up in the dictionary and makes a typed
 * {@link org.lookback.standards.internal.condition.Tree}, {@link org.lookback.standards.internal.condition.Compiler} makes closures that
 * read a {@link org.lookback.standards.internal.condition.Scope}. Everything is total and three-valued; a missing fact makes a condition
 * undecided and is remembered in the {@link org.lookback.standards.internal.condition.Trace}. Inside this package a missing value is
 * {@code null}; none leaves it. Rules, outcomes and files are not known here.
 */
package org.lookback.standards.internal.condition;
