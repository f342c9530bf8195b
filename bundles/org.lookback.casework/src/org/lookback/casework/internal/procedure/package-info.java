/** How cases of procedures are worked out from their events, and how a pinned procedure is written down. */
package org.lookback.casework.internal.procedure;
