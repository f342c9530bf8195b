package org.lookback.charts.api;

import java.util.Optional;

import org.lookback.charts.internal.Chart;
import org.lookback.charts.internal.Fonts;
import org.lookback.model.api.text.LookbackException;

/** Draws charts. */
public final class Charts {

	private Charts() {
	}

	/**
	 * Lays a chart out.
	 *
	 * @throws LookbackException when the kind of chart needs other fields, or no installed font can show the text
	 */
	public static Drawing draw(ChartSpec spec) throws LookbackException {
		return Chart.draw(spec);
	}

	/** What to install so that Chinese shows; empty when it does already. */
	public static Optional<String> fontProblem() {
		return Fonts.problem();
	}
}
