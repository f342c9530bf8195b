package org.lookback.charts.internal;

import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;

/** The numbers on bars and beside points, but none where there is no room to read it. */
final class BarNumbers implements CategoryItemLabelGenerator {

	private static final int READABLE = 12;
	private static final double SMALL = 0.035;
	private static final double SMALL_SHARE = 0.05;

	private final ChartSpec spec;
	private final Shown shown;
	private final boolean inside;
	private final double whole;
	private final boolean room;

	BarNumbers(ChartSpec spec, Shown shown, boolean inside, boolean sideways, Look look) {
		this.spec = spec;
		this.shown = shown;
		this.inside = inside;
		this.whole = shown.categories().stream().mapToLong(shown::sum).max().orElse(1);
		this.room = inside ? sideways || fits(1, look) : sideways ? bars() * READABLE <= spec.height() - Bars.FRAME : fits(shown.series().size(), look);
	}

	private int bars() {
		return shown.series().size() * shown.categories().size();
	}

	/** Whether numbers that stand beside each other do not run into each other. */
	private boolean fits(int series, Look look) {
		if (spec.kind() == Kind.LINE && series > 2) {
			return false;
		}
		int beside = spec.kind() == Kind.LINE ? 1 : series;
		double widest = Texts.width(spec.kind() == Kind.PERCENT ? "10.0%" : shown.amounts().brief(shown.highest()), look.small()) + 3;
		return widest * beside * shown.categories().size() <= spec.width() - Bars.FRAME / 2.0;
	}

	@Override
	public String generateLabel(CategoryDataset dataset, int row, int column) {
		Key category = shown.categories().get(column);
		long value = shown.count(category, shown.series().get(row));
		if (!room || value == 0 && !shown.oneSeries()) {
			return "";
		}
		if (spec.kind() == Kind.PERCENT) {
			double share = (double) value / Math.max(1, shown.sum(category));
			return share < SMALL_SHARE ? "" : shown.amounts().share(share);
		}
		return inside && value < whole * SMALL ? "" : shown.amounts().brief(value);
	}

	@Override
	public String generateRowLabel(CategoryDataset dataset, int row) {
		return dataset.getRowKey(row).toString();
	}

	@Override
	public String generateColumnLabel(CategoryDataset dataset, int column) {
		return dataset.getColumnKey(column).toString();
	}
}
