/** A briefing's files: what of it goes where in Word, PowerPoint and Excel. */
package org.lookback.briefing.internal.page;
