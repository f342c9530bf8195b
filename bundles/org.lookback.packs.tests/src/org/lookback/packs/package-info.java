/**
 * The standards packages that the product ships, all together: examples, analyser, every demand of the five documents accounted for
 * ({@code demands.txt} lists them by id). They are read from the folders beside this bundle.
 */
package org.lookback.packs;
