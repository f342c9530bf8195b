package org.lookback.ui.api;

import java.util.Optional;

import org.eclipse.ui.PlatformUI;

/** How handlers, dialogs and wizards, which have nothing injected, come to the shared services. */
public final class Services {

	private Services() {
	}

	public static ActiveQuery query() {
		return find(ActiveQuery.class);
	}

	public static Selection selection() {
		return find(Selection.class);
	}

	public static WorkspaceService workspaces() {
		return find(WorkspaceService.class);
	}

	public static Appearance appearance() {
		return find(Appearance.class);
	}

	public static Settings settings() {
		return find(Settings.class);
	}

	/** @throws IllegalStateException when the service is missing: the product was put together wrongly */
	public static <T> T find(Class<T> type) {
		return Optional.ofNullable(PlatformUI.getWorkbench().getService(type))
				.orElseThrow(() -> new IllegalStateException("No service " + type.getName()));
	}
}
