package org.lookback.model.internal.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.lookback.model.api.region.Region;

/** The shipped regions: the country at once, a province's townships and villages when first asked for. */
public final class RegionData {

	private static final int PROVINCE = 2;
	private static final int COUNTY = 6;

	private final RegionFile country = RegionFile.read("country.tsv.gz", RegionFile.NONE);
	private final Map<String, RegionFile> provinces = new ConcurrentHashMap<>();

	public Optional<Region> region(String code) {
		return code.length() <= COUNTY ? country.region(code) : province(code).region(code);
	}

	/** Below a region of the country's file both files may have some: a city has counties, and at times townships. */
	public List<Region> children(String code) {
		List<Region> here = country.children(code);
		if (!here.isEmpty() || code.length() < PROVINCE) {
			return here;
		}
		return province(code).children(code);
	}

	/** Every province, city and county. */
	public List<Region> country() {
		return country.all();
	}

	private RegionFile province(String code) {
		return provinces.computeIfAbsent(code.substring(0, PROVINCE),
				province -> RegionFile.read(province + ".tsv.gz", country));
	}
}
