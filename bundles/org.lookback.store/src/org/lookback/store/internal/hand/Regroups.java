package org.lookback.store.internal.hand;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.lookback.store.internal.sql.Database;

/** Which households people made, split and merged, at one state of the data. */
public final class Regroups {

	/** Nobody split or merged anything. */
	public static final Regroups NONE = new Regroups(List.of());

	private static final String SELECT = "SELECT change_id, kind, from_household, from_code, to_household, to_code, from_year FROM regrouping ORDER BY id";

	/** What a link says. */
	enum Kind {
		/** {@code to} is a household that began by hand. */
		NEW,
		/** A member of {@code from} is a member of {@code to} as well, with his rows from a year on. */
		SPLIT,
		/** A member of {@code from}, which is no household any more, is a member of {@code to}. */
		MERGE,
		/** All other rows of {@code from} are shown with {@code to}. */
		ABSORB
	}

	/**
	 * @param fromCode the member's code there, empty for a whole household
	 * @param fromYear the first year whose rows go along, 0 for all
	 */
	record Link(int change, Kind kind, int from, String fromCode, int to, String toCode, int fromYear) {
	}

	private final List<Link> links;
	private final BitSet touched = new BitSet();

	private Regroups(List<Link> links) {
		this.links = links;
		for (Link link : links) {
			touched.set(link.from());
			touched.set(link.to());
		}
	}

	/** @param changes numbers of the changes by hand that are in force */
	public static Regroups of(Connection connection, BitSet changes) throws SQLException {
		List<Link> links = Database.list(connection, SELECT, Regroups::link);
		links.removeIf(link -> !changes.get(link.change()));
		return links.isEmpty() ? NONE : new Regroups(links);
	}

	private static Link link(ResultSet row) throws SQLException {
		return new Link(row.getInt(1), Kind.valueOf(row.getString(2)), row.getInt(3), row.getString(4), row.getInt(5), row.getString(6), row.getInt(7));
	}

	/** Adds the households that began by hand and takes away those that are no longer any. */
	public void adjust(BitSet households) {
		for (Link link : links) {
			if (link.kind() == Kind.NEW) {
				households.set(link.to());
			} else if (link.kind() == Kind.ABSORB) {
				households.clear(link.from());
			}
		}
	}

	/** Adds the households that show rows of changed ones. */
	public static void follow(Connection connection, BitSet changed) throws SQLException {
		List<Link> all = Database.list(connection, SELECT, Regroups::link);
		boolean more = true;
		while (more) {
			more = false;
			for (Link link : all) {
				if (changed.get(link.from()) && !changed.get(link.to())) {
					changed.set(link.to());
					more = true;
				}
			}
		}
	}

	boolean touches(long household) {
		return household <= Integer.MAX_VALUE && touched.get((int) household);
	}

	/** Links by which members of others come to a household. */
	List<Link> members(long household) {
		return links.stream().filter(link -> link.to() == household && (link.kind() == Kind.SPLIT || link.kind() == Kind.MERGE)).toList();
	}

	/** Links by which a household's members go elsewhere. */
	List<Link> gone(long household) {
		return links.stream().filter(link -> link.from() == household && (link.kind() == Kind.SPLIT || link.kind() == Kind.MERGE)).toList();
	}

	/** Numbers of the households whose rows are shown with one. */
	List<Integer> absorbed(long household) {
		List<Integer> found = new ArrayList<>();
		links.stream().filter(link -> link.kind() == Kind.ABSORB && link.to() == household).forEach(link -> found.add(link.from()));
		return found;
	}
}
