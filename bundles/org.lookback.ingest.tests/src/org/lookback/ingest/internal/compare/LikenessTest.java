package org.lookback.ingest.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.model.api.compare.MatchEvidence.Agreement;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.facts.Source;

class LikenessTest {

	private static final LocalDate BORN = LocalDate.of(1970, 3, 12);
	private static final String VILLAGE = "371524001200";

	private static PersonLine person(String name, String id) {
		return new PersonLine(Kind.MEMBER, "1", name, id, Optional.of(BORN), Optional.empty(), new byte[0], new String[0], new byte[0]);
	}

	private static RegisterListing record(String name, String id, LocalDate born, String village) {
		return new RegisterListing("1", name, id, Optional.ofNullable(born), village, true, "", Map.of(), "", new Source("f", "", 2));
	}

	private static double score(RegisterListing record, PersonLine person) {
		return Likeness.byName(record, PersonName.of(record.name()), person, VILLAGE).score();
	}

	@ParameterizedTest
	@CsvSource({ "张国峰,張國峯,VARIANT", "李乾,李干,VARIANT", "肖霞,萧霞,VARIANT", "闫伟,阎伟,VARIANT", "付强,傅强,VARIANT", "李建国,李健国,SOUND", "单玉英,单玉莹,SOUND", "王大宝,王小宝,NEARLY",
			"王宝,王大宝,NEARLY", "王梅,李梅,NEARLY", "王建国,李卫东,DIFFERENT", "阿布都·热西提,阿布都热西提,SAME", "王１,王1,SAME" })
	void namesAreWeighed(String a, String b, Agreement expected) {
		assertEquals(expected, PersonName.of(a).compare(PersonName.of(b)));
		assertEquals(expected, PersonName.of(b).compare(PersonName.of(a)));
	}

	@Test
	void everythingTheSameButTheNumberIsSure() {
		assertEquals(1, score(record("王建国", "", BORN, VILLAGE), person("王建国", "")));
		assertTrue(score(record("王建国", "", BORN, ""), person("王建国", "")) >= Likeness.SURE);
		assertTrue(score(record("王健国", "", BORN, VILLAGE), person("王建国", "")) >= Likeness.SURE);
	}

	@Test
	void twinsAreNotTakenForOne() {
		double twins = score(record("王小宝", "", BORN, VILLAGE), person("王大宝", ""));
		assertTrue(twins < Likeness.SURE && twins >= Likeness.POSSIBLE, String.valueOf(twins));
		double numbers = score(record("王莉", "371524197003120028", BORN, VILLAGE), person("王丽", "37152419700312004X"));
		assertTrue(numbers < Likeness.SURE, String.valueOf(numbers));
	}

	@Test
	void aSlipInTheNumberSpeaksForTheSamePerson() {
		double slip = score(record("王建国", "371524197003210012", LocalDate.of(1970, 3, 21), ""), person("王建国", "371524197003120012"));
		assertTrue(slip >= Likeness.SURE, String.valueOf(slip));
	}

	@Test
	void aNameAloneSaysNothing() {
		assertTrue(score(record("王建国", "", null, ""), person("王建国", "")) < Likeness.POSSIBLE);
		assertEquals(0, score(record("李卫东", "", BORN, VILLAGE), person("王建国", "")));
	}

	@Test
	void slipsOfDigits() {
		assertTrue(Distance.oneSlip("12345", "12354"));
		assertTrue(Distance.oneSlip("12345", "12945"));
		assertFalse(Distance.oneSlip("12345", "54321"));
		assertFalse(Distance.atMostOne("王", "李"));
	}
}
