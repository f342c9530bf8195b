package org.lookback.store.internal.rows;

/**
 * The number of a block of rows: household, dataset version, count. The table is sorted by it, so that everything that was said of a household is
 * one short scan. Blocks of rows of no household are negative and sorted by entity and subject.
 */
public final class BlockId {

	/** Entities with rows of no household. */
	public static final int MAX_ENTITY = (1 << 8) - 1;
	/** Blocks of one household in one version, and of one subject. */
	public static final int MAX_COUNT = (1 << 23) - 1;
	public static final int MAX_LOOSE_COUNT = (1 << 15) - 1;

	private static final int VERSION_SHIFT = 23;
	private static final int LOOSE_VERSION_SHIFT = 15;
	private static final int SUBJECT_SHIFT = LOOSE_VERSION_SHIFT + 16;
	private static final int ENTITY_SHIFT = SUBJECT_SHIFT + 24;

	private BlockId() {
	}

	/** Between {@link RowId#first} and {@link RowId#last} of the household. */
	public static long of(int household, int version, int count) {
		return RowId.first(household) | (long) version << VERSION_SHIFT | count;
	}

	public static long loose(int entity, int subject, int version, int count) {
		return looseFirst(entity) | (long) subject << SUBJECT_SHIFT | (long) version << LOOSE_VERSION_SHIFT | count;
	}

	/** The least number of a block of that entity's rows of no household. */
	public static long looseFirst(int entity) {
		return Long.MIN_VALUE | (long) entity << ENTITY_SHIFT;
	}

	public static long looseLast(int entity) {
		return looseFirst(entity) | (1L << ENTITY_SHIFT) - 1;
	}

	/** The household, or the subject. */
	public static int number(long id) {
		return id < 0 ? (int) (id >>> SUBJECT_SHIFT & RowId.MAX_NUMBER) : RowId.number(id);
	}

	public static int version(long id) {
		return (int) (id >>> (id < 0 ? LOOSE_VERSION_SHIFT : VERSION_SHIFT) & RowId.MAX_VERSION);
	}
}
