/**
 * Another workspace's imports and changes brought into this one, a county's into the province's: first shown, with every value that the two say
 * differently, then done when a person agrees.
 */
package org.lookback.ui.data.internal.merge;
