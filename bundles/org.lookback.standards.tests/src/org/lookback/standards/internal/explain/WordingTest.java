package org.lookback.standards.internal.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.RowList;
import org.lookback.standards.internal.condition.Tree;

/** Whatever the language of conditions can say has words for people. */
class WordingTest {

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
}
