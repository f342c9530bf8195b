package org.lookback.ui.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What a person chose once for all views. Kept with the window's state in the workspace; listeners are told on the thread that changed it. */
@Component(service = Settings.class)
public final class Settings {

	/** The bundle whose preference node holds the settings. */
	public static final String NODE = "org.lookback.ui";

	public static final String LANGUAGE = "language";
	public static final String THEME = "theme";
	public static final String REVEAL = "revealPersonalData";
	public static final String PAGE_ROWS = "pageRows";
	public static final String FONT_SIZE = "fontSize";

	/** The value of {@link #LANGUAGE} and {@link #THEME} that follows the computer. */
	public static final String SYSTEM = "system";

	private final IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	@Activate
	void activate() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(NODE);
		defaults.put(LANGUAGE, SYSTEM);
		defaults.put(THEME, SYSTEM);
		defaults.putBoolean(REVEAL, false);
		defaults.putInt(PAGE_ROWS, 200);
		defaults.putInt(FONT_SIZE, 0);
		store.addPropertyChangeListener(event -> listeners.forEach(Runnable::run));
	}

	/** The settings as the preference page edits them. */
	public IPreferenceStore store() {
		return store;
	}

	/** zh, en or {@link #SYSTEM}. */
	public String language() {
		return store.getString(LANGUAGE);
	}

	/** light, dark or {@link #SYSTEM}. */
	public String theme() {
		return store.getString(THEME);
	}

	/** Whether personal data is shown in full. Off unless a person turned it on; turning it on is logged. */
	public boolean reveal() {
		return store.getBoolean(REVEAL);
	}

	/** How many rows a list fetches at a time. */
	public int pageRows() {
		return Math.clamp(store.getInt(PAGE_ROWS), 50, 5000);
	}

	/** Size of letters in points; 0 for the computer's own. */
	public int fontSize() {
		return store.getInt(FONT_SIZE);
	}

	/** Hears of every change; run the answer to stop. */
	public Runnable listen(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
