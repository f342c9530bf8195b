package org.lookback.ui.analyse.internal.contrast;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * What is set side by side, as it stands in the view; kept with the window's state.
 *
 * @param field what is counted by; empty before one was chosen; packages need none
 * @param a     the first side: a year, a region's name or code, a package's id; empty before it was chosen
 * @param b     the second side
 */
record ContrastSpec(Way way, String field, String a, String b) {

	/** What the two sides are. */
	enum Way {
		YEARS, REGIONS, PACKAGES
	}

	private static final String NODE = "org.lookback.ui.analyse";
	private static final String PREFIX = "contrast.";

	/** Whether both sides are said and differ, and what to count by. */
	boolean complete() {
		return !a.isBlank() && !b.isBlank() && !a.equals(b) && (way == Way.PACKAGES || !field.isEmpty());
	}

	static ContrastSpec kept() {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		Optional<Way> way = Arrays.stream(Way.values()).filter(each -> each.name().equals(node.get(PREFIX + "way", ""))).findFirst();
		return new ContrastSpec(way.orElse(Way.YEARS), node.get(PREFIX + "field", ""), node.get(PREFIX + "a", ""), node.get(PREFIX + "b", ""));
	}

	void keep() {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		node.put(PREFIX + "way", way.name());
		node.put(PREFIX + "field", field);
		node.put(PREFIX + "a", a);
		node.put(PREFIX + "b", b);
	}
}
