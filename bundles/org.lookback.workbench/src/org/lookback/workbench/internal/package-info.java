/**
 * The wiring behind the façades. {@code LookbackService} opens an {@code OpenWorkspace}; that holds the store (when open for writing),
 * the index and the packages, and hands out one small class a façade. {@code IndexKeeper} is the only one that writes the index and
 * always follows the store's change log. Nothing here draws, parses or decides by itself.
 */
package org.lookback.workbench.internal;
