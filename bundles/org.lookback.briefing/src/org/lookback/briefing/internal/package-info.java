/** How sheets are written with fastexcel. */
package org.lookback.briefing.internal;
