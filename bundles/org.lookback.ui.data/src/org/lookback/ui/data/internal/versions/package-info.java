/**
 * Everything that has made the data what they are: imports and changes by hand, each undone and brought back; two states side by side; one
 * household over the years. All of it is the versions façade's.
 */
package org.lookback.ui.data.internal.versions;
