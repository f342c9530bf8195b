/**
 * The files of the sample: which there are, what stands in their columns, and where oddities are planted. Takes households one by one and
 * hands rows to {@code sheet}; nothing about people is decided here.
 */
package org.lookback.sample.internal.file;
