/**
 * Where the households live: real villages out of the region tree, and what sets the places apart (how well off they are, who lives
 * there, what water and forests they have). Figures are of the order of the yearbooks of 2019, made for a sample and not for citing.
 */
package org.lookback.sample.internal.place;
