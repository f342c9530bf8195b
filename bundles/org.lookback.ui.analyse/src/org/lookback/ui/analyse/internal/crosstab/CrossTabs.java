package org.lookback.ui.analyse.internal.crosstab;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;

/** What the cross-tab shows, for whoever keeps it with a question and shows it again. On the window's thread only. */
@Component(service = CrossTabs.class)
public final class CrossTabs {

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** Fields, unit and look, in the cross-tab's own words. */
	public Map<String, String> get() {
		return new CrossState().spec().toMap();
	}

	/** Shows what was kept. */
	public void set(Map<String, String> kept) {
		new CrossState().keep(CrossSpec.of(kept));
		listeners.forEach(Runnable::run);
	}

	/** Hears when something else is to be shown; run the answer to stop. */
	Runnable listen(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
