/**
 * What changed and what is changed by hand: two states of the data laid side by side, a household's years told, typed values turned into the steps
 * of a change. Works on facts alone; the desks beside this package open the store, make the changes and tell everybody.
 */
package org.lookback.workbench.internal.versions;
