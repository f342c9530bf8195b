package org.lookback.standards.internal.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.Arrays;
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
