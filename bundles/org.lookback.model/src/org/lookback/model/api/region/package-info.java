/**
 * The tree of administrative regions, province to village, by the statistical codes of the National Bureau of Statistics.
 *
 * <p>Data come from the bundle's {@code regions/} folder (see {@code regions/SOURCE.md}); regions that the data lack are
 * added by whoever meets them, with local codes. A tree is of one year; {@link org.lookback.model.api.region.RegionChanges} says
 * what became of a region, and the importer decides which year a file speaks of.
 */
package org.lookback.model.api.region;
