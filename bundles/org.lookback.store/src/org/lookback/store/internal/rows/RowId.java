package org.lookback.store.internal.rows;

/**
 * The number of a row, which is also its place: household (or, for rows of no household, their subject), member, year, dataset
 * version, count. Tables are sorted by it, so that everything of a household is one short scan without any other index. Rows of no
 * household are negative.
 */
public final class RowId {

	public static final int MAX_NUMBER = (1 << 24) - 1;
	public static final int MAX_MEMBER = 255;
	public static final int MAX_VERSION = (1 << 16) - 1;
	public static final int MAX_COUNT = 255;
	public static final int FIRST_YEAR = 2000;
	public static final int LAST_YEAR = FIRST_YEAR + 126;

	private static final int COUNT_BITS = 8;
	private static final int VERSION_BITS = 16;
	private static final int YEAR_BITS = 7;
	private static final int MEMBER_BITS = 8;
	private static final int YEAR_SHIFT = COUNT_BITS + VERSION_BITS;
	private static final int MEMBER_SHIFT = YEAR_SHIFT + YEAR_BITS;
	private static final int NUMBER_SHIFT = MEMBER_SHIFT + MEMBER_BITS;

	private RowId() {
	}

	/**
	 * @param member 1 to 255, 0 for rows of the household itself
	 * @param year   2000 to 2126, 0 for rows of no year
	 * @param count  0 to 255, tells rows apart that agree in all the rest
	 */
	public static long of(int number, int member, int year, int version, int count) {
		long place = (long) number << NUMBER_SHIFT | (long) member << MEMBER_SHIFT;
		return place | (year == 0 ? 0L : year - FIRST_YEAR + 1L) << YEAR_SHIFT | (long) version << COUNT_BITS | count;
	}

	/** The same for a row of no household. */
	public static long loose(int subject, int year, int version, int count) {
		return of(subject, 0, year, version, count) | Long.MIN_VALUE;
	}

	/** The least number that a row of that household can have. */
	public static long first(long number) {
		return number << NUMBER_SHIFT;
	}

	/** The greatest number that a row of that household can have. */
	public static long last(long number) {
		return (number + 1 << NUMBER_SHIFT) - 1;
	}

	public static boolean loose(long id) {
		return id < 0;
	}

	public static int number(long id) {
		return (int) (id >>> NUMBER_SHIFT & MAX_NUMBER);
	}

	public static int member(long id) {
		return (int) (id >>> MEMBER_SHIFT & MAX_MEMBER);
	}

	public static int year(long id) {
		int year = (int) (id >>> YEAR_SHIFT & (1 << YEAR_BITS) - 1);
		return year == 0 ? 0 : year + FIRST_YEAR - 1;
	}

	public static int version(long id) {
		return (int) (id >>> COUNT_BITS & MAX_VERSION);
	}

	public static int count(long id) {
		return (int) (id & MAX_COUNT);
	}

	/** Without version and count: equal for rows that speak of the same household, member and year. */
	public static long place(long id) {
		return id >>> YEAR_SHIFT;
	}

	/** How new a row is among those of the same place. */
	public static int age(long id) {
		return (int) (id & (1 << YEAR_SHIFT) - 1);
	}
}
