/**
 * The visit loop at the desk: sheets out, what came back laid beside national system and card, decisions, and the list of what has to be typed
 * into the national system. All of it is the visiting façade's.
 */
package org.lookback.ui.data.internal.visits;
