package org.lookback.casework.api.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.casework.api.sample.BackCheck.FieldRate;
import org.lookback.casework.api.sample.BackCheck.VisitorRate;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.HouseholdsInMemory;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Second visits beside first ones: what differs, for whom, and what cannot be compared. */
class BackCheckTest {

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static Fact visit(String day, String visitor, String checkOf, Map<String, Object> answers) {
		Map<String, Object> values = new HashMap<>(answers);
		values.put("visitedOn", LocalDate.parse(day));
		values.put("visitor", visitor);
		if (!checkOf.isEmpty()) {
			values.put("checkOf", checkOf);
		}
		return new Fact("visit", values, Source.BY_HAND);
	}

	private static Household household(int number, Fact... visits) {
		Fact root = new Fact("household", Map.of("householdKey", "h" + number, "villageCode", "371502001001"), Source.BY_HAND);
		for (Fact visit : visits) {
			root.add(visit);
		}
		return new Household(number, root);
	}

	private static BackCheck compare(Household... households) throws LookbackException {
		return new BackCheckBook(Dictionary.core(), 2019, 0.95).compare(new HouseholdsInMemory(2019, List.of(households)), Progress.NONE);
	}

	@Test
	void answersThatDifferCountForTheFieldAndForWhoGaveThemFirst() throws LookbackException {
		BackCheck check = compare(
				household(1, visit("2019-09-01", "甲", "", Map.of("food", true, "clothes", true)), visit("2019-10-08", "督查", "2019-09-01", Map.of("food", false, "clothes", true))),
				household(2, visit("2019-09-02", "甲", "", Map.of("food", true)), visit("2019-10-08", "督查", "复核", Map.of("food", true, "clothes", true))),
				household(3, visit("2019-09-03", "乙", "", Map.of("food", true))), household(4, visit("2019-10-08", "督查", "x", Map.of("food", true))));
		assertEquals(3, check.first());
		assertEquals(2, check.checked());
		assertEquals(1, check.alone(), "a check without a first visit is said, not compared");
		FieldRate food = check.fields().stream().filter(one -> one.field().equals("visit.food")).findFirst().orElseThrow();
		assertEquals(1, food.rate().cases());
		assertEquals(2, food.rate().of());
		FieldRate clothes = check.fields().stream().filter(one -> one.field().equals("visit.clothes")).findFirst().orElseThrow();
		assertEquals(0, clothes.rate().cases());
		assertEquals(1, clothes.oneSided());
		VisitorRate first = check.visitors().stream().filter(one -> one.visitor().equals("甲")).findFirst().orElseThrow();
		assertEquals(2, first.households());
		assertEquals(1, first.wrong().cases());
		assertEquals(0.5, first.wrong().low(), "all of his households were checked: no interval");
		assertTrue(check.visitors().stream().anyMatch(one -> one.visitor().equals("乙") && one.checked() == 0));
		assertEquals("h1", check.differences().get(0).household());
	}

	@Test
	void aCheckIsComparedWithTheVisitThatItNames() throws LookbackException {
		BackCheck check = compare(household(1, visit("2019-08-01", "甲", "", Map.of("food", false)), visit("2019-09-01", "乙", "", Map.of("food", true)),
				visit("2019-10-08", "督查", "2019/2019-08-01", Map.of("food", true))));
		assertEquals("甲", check.differences().get(0).visitor());
		assertEquals(1, check.visitors().size());
	}
}
