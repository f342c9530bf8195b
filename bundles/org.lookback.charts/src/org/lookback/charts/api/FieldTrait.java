package org.lookback.charts.api;

/**
 * What a chart has to know of a field before it can be drawn by it.
 *
 * @param label     in words
 * @param number    whether it holds numbers that are compared by size: money, ages, counts
 * @param date      whether it holds dates
 * @param year      whether it holds years
 * @param twoValued whether its code list has just two values, as sex has
 */
public record FieldTrait(String label, boolean number, boolean date, boolean year, boolean twoValued) {
}
