package org.lookback.charts.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.charts.internal.Chart;
import org.lookback.charts.internal.Fitting;
import org.lookback.charts.internal.Fonts;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

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

	/** A kind of chart in words. */
	public static String name(ChartSpec.Kind kind, Locale locale) {
		return Messages.in(Charts.class, locale).get("kind." + kind.id());
	}

	/** What a kind of chart is good for, in a line. */
	public static String purpose(ChartSpec.Kind kind, Locale locale) {
		return Messages.in(Charts.class, locale).get("purpose." + kind.id());
	}

	/** Why a kind of chart cannot show these fields, and what would do; empty when it can. */
	public static Optional<String> objection(ChartSpec.Kind kind, List<FieldTrait> fields, Locale locale) {
		return Fitting.objection(kind, fields, Messages.in(Charts.class, locale));
	}

	/** What to install so that Chinese shows; empty when it does already. */
	public static Optional<String> fontProblem() {
		return Fonts.problem();
	}
}
