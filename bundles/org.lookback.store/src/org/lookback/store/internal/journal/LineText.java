package org.lookback.store.internal.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.store.api.JournalLine;
import org.lookback.store.internal.load.SourceFiles;
import org.lookback.store.internal.rows.JsonText;

/** One line of the journal as text: canonical JSON, and at its end the hash of all before. */
final class LineText {

	private static final String HASH = ",\"hash\":\"";
	private static final int TAIL = HASH.length() + 64 + 2;

	private LineText() {
	}

	static String write(long number, Instant at, String what, String who, Map<String, Object> content, String previous) {
		Map<String, Object> map = new TreeMap<>();
		map.put("number", number);
		map.put("at", at.toString());
		map.put("what", what);
		map.put("who", who);
		map.put("content", content);
		map.put("previous", previous);
		String json = JsonText.write(map);
		return json.substring(0, json.length() - 1) + HASH + hashOf(json) + "\"}";
	}

	private static String hashOf(String json) {
		return HexFormat.of().formatHex(SourceFiles.sha256().digest(json.getBytes(StandardCharsets.UTF_8)));
	}

	/** The hash that a line says it has; empty when it has none. */
	static String hash(String line) {
		int start = line.length() - TAIL;
		return start < 0 || !line.startsWith(HASH, start) ? "" : line.substring(start + HASH.length(), line.length() - 2);
	}

	/** Whether a line is as it was written, behind the line with that hash. */
	static boolean sound(String line, long number, String previous) {
		String hash = hash(line);
		return !hash.isEmpty() && hash.equals(hashOf(line.substring(0, line.length() - TAIL) + "}"))
				&& parsed(line).filter(map -> map.get("number").equals(number) && map.get("previous").equals(previous)).isPresent();
	}

	@SuppressWarnings("unchecked")
	private static Optional<Map<String, Object>> parsed(String line) {
		try {
			return JsonText.read(line) instanceof Map<?, ?> map && map.containsKey("number") && map.containsKey("previous")
					? Optional.of((Map<String, Object>) map)
					: Optional.empty();
		} catch (java.io.UncheckedIOException noJson) {
			return Optional.empty();
		}
	}

	/** A line that is sound. */
	@SuppressWarnings("unchecked")
	static JournalLine read(String line) {
		Map<String, Object> map = JsonText.readMap(line);
		return new JournalLine((Long) map.get("number"), Instant.parse((String) map.get("at")), (String) map.get("who"), (String) map.get("what"),
				(Map<String, Object>) map.get("content"), (String) map.get("hash"));
	}
}
