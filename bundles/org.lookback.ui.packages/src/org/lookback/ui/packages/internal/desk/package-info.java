/**
 * What the author has on the desk: the packages of the shelf, the texts that are being edited and not saved yet, and what was last said
 * about them. Shared by the views and editors; changed and listened to on the window's thread, everything else is done in jobs.
 */
package org.lookback.ui.packages.internal.desk;
