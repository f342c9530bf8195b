/** Tests of tables: four households in memory, indexed into a temporary folder, counted by hand. */
package org.lookback.analysis.tests;
