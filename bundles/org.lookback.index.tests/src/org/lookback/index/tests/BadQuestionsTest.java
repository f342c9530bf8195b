package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Searching;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** What people paste into a search box by mistake, and what others do on purpose: an answer or a sentence, soon, and never a wrong count. */
class BadQuestionsTest {

	private static final Duration SOON = Duration.ofSeconds(60);
	private static final int SEED = 8;

	@TempDir
	static Path folder;
	private static Fixture fixture;
	private static Searching searching;

	@BeforeAll
	static void index() throws LookbackException {
		fixture = new Fixture(folder, 300, 5);
		searching = fixture.searching;
	}

	@AfterAll
	static void close() {
		fixture.close();
	}

	@Test
	void aMegabyteOfOneWord() {
		answers("危".repeat(1 << 20));
	}

	@Test
	void aMegabyteOfWords() {
		answers(IntStream.range(0, 100_000).mapToObj(i -> "词" + i).collect(Collectors.joining(" ")));
	}

	@Test
	void aMegabyteOfConditions() {
		answers(IntStream.range(0, 50_000).mapToObj(i -> "家庭人口数>" + i % 90).collect(Collectors.joining(" ")));
	}

	@Test
	void tenThousandAlternatives() {
		answers(IntStream.range(0, 10_000).mapToObj(i -> "张" + (char) ('一' + i)).collect(Collectors.joining(" OR ")));
		answers("(" + IntStream.range(0, 10_000).mapToObj(i -> "家庭人口数:" + i).collect(Collectors.joining(" OR ")) + ")");
		answers("家庭人口数:" + IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(",")));
	}

	@Test
	void aHundredThousandParentheses() {
		answers("(".repeat(100_000));
		answers("(".repeat(100_000) + "危房" + ")".repeat(100_000));
		answers("NOT ".repeat(100_000) + "危房");
		answers("-".repeat(100_000) + "危房");
	}

	/** Nothing typed is a pattern: whatever looks like one is searched for as it stands, or left out as punctuation. */
	@ParameterizedTest
	@ValueSource(strings = { "*国*", "?国?", "国*", "%国%", "/国.*/", "国~2", "国^4" })
	void wildcardsFindNoLessThanTheirWords(String typed) throws LookbackException {
		answers(typed);
		assertTrue(total(Query.parse(typed), Kind.HOUSEHOLDS) <= total(Query.parse("国"), Kind.HOUSEHOLDS), typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+$", "((((((a*)*)*)*)*)*)*b", "(.*a){40}", "[[[[", "\\", "\\\\\\", "{1,99999}", "^(\\w+\\s?)*$" })
	void expressionsAreTakenByTheirCharacters(String bomb) {
		answers(bomb);
		answers(bomb + "a".repeat(5_000) + "!");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\ud800", "\udc00王", "王\ud83d", "\ud800\ud800危房\udfff", "\u0000", "王\u0000建", "\u202e国建王", "\ufeff危房", "\uffff", "", "   ", "　", ":", "::", "<", ">=",
			"收入<", "收入:..", "危房:", ":危房", "\"", "\"\"", "\"危", "()", "( )", "OR", "OR OR", "NOT", "AND", "-", "--", "，", "收入<999999999999999999999999", "出生日期:0000-00-00",
			"家庭人口数:1..-1", "家庭人口数<1e400", "!=", "危房!=" })
	void oddCharacters(String typed) {
		answers(typed);
	}

	@Test
	void whateverIsMadeOfSuchPieces() {
		String[] pieces = { "危房", "王", "家庭人口数", ":", "<", ">=", "!=", "..", ",", "，", "(", ")", "（", "）", "\"", "“", "OR", "NOT", "AND", "或", "-", "*", "\\", "3", "4000", "是", "万", "2019-01",
				" ", "　", "\ud800", "\u0000", "\u202e", "不存在的字段", "致贫原因", "因病", "|", "&", "/", "^", "~" };
		Random random = new Random(SEED);
		for (int i = 0; i < 600; i++) {
			answers(random.ints(1 + random.nextInt(14), 0, pieces.length).mapToObj(piece -> pieces[piece]).collect(Collectors.joining()));
		}
	}

	/** Reads, finds, counts and lists; all four agree, or all refuse with a sentence. */
	private static void answers(String typed) {
		assertTimeoutPreemptively(SOON, () -> {
			Query query = searching.read(typed).query();
			assertEquals(query, Query.parse(query.print()), () -> "reads back: " + start(typed));
			Optional<Long> found = number(() -> total(query, Kind.HOUSEHOLDS));
			Optional<Long> counted = number(() -> searching.count(query, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total());
			Optional<Long> listed = number(() -> {
				try (Listing rows = searching.list(query, Kind.HOUSEHOLDS, Optional.of("householdYear.memberCount"), true)) {
					return rows.size();
				}
			});
			assertEquals(found, counted);
			assertEquals(found, listed);
			number(() -> total(query, Kind.MEMBERS));
			number(() -> total(query, Kind.CLAUSES));
			number(() -> searching.corrections(query).size());
			searching.suggest(typed, typed.length(), 10, Locale.CHINA);
		}, () -> start(typed));
	}

	/** What is asked for and answered by a number. */
	@FunctionalInterface
	private interface Asked {
		long get() throws LookbackException;
	}

	/** The answer; empty when it is refused with a sentence. */
	private static Optional<Long> number(Asked asked) {
		try {
			return Optional.of(asked.get());
		} catch (LookbackException refused) {
			assertFalse(refused.getMessage().isBlank());
			assertTrue(refused.getMessage().length() < 1_000, "a sentence, not the question again");
			return Optional.empty();
		}
	}

	private static long total(Query query, Kind kind) throws LookbackException {
		return searching.search(query, Shape.Rows.first(kind, 5), true).total();
	}

	private static String start(String typed) {
		return typed.substring(0, Math.min(60, typed.length()));
	}
}
