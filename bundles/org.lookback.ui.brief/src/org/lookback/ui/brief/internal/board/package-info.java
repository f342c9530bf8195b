/** The storyboard: a card an element, moved by hand and by keys, added from what other views show, changed in dialogs, written as a file. */
package org.lookback.ui.brief.internal.board;
