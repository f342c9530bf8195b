/** Reads the calendar that {@link org.lookback.model.api.time.WorkCalendar} counts by. */
package org.lookback.model.internal.time;
