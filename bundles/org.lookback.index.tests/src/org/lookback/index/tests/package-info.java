/**
 * Tests of the index: a small province of random households in memory, indexed into a temporary folder and compared with counting by
 * hand over the same facts.
 */
package org.lookback.index.tests;
