package org.lookback.ui.internal.appearance;

import java.io.IOException;
import java.io.StringReader;

import org.eclipse.e4.ui.css.core.engine.CSSEngine;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.swt.widgets.Display;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Settings;

/** The size of letters everywhere, as one more rule of the style sheet: it survives neither a change of theme nor of itself, so it is said again. */
public final class LetterSize {

	private LetterSize() {
	}

	/** Follows the setting and the theme. */
	public static void follow(Settings settings, Appearance appearance) {
		apply(settings.fontSize());
		int[] last = { settings.fontSize() };
		settings.listen(() -> Display.getDefault().asyncExec(() -> {
			if (last[0] != settings.fontSize()) {
				last[0] = settings.fontSize();
				apply(last[0]);
			}
		}));
		appearance.listen(() -> apply(settings.fontSize()));
	}

	private static void apply(int points) {
		CSSEngine engine = WidgetElement.getEngine(Display.getCurrent());
		if (engine == null || points <= 0) {
			return;
		}
		try {
			engine.parseStyleSheet(new StringReader("Control, CTabFolder { font-size: " + points + "px; }"));
			engine.reapply();
		} catch (IOException failed) {
			Failures.log("css", failed);
		}
	}
}
