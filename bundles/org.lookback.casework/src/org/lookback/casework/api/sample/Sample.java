package org.lookback.casework.api.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lookback.casework.internal.sample.Shares;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * What a design draws from a frame: the same of the same, on every machine.
 *
 * <p>Every stratum, and every drawn village, in the order of its name, goes on with the one {@link Draw64}: its households, in the order of the
 * frame, are shuffled; the first are the sample, those after them the reserve.
 *
 * @param drawn in the order of drawing, each stratum's or village's reserve behind its sample
 */
public record Sample(Design design, List<Drawn> drawn) {

	public Sample {
		drawn = List.copyOf(drawn);
	}

	/**
	 * Draws.
	 *
	 * @throws LookbackException when the frame is smaller than what is wanted
	 */
	public static Sample draw(Frame frame, Design design) throws LookbackException {
		design.checked();
		Draw64 random = new Draw64(design.seed());
		List<Drawn> drawn = new ArrayList<>();
		switch (design.method()) {
		case SIMPLE -> take(frame.units(), enough(design.size(), frame.units().size()), design.replacements(), 1, random, drawn);
		case STRATIFIED -> stratified(frame, design, random, drawn);
		case CLUSTER -> {
			Map<String, List<FrameUnit>> villages = by(frame, FrameUnit::cluster);
			double chance = (double) enough(design.size(), villages.size()) / villages.size();
			for (String village : chosen(villages, design.size(), random)) {
				List<FrameUnit> units = villages.get(village);
				take(units, units.size(), 0, chance, random, drawn);
			}
		}
		case TWO_STAGE -> {
			Map<String, List<FrameUnit>> villages = by(frame, FrameUnit::cluster);
			double chance = (double) enough(design.clusters(), villages.size()) / villages.size();
			for (String village : chosen(villages, design.clusters(), random)) {
				List<FrameUnit> units = villages.get(village);
				take(units, Math.min(design.size(), units.size()), design.replacements(), chance, random, drawn);
			}
		}
		default -> throw new IllegalStateException(design.method().name());
		}
		return new Sample(design, drawn);
	}

	private static void stratified(Frame frame, Design design, Draw64 random, List<Drawn> drawn) throws LookbackException {
		Map<String, List<FrameUnit>> strata = by(frame, FrameUnit::stratum);
		enough(design.size(), frame.units().size());
		Map<String, Integer> sizes = new TreeMap<>();
		strata.forEach((stratum, units) -> sizes.put(stratum, units.size()));
		Map<String, Integer> shares = Shares.of(sizes, design);
		for (Map.Entry<String, List<FrameUnit>> stratum : strata.entrySet()) {
			take(stratum.getValue(), shares.get(stratum.getKey()), design.replacements(), 1, random, drawn);
		}
	}

	private static int enough(int wanted, int there) throws LookbackException {
		if (wanted > there) {
			throw new LookbackException(Messages.in(Sample.class).get("frameSmall", wanted, there));
		}
		return wanted;
	}

	private static Map<String, List<FrameUnit>> by(Frame frame, Function<FrameUnit, String> key) {
		return frame.units().stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
	}

	/** Villages, drawn from all in the order of their codes, then put into that order again. */
	private static List<String> chosen(Map<String, List<FrameUnit>> villages, int count, Draw64 random) {
		List<String> names = List.copyOf(villages.keySet());
		int[] order = order(names.size());
		random.shuffle(order);
		List<String> chosen = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			chosen.add(names.get(order[i]));
		}
		Collections.sort(chosen);
		return chosen;
	}

	private static int[] order(int size) {
		int[] order = new int[size];
		for (int i = 0; i < size; i++) {
			order[i] = i;
		}
		return order;
	}

	/** @param chance that these units are drawn from at all */
	private static void take(List<FrameUnit> units, int count, int reserve, double chance, Draw64 random, List<Drawn> drawn) {
		int[] order = order(units.size());
		random.shuffle(order);
		double weight = count == 0 ? 0 : units.size() / (count * chance);
		for (int i = 0; i < Math.min(units.size(), count + reserve); i++) {
			drawn.add(new Drawn(units.get(order[i]), i + 1, i >= count, i >= count ? 0 : weight));
		}
	}

	/** The households that are to be visited. */
	public List<Drawn> visits() {
		return drawn.stream().filter(one -> !one.reserve()).toList();
	}

	/** The sample as text: a line a household, its place, {@code S} or {@code R}, key, stratum, village, weight with six decimals, separated by tabs. */
	public String text() {
		StringBuilder text = new StringBuilder();
		drawn.forEach(one -> text.append(one.place()).append('\t').append(one.reserve() ? 'R' : 'S').append('\t').append(one.unit().key()).append('\t')
				.append(one.unit().stratum()).append('\t').append(one.unit().cluster()).append('\t').append(String.format(Locale.ROOT, "%.6f", one.weight())).append('\n'));
		return text.toString();
	}

	/** SHA-256 of {@link #text()}. */
	public String hash() {
		return Frame.hash(text());
	}

	/** How many households of each stratum, or of each village, are to be visited. */
	public Map<String, Integer> sizes() {
		Map<String, Integer> sizes = new HashMap<>();
		visits().forEach(one -> sizes.merge(design.method() == Design.Method.STRATIFIED ? one.unit().stratum() : one.unit().cluster(), 1, Integer::sum));
		return new TreeMap<>(sizes);
	}
}
