package org.lookback.sample.internal.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;

/** Where a household was located by its visitors' telephones: within its county, near its village; not everybody was located. */
record Position(String longitude, String latitude, String day) {

	/** A rectangle of degrees around the places of a region. */
	private record Box(String region, double west, double east, double south, double north) {
	}

	private static final List<Box> BOXES = List.of(new Box("210422", 124.27, 125.46, 41.23, 41.97), new Box("3715", 115.35, 116.50, 35.80, 37.00),
			new Box("4418", 111.95, 113.90, 23.45, 25.15), new Box("469002", 110.15, 110.65, 18.95, 19.45), new Box("14", 110.60, 114.00, 34.90, 40.30));
	private static final double WHERE_ASKED = 0.9;
	private static final double ELSEWHERE = 0.6;
	/** Half the width of a village, in degrees. */
	private static final double VILLAGE = 0.01;

	static Optional<Position> of(Household household, int year) {
		String village = household.village().region().code();
		Dice dice = Dice.of(1, household.key().hashCode());
		Optional<Box> box = BOXES.stream().filter(one -> village.startsWith(one.region())).findFirst();
		if (box.isEmpty() || !household.registered() || !dice.chance(village.startsWith("2104") ? WHERE_ASKED : ELSEWHERE)) {
			return Optional.empty();
		}
		Dice centre = Dice.of(2, village.hashCode());
		double longitude = within(box.get().west(), box.get().east(), centre.fraction()) + VILLAGE * (2 * dice.fraction() - 1);
		double latitude = within(box.get().south(), box.get().north(), centre.fraction()) + VILLAGE * (2 * dice.fraction() - 1);
		return Optional.of(new Position(degrees(longitude), degrees(latitude), dice.dayOf(year).toString()));
	}

	private static double within(double low, double high, double share) {
		return low + VILLAGE + (high - low - 2 * VILLAGE) * share;
	}

	private static String degrees(double value) {
		return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).toPlainString();
	}
}
