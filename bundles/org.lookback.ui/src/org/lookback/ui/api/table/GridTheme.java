package org.lookback.ui.api.table;

import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.swt.graphics.Font;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;

/** The grid in the window's colours, light or dark, and in its letters. */
public final class GridTheme extends ModernNatTableThemeConfiguration {

	/** The colours as they are now; made anew when the window's change. */
	public GridTheme(Appearance appearance, Font font, Font bold) {
		defaultFont = font;
		evenRowFont = font;
		oddRowFont = font;
		cHeaderFont = bold;
		rHeaderFont = font;
		cornerFont = font;
		sortHeaderFont = bold;
		defaultSelectionFont = font;
		cHeaderSelectionFont = bold;
		rHeaderSelectionFont = font;
		selectionAnchorFont = font;
		selectionAnchorSelectionFont = font;
		selectedSortHeaderFont = bold;
		defaultBgColor = appearance.color(Role.BACKGROUND);
		defaultFgColor = appearance.color(Role.TEXT);
		defaultHAlign = HorizontalAlignmentEnum.LEFT;
		evenRowBgColor = appearance.color(Role.BACKGROUND);
		evenRowFgColor = appearance.color(Role.TEXT);
		oddRowBgColor = appearance.color(Role.STRIPE);
		oddRowFgColor = appearance.color(Role.TEXT);
		cHeaderBgColor = appearance.color(Role.HEADING);
		cHeaderFgColor = appearance.color(Role.TEXT);
		cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		rHeaderBgColor = appearance.color(Role.HEADING);
		rHeaderFgColor = appearance.color(Role.MUTED);
		rHeaderHAlign = HorizontalAlignmentEnum.RIGHT;
		cornerBgColor = appearance.color(Role.HEADING);
		sortHeaderBgColor = appearance.color(Role.HEADING);
		sortHeaderFgColor = appearance.color(Role.TEXT);
		selections(appearance);
		gridLineColor = appearance.color(Role.LINE);
		renderRowHeaderGridLines = true;
		renderCornerGridLines = true;
		renderColumnHeaderGridLines = true;
	}

	private void selections(Appearance appearance) {
		defaultSelectionBgColor = appearance.color(Role.CHOSEN);
		defaultSelectionFgColor = appearance.color(Role.TEXT);
		selectionAnchorBgColor = appearance.color(Role.CHOSEN);
		selectionAnchorFgColor = appearance.color(Role.TEXT);
		selectionAnchorSelectionBgColor = appearance.color(Role.CHOSEN);
		selectionAnchorSelectionFgColor = appearance.color(Role.TEXT);
		selectionAnchorBorderStyle = null;
		selectionAnchorSelectionBorderStyle = null;
		cHeaderSelectionBgColor = appearance.color(Role.HEADING);
		cHeaderSelectionFgColor = appearance.color(Role.TEXT);
		cHeaderFullSelectionBgColor = appearance.color(Role.HEADING);
		cHeaderFullSelectionFgColor = appearance.color(Role.TEXT);
		rHeaderSelectionBgColor = appearance.color(Role.CHOSEN);
		rHeaderSelectionFgColor = appearance.color(Role.TEXT);
		rHeaderFullSelectionBgColor = appearance.color(Role.CHOSEN);
		rHeaderFullSelectionFgColor = appearance.color(Role.TEXT);
		selectedSortHeaderBgColor = appearance.color(Role.HEADING);
		selectedSortHeaderFgColor = appearance.color(Role.TEXT);
	}
}
