package org.lookback.pack.guangdong.ui.internal;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** Something with numbers on it that can be drawn in any size. */
interface Picture {

	/** Draws itself, and says where the numbers are. */
	List<Spot> draw(Pen pen, Rectangle area);
}
