/**
 * A briefing with its numbers: {@link org.lookback.briefing.api.page.Brief}, blocks in order and every figure with the query behind it, and its files
 * ({@link org.lookback.briefing.api.page.BriefFile}): Word, PowerPoint, Excel. Numbers come counted, personal data masked, small counts of a public issue
 * left out by {@link org.lookback.briefing.api.page.SmallCells}; nothing here counts.
 */
package org.lookback.briefing.api.page;
