package org.lookback.sample.internal.sheet;

/** The four ways in which offices write a day. */
public enum DateStyle {
	/** 2019-06-03 */
	ISO,
	/** 2019/6/3 */
	SLASH,
	/** 20190603 */
	COMPACT,
	/** 2019年6月3日 */
	CHINESE;

	/** The day written this way. */
	public String write(String iso) {
		if (iso.length() != 10 || this == ISO) {
			return iso;
		}
		String year = iso.substring(0, 4);
		int month = Integer.parseInt(iso.substring(5, 7));
		int day = Integer.parseInt(iso.substring(8, 10));
		return switch (this) {
		case SLASH -> year + "/" + month + "/" + day;
		case COMPACT -> year + iso.substring(5, 7) + iso.substring(8, 10);
		default -> year + "年" + month + "月" + day + "日";
		};
	}

	/** Another way than this one. */
	public DateStyle other(int step) {
		return values()[(ordinal() + 1 + step % (values().length - 1)) % values().length];
	}
}
