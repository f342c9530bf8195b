/**
 * Tables as offices write them: CSV in several encodings and XLSX, with titles and merged headings, and the dirt that is planted in them.
 *
 * <p>Rows come in as records and go out as cells of text, one at a time; nothing is kept but counts and the places of what was
 * planted. What stands in a column is decided in {@code file}.
 */
package org.lookback.sample.internal.sheet;
