package org.lookback.model.api.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Words that are taken for one another are offered with what the law makes of them. */
class SynonymsTest {

	@Test
	void wordsThatDifferInLawSayHow() {
		Synonyms.Group poor = Synonyms.core().of("贫困户").orElseThrow();
		assertTrue(poor.others("贫困户").contains("建档立卡户"), poor.toString());
		assertFalse(poor.others("贫困户").contains("贫困户"));
		assertTrue(poor.note().orElseThrow().zh().contains("脱贫"), poor.toString());
	}

	@Test
	void everyGroupHasAnotherWordAndNotesInBothLanguages() {
		assertTrue(Synonyms.core().groups().size() >= 40);
		for (Synonyms.Group group : Synonyms.core().groups()) {
			assertTrue(group.words().size() > 1, group.toString());
			group.note().ifPresent(note -> assertFalse(note.zh().isBlank() || note.en().isBlank(), group.toString()));
		}
	}

	@Test
	void anUnknownWordHasNone() {
		assertEquals(Optional.empty(), Synonyms.core().of("没有这个词"));
	}
}
