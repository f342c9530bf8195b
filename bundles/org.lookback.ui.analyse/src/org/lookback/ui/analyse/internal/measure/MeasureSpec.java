package org.lookback.ui.analyse.internal.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.analysis.api.measure.DeprivationQuestion;
import org.lookback.analysis.api.measure.EquivalenceScale;
import org.lookback.analysis.api.measure.Guarantees;
import org.lookback.analysis.api.measure.Weighting;

/**
 * What is measured, as it stands in the view; kept with the window's state.
 *
 * @param income the field of the income; empty before one was chosen
 * @param line   as it was typed; empty before a person said where poverty begins, which the program doesn't decide
 * @param cutoff in how many of the dimensions a household lacks something to be poor: 1 to {@link #DIMENSIONS}
 * @param by     none to three fields
 */
record MeasureSpec(Kind kind, String income, String line, boolean households, EquivalenceScale scale, int cutoff, List<String> by) {

	/** What can be measured. */
	enum Kind {
		/** Poverty and inequality by an income. */
		INCOME,
		/** Poverty in several dimensions. */
		DIMENSIONS,
		/** Poor persons over the agricultural population. */
		INCIDENCE
	}

	private static final String NODE = "org.lookback.ui.analyse";
	private static final String PREFIX = "measure.";
	/** How many dimensions there are. */
	static final int DIMENSIONS = Guarantees.dimensions().size();
	private static final int USUAL = (int) Math.round(DeprivationQuestion.USUAL_CUTOFF * DIMENSIONS);

	MeasureSpec {
		by = List.copyOf(by);
	}

	Weighting weighting() {
		return households ? Weighting.HOUSEHOLDS : Weighting.PERSONS;
	}

	static MeasureSpec kept() {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		Optional<Kind> kind = Arrays.stream(Kind.values()).filter(each -> each.name().equals(node.get(PREFIX + "kind", ""))).findFirst();
		int cutoff = node.getInt(PREFIX + "cutoff", USUAL);
		return new MeasureSpec(kind.orElse(Kind.INCOME), node.get(PREFIX + "income", ""), node.get(PREFIX + "line", ""), node.getBoolean(PREFIX + "households", false),
				EquivalenceScale.of(node.get(PREFIX + "scale", "")).orElse(EquivalenceScale.PER_HEAD), cutoff < 1 || cutoff > DIMENSIONS ? USUAL : cutoff,
				Arrays.stream(node.get(PREFIX + "by", "").split("\n")).filter(field -> !field.isBlank()).limit(3).toList());
	}

	void keep() {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		node.put(PREFIX + "kind", kind.name());
		node.put(PREFIX + "income", income);
		node.put(PREFIX + "line", line);
		node.putBoolean(PREFIX + "households", households);
		node.put(PREFIX + "scale", scale.id());
		node.putInt(PREFIX + "cutoff", cutoff);
		node.put(PREFIX + "by", String.join("\n", by));
	}
}
