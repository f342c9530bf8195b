/**
 * The house's writer of presentations: slides with a title, words, a table, a picture or a native chart whose numbers can be edited, and notes for whoever
 * speaks. The parts that every presentation has stand in {@code parts/}.
 */
package org.lookback.briefing.internal.pptx;
