package org.lookback.casework.internal.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.DifferenceKind;
import org.lookback.casework.api.visits.Saying;
import org.lookback.casework.api.visits.Target;
import org.lookback.model.api.facts.Source;

/** Which of the three voices disagree. */
class JudgementTest {

	private static final Target CAUSE = new Target("h", "", "householdYear.primaryCause", 2019, "");

	private static Saying saying(Object value) {
		return value == null ? Saying.NOTHING : new Saying(Optional.of(value), new Source("f", "", 1));
	}

	private static Optional<DifferenceKind> judged(Object system, Object card, Object found) {
		return Judgement.of(new Compared(CAUSE, saying(system), saying(card), saying(found), Saying.NOTHING), false);
	}

	@Test
	void nobodyAskedIsNeverTheSameAndNeverADifferenceFromTheSystem() {
		assertEquals(Optional.empty(), judged("因病", null, null));
		assertEquals(Optional.empty(), judged("因病", "因病", null));
		assertEquals(Optional.of(DifferenceKind.NOT_ASKED), judged("因病", "因残", null));
	}

	@Test
	void whoIsNotWhatWasFound() {
		assertEquals(Optional.empty(), judged("因病", "因病", "因病"));
		assertEquals(Optional.of(DifferenceKind.SYSTEM), judged("因病", "因残", "因残"));
		assertEquals(Optional.of(DifferenceKind.SYSTEM), judged("因病", null, "因残"));
		assertEquals(Optional.of(DifferenceKind.CARD), judged("因残", "因病", "因残"));
		assertEquals(Optional.of(DifferenceKind.BOTH), judged("因病", "因学", "因残"));
	}

	@Test
	void silenceOfTheSystemCountsOnlyWhereItAnswers() {
		Compared silent = new Compared(CAUSE, Saying.NOTHING, Saying.NOTHING, saying("因残"), Saying.NOTHING);

		assertEquals(Optional.empty(), Judgement.of(silent, false));
		assertEquals(Optional.of(DifferenceKind.SYSTEM), Judgement.of(silent, true));
	}

	@Test
	void nothingThereIsAnAnswerAndSilenceIsNone() {
		Saying none = Saying.none(new Source("f", "", 1));
		Compared gone = new Compared(CAUSE, saying("因病"), saying("因病"), none, saying("因病"));
		Compared onlyCard = new Compared(CAUSE, Saying.NOTHING, saying("因病"), none, Saying.NOTHING);
		Compared nobody = new Compared(CAUSE, Saying.NOTHING, none, none, Saying.NOTHING);
		Compared cardWithout = new Compared(CAUSE, saying("因病"), none, saying("因病"), saying("因病"));

		assertEquals(Optional.of(DifferenceKind.BOTH), Judgement.of(gone, true));
		assertEquals(Optional.of(DifferenceKind.CARD), Judgement.of(onlyCard, true));
		assertEquals(Optional.empty(), Judgement.of(nobody, true), "nothing found where nobody says anything");
		assertEquals(Optional.of(DifferenceKind.CARD), Judgement.of(cardWithout, true), "the card was looked at and lacks it");
		assertEquals(Saying.NONE, none.text());
		assertEquals("", Saying.NOTHING.text());
	}

	@Test
	void theSameInOtherWords() {
		assertTrue(Judgement.same(List.of("因病", "因残"), List.of("因残", "因病")));
		assertTrue(Judgement.same(new BigDecimal("4000"), new BigDecimal("4000.00")));
	}

	@Test
	void aTargetComesBackFromItsKey() {
		for (Target target : List.of(CAUSE, new Target("371524-YB1", "371524-YB1-03", "memberYear.health", 2019, ""),
				new Target("371524-1", "", "housing.grade", 2019, "2"))) {
			assertEquals(Optional.of(target), Target.of(target.key()));
		}
		assertEquals(Optional.empty(), Target.of("anything"));
	}
}
