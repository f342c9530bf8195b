/**
 * Files in, by a wizard: choose them and see what each seems to be, put columns to fields, try, import, and read what became of every row.
 * Looking, trying and importing are the façade's and run in jobs; nothing here reads a file.
 */
package org.lookback.ui.explore.internal.importing;
