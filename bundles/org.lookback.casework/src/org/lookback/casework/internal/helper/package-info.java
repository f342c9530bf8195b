/** Reads who helps whom out of households, and counts it. */
package org.lookback.casework.internal.helper;
