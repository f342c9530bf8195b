/**
 * What the cleansing rules find: places beside rules with their counts, the reason and remedy of each rule, the lists that go to the villages
 * and come back corrected. Counts come from the index, lists from the correcting façade; nothing is decided here.
 */
package org.lookback.ui.data.internal.quality;
