package org.lookback.ui.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/** Colours of what the views draw themselves, light and dark. Widgets of the platform have theirs from the platform's style sheet. */
@Component(service = { Appearance.class, EventHandler.class }, property = "event.topics=" + IThemeEngine.Events.THEME_CHANGED)
public final class Appearance implements EventHandler {

	/** What a colour is for. */
	public enum Role {
		/** Behind lists and text. */
		BACKGROUND(0xFFFFFF, 0x2B2D30),
		/** Every second row. */
		STRIPE(0xF4F7FB, 0x323539),
		/** Behind headings of tables. */
		HEADING(0xE8EDF3, 0x3A3E44),
		/** Lines between cells. */
		LINE(0xD5DBE3, 0x45494F),
		/** Text. */
		TEXT(0x1F2329, 0xDFE1E5),
		/** Text that explains, and numbers beside the point. */
		MUTED(0x646A73, 0x9DA3AC),
		/** Links, chosen things, bars. */
		ACCENT(0x1F5FA8, 0x6CA9F0),
		/** Bars behind numbers. */
		BAR(0xBBD3EE, 0x34557C),
		/** Behind what is chosen. */
		CHOSEN(0xCFE2F7, 0x2F4F75),
		/** Something that needs attention. */
		WARNING(0xB54708, 0xF0A35E),
		/** Behind highlighted words. */
		MARK(0xFFE58F, 0x6B5A14);

		private final int light;
		private final int dark;

		Role(int light, int dark) {
			this.light = light;
			this.dark = dark;
		}
	}

	private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Map<Role, Color> light = new EnumMap<>(Role.class);
	private final Map<Role, Color> dark = new EnumMap<>(Role.class);

	/** Whether the dark theme is on; on the window's thread. */
	public boolean isDark() {
		Object engine = Display.getCurrent() == null ? null : Display.getCurrent().getData(ENGINE);
		ITheme theme = engine instanceof IThemeEngine themes ? themes.getActiveTheme() : null;
		return theme != null && theme.getId().contains("dark");
	}

	/** The colour for a purpose in the present theme; nobody disposes of it. On the window's thread. */
	public Color color(Role role) {
		boolean night = isDark();
		return (night ? dark : light).computeIfAbsent(role, r -> new Color(rgb(night ? r.dark : r.light)));
	}

	/** Hears, on the window's thread, when the theme changed; run the answer to stop. */
	public Runnable listen(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	@Override
	public void handleEvent(Event event) {
		Display display = Display.getDefault();
		if (!display.isDisposed()) {
			display.asyncExec(() -> listeners.forEach(Runnable::run));
		}
	}

	private static RGB rgb(int value) {
		return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
	}
}
