package org.lookback.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

/** Random samples as they were drawn. What they mean is casework's: here stand design, frame and result as texts. */
public interface SampleDraws {

	/**
	 * A sample that was drawn.
	 *
	 * @param id          0 for one that is to be kept
	 * @param content     design and question, by name
	 * @param dataVersion the last change of the data that the frame saw
	 * @param frameHash   SHA-256 of the frame's text
	 * @param resultHash  SHA-256 of the result's text
	 */
	record Draw(long id, String name, Map<String, String> content, long dataVersion, String frameHash, String resultHash, String who, String why, Instant made) {
		public Draw {
			content = Map.copyOf(content);
		}
	}

	/**
	 * Keeps a sample with its frame.
	 *
	 * @return it, with its number
	 * @throws LookbackException when the disk is full
	 */
	Draw keep(Draw draw, String frame, String result) throws LookbackException;

	/** All of them, oldest first. */
	List<Draw> list() throws LookbackException;

	/** A frame or a result as it was kept. */
	Optional<String> text(String hash) throws LookbackException;
}
