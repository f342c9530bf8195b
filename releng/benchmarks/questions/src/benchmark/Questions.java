package benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.index.api.Counts;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Searching;

/** The questions, each in the words of both. */
final class Questions {

	private static final int PAGE = 50;
	private static final int FAR = 100_000;
	private static final String HOUSEHOLD_TEXT = "concat_ws('|', h.code, h.own_key, h.head, h.phone, h.account, h.hamlet, h.village, h.township, h.county, h.cause, h.attribute)";
	private static final String MEMBER_TEXT = "concat_ws('|', m.code, m.name, m.id_number, m.disability_number, m.education, m.school)";

	private Questions() {
	}

	/**
	 * All of them.
	 *
	 * @param sought words to search for, of which a workspace of any size has some
	 * @param far    the page asked for last, in rows
	 */
	static List<Question> of(List<String> sought, long members) {
		List<String> three = List.of("household.county", "householdYear.primaryCause", "householdYear.householdAttribute");
		String counted = "SELECT h.county, h.cause, h.attribute, count(*) FROM household h%s GROUP BY h.county, h.cause, h.attribute";
		List<Question> all = new ArrayList<>();
		all.add(cross("cross-tab of three fields of households, all", Query.ALL, three, Unit.HOUSEHOLD, counted.formatted("")));
		all.add(cross("… of households with five persons and more", Query.parse("householdYear.memberCount>=5"), three, Unit.HOUSEHOLD,
				counted.formatted(" WHERE h.member_count >= 5")));
		all.add(cross("… of households with somebody of 80 and more", Query.parse("memberYear.age>=80"), three, Unit.HOUSEHOLD,
				counted.formatted(" WHERE EXISTS (SELECT 1 FROM member m WHERE m.household = h.household AND m.age >= 80)")));
		all.add(cross("cross-tab of persons: county, gender, education", Query.ALL, List.of("household.county", "member.gender", "memberYear.educationLevel"),
				Unit.PERSON, "SELECT h.county, m.gender, m.education, count(*) FROM member m JOIN household h ON h.household = m.household GROUP BY h.county, m.gender, m.education"));
		for (String word : sought) {
			all.add(search(word));
		}
		all.add(sorted("members by age, first page", 0));
		int far = (int) Math.min(FAR, members / 2);
		all.add(sorted("members by age, page at hit " + far, far));
		all.add(new Question("list of all members by age opened, and a page from its middle", searching -> listed(searching, (int) members / 2), List.of(page((int) members / 2))));
		return all;
	}

	private static Question cross(String name, Query query, List<String> fields, Unit unit, String sql) {
		return new Question(name, searching -> {
			Counts counts = searching.count(query, new Shape.Counts(fields, unit));
			List<Long> cells = new ArrayList<>(counts.rows().stream().map(Counts.Row::count).toList());
			Collections.sort(cells);
			return cells;
		}, List.of(sql));
	}

	private static Question search(String word) {
		String where = " FROM household h WHERE " + HOUSEHOLD_TEXT + " LIKE '%" + word + "%' OR h.household IN (SELECT m.household FROM member m WHERE "
				+ MEMBER_TEXT + " LIKE '%" + word + "%')";
		return new Question("search for " + word + ", best 20 and how many", searching -> {
			Hits hits = searching.search(Query.parse('"' + word + '"'), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 20), true);
			return List.of(hits.total(), (long) hits.hits().size());
		}, List.of("SELECT count(*)" + where, "SELECT count(*) FROM (SELECT h.household" + where + " LIMIT 20) page"));
	}

	private static String page(int from) {
		return "SELECT m.age FROM member m WHERE m.age IS NOT NULL ORDER BY m.age LIMIT " + PAGE + " OFFSET " + from;
	}

	private static Question sorted(String name, int from) {
		return new Question(name, searching -> ages(searching.search(Query.ALL, new Shape.Rows(Shape.Kind.MEMBERS, Optional.of("memberYear.age"), false, from, PAGE), true)
				.hits().stream().map(hit -> hit.fields().getOrDefault("memberYear.age", "")).toList()), List.of(page(from)));
	}

	private static List<Long> listed(Searching searching, int from) throws LookbackException {
		try (Listing rows = searching.list(Query.ALL, Shape.Kind.MEMBERS, Optional.of("memberYear.age"), false)) {
			return ages(rows.cells(from, PAGE, List.of("memberYear.age"), true, Locale.CHINA).stream().map(List::getFirst).toList());
		}
	}

	private static List<Long> ages(List<String> cells) {
		return cells.stream().map(cell -> cell.chars().allMatch(Character::isDigit) && !cell.isEmpty() ? Long.parseLong(cell) : -1L).toList();
	}
}
