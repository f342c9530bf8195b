package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.lookback.casework.api.sample.BackCheck;
import org.lookback.casework.api.sample.Design;
import org.lookback.casework.api.sample.Drawn;
import org.lookback.casework.api.sample.Frame;
import org.lookback.casework.api.sample.Sample;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.SampleDraws.Draw;

/** Random samples that are recorded with frame, design and seed, so that they can be drawn again and proved; second visits compared with the first. */
public interface Sampling {

	/** Strata by township or county of the village, in place of a field. */
	List<String> PLACES = List.of("township", "county");

	/**
	 * What is to be drawn.
	 *
	 * @param query      households that may be drawn
	 * @param stratum    {@code township}, {@code county} or the id of a field of the household or its year; empty for none
	 * @param deviations id of the number whose standard deviation by stratum Neyman's allocation takes; empty for none
	 */
	record Wanted(String name, Query query, String stratum, String deviations, Design design, String who, String why) {
	}

	/**
	 * Whether a sample is what its record says.
	 *
	 * @param frameKept  the kept frame has the hash of the record
	 * @param drawnAgain drawing from it again gives the same text, byte by byte
	 * @param frameNow   how many households the same question finds in today's data
	 * @param gone       of the frame that it finds no more
	 * @param come       that it finds, and the frame did not have
	 */
	record Proof(Draw draw, boolean frameKept, boolean drawnAgain, String resultHash, long frameNow, long gone, long come) {

		public boolean holds() {
			return frameKept && drawnAgain;
		}
	}

	/** A kept sample. */
	record Kept(Draw draw, Frame frame, Sample sample) {
	}

	/** What would be drawn; nothing is kept. */
	Kept preview(Wanted wanted, Progress progress) throws LookbackException;

	/** Draws, and keeps sample, frame, design and seed: on disk when the call returns. */
	Kept draw(Wanted wanted, Progress progress) throws LookbackException;

	/** Every kept sample, oldest first. */
	List<Draw> list() throws LookbackException;

	/** @throws LookbackException when there is no such number; the message says which there are */
	Kept find(long id) throws LookbackException;

	/** Draws a kept sample again from its kept frame, and lays the frame beside today's data. */
	Proof verify(long id, Progress progress) throws LookbackException;

	/** A drawn household in words, in the order of {@link #headings}; names masked unless revealed. */
	List<List<String>> cells(List<Drawn> drawn, boolean reveal, Locale locale) throws LookbackException;

	List<String> headings(Locale locale);

	/** Design and record of a sample in words, a line each. */
	List<String> words(Kept kept, Locale locale);

	/** Writes the list for the visits, the reserve and the record as a workbook; revealing is logged. */
	void export(Kept kept, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/** Second visits of the current year laid beside the first. */
	BackCheck backCheck(double confidence, Progress progress) throws LookbackException;

	/** A back-check in words: by field, by visitor, and every answer that differs; headings first. */
	List<List<List<String>>> tables(BackCheck check, boolean reveal, Locale locale);
}
