/**
 * Briefings: every element of a storyboard is asked of the other façades and becomes a block with its figures. Nothing is counted here, and no file is
 * laid out here: counting is the index's, laying out is {@code org.lookback.briefing}'s.
 */
package org.lookback.workbench.internal.brief;
