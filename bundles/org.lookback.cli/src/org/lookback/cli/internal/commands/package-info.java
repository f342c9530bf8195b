/**
 * One class a command. Each reads its options, asks one façade, and prints the answer as text or in the JSON shape that tests outside
 * the project rely on: keys may be added, none renamed.
 */
package org.lookback.cli.internal.commands;
