/**
 * The tree of administrative regions, province to village, by the statistical codes of the National Bureau of Statistics.
 *
 * <p>Data come from the bundle's {@code regions/} folder (see {@code regions/SOURCE.md}); regions that the data lack are
 * added by whoever meets them, with local codes. Codes over time and mergers are the importer's business, not this tree's.
 */
package org.lookback.model.api.region;
