/**
 * Opens, watches and closes the workspace of the window: the folder comes from the command line or a dialog, the workspace from the façade's
 * OSGi service, everything slow happens in jobs, and listeners hear of it on the window's thread. What is in the workspace is not looked
 * at here beyond its overview.
 */
package org.lookback.ui.internal.workspace;
