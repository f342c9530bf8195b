package org.lookback.ui.explore.internal.clauses;

import java.util.List;

/**
 * The documents of a package, or of a collection of added texts.
 *
 * @param title its title, or the collection's name
 * @param added whether people added them
 */
record TextGroup(String title, boolean added, List<TextItem> items) {
}
