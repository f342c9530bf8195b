package org.lookback.ui.internal.appearance;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.lookback.ui.api.Settings;

/** Light or dark, with the platform's own style sheets. */
public final class Themes {

	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String PLATFORM_NODE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String PLATFORM_KEY = "themeid";

	private Themes() {
	}

	/** Tells the platform the theme before it draws anything, so that a dark window does not flash white. */
	public static void applyBeforeStart() {
		String chosen = InstanceScope.INSTANCE.getNode(Settings.NODE).get(Settings.THEME, Settings.SYSTEM);
		if (!Settings.SYSTEM.equals(chosen)) {
			IEclipsePreferences platform = InstanceScope.INSTANCE.getNode(PLATFORM_NODE);
			platform.put(PLATFORM_KEY, id(chosen));
		}
	}

	/** Changes the theme whenever the setting changes. */
	public static void follow(Settings settings) {
		settings.listen(() -> Display.getDefault().asyncExec(() -> apply(settings.theme())));
	}

	private static void apply(String chosen) {
		Object engine = Display.getCurrent().getData(PLATFORM_NODE);
		if (engine instanceof IThemeEngine themes && (themes.getActiveTheme() == null || !id(chosen).equals(themes.getActiveTheme().getId()))) {
			themes.setTheme(id(chosen), true);
		}
	}

	private static String id(String chosen) {
		boolean dark = "dark".equals(chosen) || Settings.SYSTEM.equals(chosen) && Display.isSystemDarkTheme();
		return dark ? DARK : LIGHT;
	}
}
