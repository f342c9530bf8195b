package org.lookback.ui.internal.provinces;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;

/**
 * A view that a province's standards package brings along.
 *
 * @param id        the view's id in {@code org.eclipse.ui.views}
 * @param standards the id of the standards package it belongs to
 */
record ProvinceView(String id, String standards) {

	private static final String POINT = "org.lookback.ui.provinceViews";

	/** All that bundles contribute. */
	static List<ProvinceView> contributed(IExtensionRegistry registry) {
		return Stream.of(registry.getConfigurationElementsFor(POINT)).map(element -> new ProvinceView(element.getAttribute("view"), element.getAttribute("package")))
				.toList();
	}
}
