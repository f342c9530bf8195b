/**
 * The visit loop: sheets that put before the visitor what the national system and the household's card (明白卡) say, what he found, and where
 * the three differ (LN-IND-10). A difference is only that until a person accepts or rejects it; what was accepted is a change to be typed into
 * the national system, and stays open until an import of that system says so too ("decided here, not yet marked there").
 */
package org.lookback.casework.api.visits;
