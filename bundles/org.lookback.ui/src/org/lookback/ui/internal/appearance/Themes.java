package org.lookback.ui.internal.appearance;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
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
			List<Runnable> refill = new ArrayList<>();
			for (Shell shell : Display.getCurrent().getShells()) {
				empty(shell, refill);
			}
			themes.setTheme(id(chosen), true);
			refill.forEach(Runnable::run);
		}
	}

	/**
	 * Takes the rows out of tables that make them as they are looked at: the platform colours rows that it has once seen, and a row that
	 * such a table has let go of since brings the whole process down.
	 */
	private static void empty(Composite parent, List<Runnable> refill) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Table table && (table.getStyle() & SWT.VIRTUAL) != 0) {
				int count = table.getItemCount();
				int top = table.getTopIndex();
				int[] selected = table.getSelectionIndices();
				table.setItemCount(0);
				refill.add(() -> {
					table.setItemCount(count);
					table.setSelection(selected);
					table.setTopIndex(top);
				});
			} else if (child instanceof Composite inner) {
				empty(inner, refill);
			}
		}
	}

	private static String id(String chosen) {
		boolean dark = "dark".equals(chosen) || Settings.SYSTEM.equals(chosen) && Display.isSystemDarkTheme();
		return dark ? DARK : LIGHT;
	}
}
