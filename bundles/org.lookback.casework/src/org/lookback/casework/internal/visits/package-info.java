/** Puts what national system, card and visitor say of a household side by side; see {@code org.lookback.casework.api.visits}. */
package org.lookback.casework.internal.visits;
