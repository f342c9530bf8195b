/**
 * The shelf of standards packages: which there are and how they stand, their files and rules to open, and what can be done with them: make,
 * copy, check, run the examples, open the folder.
 */
package org.lookback.ui.packages.internal.shelf;
