package org.lookback.model.internal.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.lookback.model.api.region.Region;

/** The shipped regions of one year: the country at once, a province's townships and villages when first asked for. */
public final class RegionData {

	/** The year of which the files have every region. */
	public static final int BASE = 2018;
	/** The year of which they have what is different. */
	public static final int LATER = 2023;

	private static final int PROVINCE = 2;
	private static final int COUNTY = 6;
	private static final String COUNTRY = "country";
	private static final Map<String, ChangeFile> CHANGES = new ConcurrentHashMap<>();

	/** The earlier division, once for all who ask. */
	private static final class Base {
		static final RegionData DATA = new RegionData(BASE);
	}

	private final int year;
	private final RegionFile country;
	private final Map<String, RegionFile> provinces = new ConcurrentHashMap<>();

	private RegionData(int year) {
		this.year = year;
		this.country = file(COUNTRY, RegionFile.NONE);
	}

	/** @param year {@link #BASE} or {@link #LATER} */
	public static RegionData of(int year) {
		return year == BASE ? base() : new RegionData(year);
	}

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

	/** Every township and village, province by province; reads those provinces that nobody has asked for yet. */
	public Stream<Region> below() {
		return country.children("").stream().flatMap(province -> province(province.code()).regions());
	}

	private RegionFile province(String code) {
		return provinces.computeIfAbsent(code.substring(0, PROVINCE), province -> file(province, country));
	}

	private RegionFile file(String name, RegionFile above) {
		return year == BASE ? RegionFile.read(name + ".tsv.gz", above) : base().of(name).changed(changes(name), above);
	}

	/** The regions that a later division is told from; those that stayed are the same objects in both. */
	private static RegionData base() {
		return Base.DATA;
	}

	private RegionFile of(String name) {
		return name.equals(COUNTRY) ? country : province(name);
	}

	/** What became of the regions of the file that has a code. */
	static ChangeFile changesOf(String code) {
		return changes(code.length() <= COUNTY ? COUNTRY : code.substring(0, PROVINCE));
	}

	private static ChangeFile changes(String name) {
		return CHANGES.computeIfAbsent(name, file -> ChangeFile.read(LATER + "/" + file + ".tsv.gz"));
	}
}
