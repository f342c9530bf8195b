package org.lookback.sample.api;

/**
 * One oddity in one cell.
 *
 * @param oddity what kind
 * @param file   the file's name
 * @param row    the row as a spreadsheet numbers it, from 1, titles and headings counted
 * @param column the column's heading; empty when the whole row is odd
 * @param text   what stands there
 */
public record Planted(Oddity oddity, String file, long row, String column, String text) {
}
