/**
 * The line at the bottom of the window: which workspace, which year, which state of the data, and whether personal data is masked. It
 * listens to the workspace and the settings, and shows nothing else.
 */
package org.lookback.ui.internal.status;
