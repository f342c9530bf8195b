package org.lookback.packs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The ids of every demand of the five documents, as {@code demands.txt} lists them. */
final class Demands {

	private Demands() {
	}

	/** All ids, in the order of the file. */
	static List<String> all() throws IOException {
		List<String> ids = new ArrayList<>();
		try (InputStream in = Demands.class.getResourceAsStream("demands.txt");
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
				String[] parts = line.split(": ", 2);
				for (String number : parts[1].split(" ")) {
					ids.add(parts[0] + '-' + number);
				}
			});
		}
		return ids;
	}

	/** Whether a demand is an ambiguity: to be read, not to be answered. */
	static boolean ambiguity(String id) {
		return id.contains("-AMB-");
	}
}
