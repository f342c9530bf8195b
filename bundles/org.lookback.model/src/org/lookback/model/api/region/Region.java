package org.lookback.model.api.region;

import java.util.Optional;

/**
 * One region.
 *
 * @param code   2, 4, 6, 9 or 12 digits by level; or, where the data lack it, the parent's code, {@code ~} and the name
 * @param name   official name
 * @param level  how wide it is
 * @param parent code of the next wider region there is: a county may hang under a province (469002 琼海 under 46), a township
 *               under a city (441900003 under 4419)
 */
public record Region(String code, String name, RegionLevel level, Optional<String> parent) {

	private static final char LOCAL = '~';

	/** A region that the data lack, below a known one. */
	public static Region local(Region parent, String name, RegionLevel level) {
		return new Region(parent.code() + LOCAL + name.strip(), name.strip(), level, Optional.of(parent.code()));
	}

	/** A region of another year's division that the data's own lacks, below a known one: its code ends with the other year's. */
	public static Region foreign(Region parent, Region other) {
		return new Region(parent.code() + LOCAL + other.code(), other.name(), other.level(), Optional.of(parent.code()));
	}

	/** Whether its code is a local one and not an official one. */
	public boolean local() {
		return code.indexOf(LOCAL) >= 0;
	}
}
