/**
 * The sample province seen from outside: its files are read back as an importer would, and held against the dictionary, the regions, the
 * identities that must always hold, and the result's own account of what was planted.
 */
package org.lookback.sample.tests;
