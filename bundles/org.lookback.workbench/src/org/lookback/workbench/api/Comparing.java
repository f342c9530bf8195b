package org.lookback.workbench.api;

import java.time.LocalDate;
import java.util.List;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Comparison;
import org.lookback.standards.api.StandardsPackage;

/** Two standards packages, or two versions of one, over the same households: who flips, and which clause flips him. */
public interface Comparing {

	/**
	 * Lays two packages side by side over the workspace's households, each with the workspace's readings of it, and each as if it held in
	 * the regions of both: so the households of one province can be read under the standards of another.
	 *
	 * @param a    an installed package's id, or the folder or zip of one
	 * @param b    the other
	 * @param asOf the day whose law and ages count
	 * @param most how many flipping households to name
	 */
	Difference compare(String a, String b, LocalDate asOf, int most, Progress progress) throws LookbackException;

	/**
	 * What came of it.
	 *
	 * @param year    whose facts count
	 * @param counts  all households, concept by concept
	 * @param causes  what flips them, the most households first
	 * @param flips   the first of those that flip, in the order of their numbers
	 * @param flipped how many households flip
	 * @param persons persons in them
	 */
	record Difference(StandardsPackage a, StandardsPackage b, LocalDate asOf, int year, Comparison counts, List<Cause> causes,
			List<Comparison.Flip> flips, long flipped, long persons) {
		public Difference {
			causes = List.copyOf(causes);
			flips = List.copyOf(flips);
		}
	}

	/** Households that flip for the same reason: the two sides name outcome, rule and clause. */
	record Cause(Comparison.Side a, Comparison.Side b, long households, long persons) {
	}
}
