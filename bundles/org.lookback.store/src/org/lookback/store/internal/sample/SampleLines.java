package org.lookback.store.internal.sample;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.SampleDraws.Draw;
import org.lookback.store.api.Store;

/** What the journal tells of samples, and how that is done again. */
public final class SampleLines {

	static final String SAMPLE = "sample";

	private static final String DESIGN = "design";

	private SampleLines() {
	}

	static Map<String, Object> content(Draw draw, String frame, String result) {
		Map<String, Object> content = new HashMap<>(Map.of("name", draw.name(), "data", draw.dataVersion(), "frameHash", draw.frameHash(), "resultHash", draw.resultHash(),
				"why", draw.why(), "made", draw.made().toString(), "frame", frame, "result", result));
		content.put(DESIGN, new HashMap<String, Object>(draw.content()));
		return content;
	}

	/**
	 * Keeps again what a line of the journal tells.
	 *
	 * @return whether it is a line of samples
	 */
	public static boolean replay(JournalLine line, Store store) throws LookbackException {
		if (!line.what().equals(SAMPLE)) {
			return false;
		}
		Map<String, String> design = new HashMap<>();
		((Map<?, ?>) line.content().get(DESIGN)).forEach((key, value) -> design.put(String.valueOf(key), String.valueOf(value)));
		store.samples().keep(new Draw(0, line.text("name"), design, line.whole("data"), line.text("frameHash"), line.text("resultHash"), line.who(), line.text("why"),
				Instant.parse(line.text("made"))), Packed.unpack(line.text("frame")), Packed.unpack(line.text("result")));
		return true;
	}
}
