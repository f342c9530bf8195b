package org.lookback.model.api.region;

import org.lookback.model.api.dictionary.Label;

/** The five levels of a region, from the widest down. */
public enum RegionLevel {
	/** 省、自治区、直辖市: two digits. */
	PROVINCE("省", "Province", 2),
	/** 市、州、盟: four digits. */
	CITY("市", "City", 4),
	/** 县、区、县级市、旗: six digits. */
	COUNTY("县", "County", 6),
	/** 乡、镇、街道: nine digits. */
	TOWNSHIP("乡镇", "Township", 9),
	/** 行政村、社区: twelve digits. */
	VILLAGE("村", "Village", 12);

	private final Label label;
	private final int digits;

	RegionLevel(String zh, String en, int digits) {
		this.label = new Label(zh, en);
		this.digits = digits;
	}

	/** What a person reads. */
	public Label label() {
		return label;
	}

	/** Digits of an official code of this level. */
	public int digits() {
		return digits;
	}
}
