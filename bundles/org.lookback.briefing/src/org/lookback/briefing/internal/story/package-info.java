/** Reads and writes the files of storyboards, strictly and with lines. */
package org.lookback.briefing.internal.story;
