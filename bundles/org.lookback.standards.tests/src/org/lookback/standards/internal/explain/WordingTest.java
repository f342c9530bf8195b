package org.lookback.standards.internal.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.RowList;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Type;

/** Whatever the language of conditions can say has words for people. */
class WordingTest {

	/** Numbers need no package to be said. */
	private static final StandardsPackage ANY = null;

	@Test
	void everyPieceHasWordsInBothLanguages() {
		for (Locale locale : new Locale[] { Locale.CHINESE, Locale.ENGLISH }) {
			Messages messages = Messages.in(Wording.class, locale);
			Stream.of(keys("call.", Tree.Function.values()), keys("compare.", Tree.Comparison.values()), keys("rows.", Tree.Quantifier.values()),
					keys("list.", RowList.values()), keys("row.", RowKind.values()), Stream.of("codes.EXISTS", "codes.ALL", "codes.COUNT"))
					.flatMap(all -> all).forEach(key -> assertFalse(messages.get(key).startsWith("!"), key + ' ' + locale));
		}
	}

	/** Pieces whose opposite has words of its own. */
	private static final List<String> OPPOSITES = List.of("rule", "has", "in", "call.IS_WORKDAY", "call.STARTS_WITH", "call.MATCHES", "call.ID_VALID", "rows.ANY",
			"rows.EXISTS", "rows.ALL", "codes.ANY", "codes.EXISTS", "codes.ALL");

	@Test
	void everyOppositeHasWordsInBothLanguages() {
		for (Locale locale : new Locale[] { Locale.CHINESE, Locale.ENGLISH }) {
			Messages messages = Messages.in(Wording.class, locale);
			OPPOSITES.forEach(key -> assertFalse(messages.get("not." + key).startsWith("!"), key + ' ' + locale));
		}
	}

	@Test
	void theOppositeIsSaidOfTheThingItself() {
		Tree valid = new Tree.Call(Tree.Function.ID_VALID, List.of(number(1)), Type.BOOL);
		assertEquals("1无效", zh(new Tree.Not(valid)));
		assertEquals("1 is not valid", words(new Tree.Not(valid)));
		assertEquals("1有效", zh(new Tree.Not(new Tree.Not(valid))));
		assertEquals("7不低于3", zh(new Tree.Not(new Tree.Compare(Tree.Comparison.LESS, number(7), number(3)))));
		assertEquals("7 is at most 3", words(new Tree.Not(new Tree.Compare(Tree.Comparison.GREATER, number(7), number(3)))));
		assertEquals("7不是3", zh(new Tree.Not(new Tree.Compare(Tree.Comparison.EQUAL, number(7), number(3)))));
	}

	@Test
	void ofSeveralPiecesEachIsTurnedRound() {
		Tree low = new Tree.Compare(Tree.Comparison.LESS, number(7), number(3));
		Tree high = new Tree.Compare(Tree.Comparison.GREATER, number(7), number(9));
		assertEquals("7不低于3，或7不高于9", zh(new Tree.Not(new Tree.And(low, high))));
		assertEquals("7 is at least 3, and 7 is at most 9", words(new Tree.Not(new Tree.Or(low, high))));
	}

	@Test
	void noRuleOfTheShippedLanguageSaysThatSomethingIsNotNot() {
		for (Tree.Comparison operator : Tree.Comparison.values()) {
			Tree compare = new Tree.Compare(operator, number(7), number(3));
			assertEquals(zh(compare), zh(new Tree.Not(new Tree.Not(compare))));
			assertFalse(zh(new Tree.Not(compare)).contains("并非"), operator.name());
		}
	}

	private static String zh(Tree tree) {
		return new Wording(ANY).of(tree).zh();
	}

	private static Stream<String> keys(String prefix, Enum<?>[] values) {
		return Arrays.stream(values).map(value -> prefix + value.name());
	}

	private static Tree number(int value) {
		return new Tree.Constant(BigDecimal.valueOf(value), Type.NUMBER);
	}

	private static Tree of(Tree left, char operator, Tree right) {
		return new Tree.Arithmetic(operator, left, right);
	}

	private static String words(Tree tree) {
		return new Wording(ANY).of(tree).en();
	}

	@Test
	void whatIsComputedFirstStandsInBrackets() {
		Tree a = number(7);
		Tree b = number(3);
		Tree c = number(100);
		assertEquals("(7 − 3) × 100 ÷ 7", words(of(of(of(a, '-', b), '*', c), '/', a)));
		assertEquals("7 − 3 × 100 ÷ 7", words(of(a, '-', of(of(b, '*', c), '/', a))));
		assertEquals("7 − (3 − 100)", words(of(a, '-', of(b, '-', c))));
		assertEquals("7 − 3 − 100", words(of(of(a, '-', b), '-', c)));
		assertEquals("7 + 3 − 100", words(of(a, '+', of(b, '-', c))));
		assertEquals("7 × (3 ÷ 100)", words(of(a, '*', of(b, '/', c))));
		assertEquals("7 × 3 × 100", words(of(a, '*', of(b, '*', c))));
		assertEquals("7 ÷ (3 × 100)", words(of(a, '/', of(b, '*', c))));
		assertEquals("−(7 + 3) − (−7)", words(of(new Tree.Negate(of(a, '+', b)), '-', new Tree.Negate(a))));
		assertEquals("7 + (-3)", words(of(a, '+', number(-3))));
		assertEquals("（7 − 3） × 100", new Wording(ANY).of(of(of(a, '-', b), '*', c)).zh());
	}
}
