package org.lookback.ui.internal.preferences;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Settings;

/**
 * Tells the start script which language to start in: the platform reads its language before any setting can be read, so the script passes
 * it on ({@code -nl}) from a file of one word, {@code language}, beside the window's state; no file means the computer's language.
 */
final class StartLanguage {

	private StartLanguage() {
	}

	/** @return whether the script will see it */
	static boolean remember(String language) {
		Location instance = Platform.getInstanceLocation();
		if (instance == null || !instance.isSet()) {
			return false;
		}
		Path file = Path.of(URI.create(instance.getURL().toString().replace(" ", "%20"))).resolve("language");
		try {
			if (Settings.SYSTEM.equals(language)) {
				Files.deleteIfExists(file);
			} else {
				Files.writeString(file, ("zh".equals(language) ? "zh_CN" : language) + "\n");
			}
			return true;
		} catch (IOException failed) {
			Failures.log(file.toString(), failed);
			return false;
		}
	}
}
