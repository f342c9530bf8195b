package org.lookback.ui.internal.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.lookback.ui.api.Failures;
import org.osgi.service.prefs.BackingStoreException;

/** The folders opened before. They are kept with the product, not in a workspace, because they are needed before one is open. */
final class RecentFolders {

	private static final String KEY = "recent";
	private static final int KEPT = 8;

	private final IEclipsePreferences node = ConfigurationScope.INSTANCE.getNode("org.lookback.ui");

	List<Path> list() {
		return node.get(KEY, "").lines().filter(line -> !line.isBlank()).map(Path::of).toList();
	}

	void add(Path folder) {
		List<Path> folders = new ArrayList<>(list());
		folders.remove(folder);
		folders.addFirst(folder);
		node.put(KEY, String.join("\n", folders.stream().limit(KEPT).map(Path::toString).toList()));
		try {
			node.flush();
		} catch (BackingStoreException failed) {
			Failures.log(KEY, failed);
		}
	}
}
