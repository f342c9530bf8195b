/**
 * A briefing before it has numbers: {@link org.lookback.briefing.api.story.Storyboard}, its elements in order and the questions behind them, as a person
 * writes them into a file {@code *.brief.yaml}. Reading is strict: what is not known is complained of with its line. Nothing here counts; that is done
 * where the data are, which makes a {@link org.lookback.briefing.api.page.Brief} of it.
 */
package org.lookback.briefing.api.story;
