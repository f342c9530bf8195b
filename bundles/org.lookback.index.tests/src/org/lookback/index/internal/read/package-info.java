/** Tests of what counts and lists read. */
package org.lookback.index.internal.read;
