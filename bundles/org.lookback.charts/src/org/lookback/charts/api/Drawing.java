package org.lookback.charts.api;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lookback.analysis.api.Grid;
import org.lookback.model.api.text.LookbackException;

/** A chart that has been laid out. */
public interface Drawing {

	/**
	 * As a picture.
	 *
	 * @param scale pixels a point: 1 for a screen, 2 and more for screens of high density and for print
	 */
	BufferedImage image(double scale);

	/** What stands over the chart. */
	String title();

	/** What can be pointed at, at scale 1; later ones lie above earlier ones. */
	List<HitArea> areas();

	/** The area at a point, if any. */
	Optional<HitArea> at(double x, double y);

	/** The lines under the chart: unit and denominator, what was put together, what the numbers rest on. */
	List<String> footer();

	/** All numbers, also those that the chart had no room for. */
	Grid grid();

	byte[] png(double scale) throws LookbackException;

	/** As SVG, text as text. */
	String svg();

	/**
	 * As a page of PDF that carries its font with it: lines are lines, text is text.
	 *
	 * @throws LookbackException when no installed font's file shows the text; says what to install
	 */
	byte[] pdf() throws LookbackException;

	/** The numbers of {@link #grid}. */
	String csv();

	/**
	 * Writes a file of the kind that its ending says: .png, .svg, .pdf or .csv.
	 *
	 * @throws LookbackException when it cannot be written, or the ending is another
	 */
	void write(Path file) throws LookbackException;
}
