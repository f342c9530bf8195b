/** Tests of what a package of the analysis keeps to itself. */
package org.lookback.analysis.api;
