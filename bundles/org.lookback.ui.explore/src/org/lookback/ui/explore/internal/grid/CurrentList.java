package org.lookback.ui.explore.internal.grid;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

/** The list that the grid shows now, for whoever exports it. On the window's thread only. */
@Component(service = CurrentList.class)
public final class CurrentList {

	private Optional<ListSpec> spec = Optional.empty();

	Optional<ListSpec> get() {
		return spec;
	}

	void set(Optional<ListSpec> now) {
		spec = now;
	}
}
