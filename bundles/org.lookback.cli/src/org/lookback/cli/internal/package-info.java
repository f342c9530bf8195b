/**
 * The command line: a headless Equinox application that hands its arguments to one of the commands and prints what the façades of
 * {@code org.lookback.workbench} answer. It decides nothing and computes nothing. Results go to standard output, as text or as one
 * JSON document; everything else goes to standard error. Exit codes: 0 done, 1 done and something found, 2 bad usage or bad input.
 */
package org.lookback.cli.internal;
