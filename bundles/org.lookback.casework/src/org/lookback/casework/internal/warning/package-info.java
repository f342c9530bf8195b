/** Asks a package's factors of every household, and counts levels. */
package org.lookback.casework.internal.warning;
