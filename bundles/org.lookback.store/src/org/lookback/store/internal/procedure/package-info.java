/** Cases of procedures, their households and events: rows that are added and read whole, each with its line of the change log and the journal. */
package org.lookback.store.internal.procedure;
