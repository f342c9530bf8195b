package org.lookback.ui.internal.appearance;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.ui.api.Settings;

/** Light or dark, with the platform's own style sheets. */
public final class Themes {

	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String PLATFORM_NODE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String PLATFORM_KEY = "themeid";

	private Themes() {
	}

	/**
	 * Tells the platform the theme before it draws anything, so that a dark window does not flash white. A change waits for the next
	 * start: changing the theme of a running window colours table rows that are long gone, and that has brought the process down.
	 */
	public static void applyBeforeStart() {
		String chosen = InstanceScope.INSTANCE.getNode(Settings.NODE).get(Settings.THEME, Settings.SYSTEM);
		IEclipsePreferences platform = InstanceScope.INSTANCE.getNode(PLATFORM_NODE);
		if (Settings.SYSTEM.equals(chosen)) {
			platform.remove(PLATFORM_KEY);
		} else {
			platform.put(PLATFORM_KEY, id(chosen));
		}
	}

	private static String id(String chosen) {
		return "dark".equals(chosen) ? DARK : LIGHT;
	}
}
