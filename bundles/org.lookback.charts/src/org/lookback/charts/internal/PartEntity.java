package org.lookback.charts.internal;

import org.jfree.chart.entity.ChartEntity;
import org.lookback.charts.api.HitArea;

/** A part of a drawing that already knows what it opens. */
final class PartEntity extends ChartEntity {

	private static final long serialVersionUID = 1L;
	private final transient HitArea part;

	PartEntity(HitArea part) {
		super(part.shape());
		this.part = part;
	}

	HitArea part() {
		return part;
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}
}
