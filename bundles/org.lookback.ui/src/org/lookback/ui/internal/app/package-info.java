/**
 * Start and frame of the window: the application, the workbench's and the window's advisors, the coolbar. Where the workspace lies comes
 * from the command line; what the menus hold comes from {@code plugin.xml} of this bundle and of the perspectives' bundles.
 */
package org.lookback.ui.internal.app;
