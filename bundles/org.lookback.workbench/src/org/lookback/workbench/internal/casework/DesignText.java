package org.lookback.workbench.internal.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.casework.api.sample.Design;

/** A design as the store keeps it: texts by name. */
public final class DesignText {

	public static final String QUERY = "query";
	public static final String STRATUM = "stratum";
	public static final String NUMBER = "number";
	public static final String YEAR = "year";
	public static final String FRAME = "frame";

	private static final String METHOD = "method";
	private static final String SIZE = "size";
	private static final String CLUSTERS = "clusters";
	private static final String ALLOCATION = "allocation";
	private static final String RESERVE = "reserve";
	private static final String SEED = "seed";
	private static final String DEVIATION = "deviation:";

	private DesignText() {
	}

	public static Map<String, String> write(Design design, String query, String stratum, String number, int year, int frame) {
		Map<String, String> text = new TreeMap<>(Map.of(METHOD, design.method().name(), SIZE, String.valueOf(design.size()), CLUSTERS, String.valueOf(design.clusters()),
				ALLOCATION, design.allocation().name(), RESERVE, String.valueOf(design.replacements()), SEED, String.valueOf(design.seed()), QUERY, query, STRATUM, stratum,
				NUMBER, number, YEAR, String.valueOf(year)));
		text.put(FRAME, String.valueOf(frame));
		design.deviations().forEach((key, value) -> text.put(DEVIATION + key, Double.toString(value)));
		return text;
	}

	public static Design read(Map<String, String> text) {
		Map<String, Double> deviations = new HashMap<>();
		text.forEach((key, value) -> {
			if (key.startsWith(DEVIATION)) {
				deviations.put(key.substring(DEVIATION.length()), Double.valueOf(value));
			}
		});
		return new Design(Design.Method.valueOf(text.get(METHOD)), Integer.parseInt(text.get(SIZE)), Integer.parseInt(text.get(CLUSTERS)),
				Design.Allocation.valueOf(text.get(ALLOCATION)), deviations, Integer.parseInt(text.get(RESERVE)), Long.parseLong(text.get(SEED)));
	}
}
