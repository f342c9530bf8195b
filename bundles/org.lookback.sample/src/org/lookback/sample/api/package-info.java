/**
 * The synthetic province: settings in, a folder of spreadsheets out.
 *
 * <p>Nothing here is anybody's data. Regions are real, households, people, ID numbers and telephone numbers are made from a seed; the
 * files carry the habits and the dirt of real ones, and the result says exactly which oddities were planted and where.
 */
package org.lookback.sample.api;
