package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.MatchEvidence;
import org.lookback.model.api.compare.MatchEvidence.Agreement;
import org.lookback.model.api.compare.MatchEvidence.Part;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterFinding.Aspect;
import org.lookback.model.api.compare.RegisterListing;

/** Who a record is: by number, by name, or for people to decide. */
class RegisterMatchingTest extends ComparisonFixture {

	private static final LocalDate BORN = LocalDate.of(1970, 1, 1);
	private static final String NUMBER = id(BORN, 1);
	private static final String PLACE = "东阿县,铜城街道,王海村,";

	private void person(String name) throws Exception {
		households(PLACE + "3700000001," + name + ',' + NUMBER + ",户主,建档立卡户,是,,");
	}

	private static Agreement agreement(RegisterEntry entry, Part part) {
		return entry.evidence().stream().filter(one -> one.part() == part).map(MatchEvidence::agreement).findFirst().orElseThrow();
	}

	@Test
	void fifteenDigitsAndCertificatesAreTheSameNumber() throws Exception {
		person("王建国");
		String fifteen = NUMBER.substring(0, 6) + NUMBER.substring(8, 17);
		register("低保", "姓名,身份证号码", "王建国," + fifteen);
		register("残疾人", "姓名,残疾人证号", "王建国," + NUMBER + "7312");
		assertEquals(1, compare("低保").of("王建国").score());
		assertEquals(ComparisonOutcome.DIFFERS, compare("残疾人").of("王建国").outcome(), "found, and not disabled here");
	}

	@ParameterizedTest
	@CsvSource({ "王国峰,王國峯,VARIANT", "肖建国,萧建国,VARIANT", "王建国,王健国,SOUND", "王建国,王 建 国,SAME", "李娜,李纳,SOUND" })
	void namesThatSoundOrLookTheSame(String here, String there, Agreement expected) throws Exception {
		person(here);
		register("低保", "姓名,出生日期,县,乡,行政村", there + ',' + BORN + ",东阿县,铜城街道,王海村");
		RegisterEntry entry = compare("低保").of(here);
		assertEquals(ComparisonOutcome.MATCHED, entry.outcome());
		assertEquals(expected, agreement(entry, Part.NAME));
		assertEquals(Agreement.SAME, agreement(entry, Part.BIRTH));
		assertEquals(Agreement.SAME, agreement(entry, Part.VILLAGE));
		assertTrue(entry.score() >= 0.8 && entry.score() <= 1, () -> String.valueOf(entry.score()));
	}

	@Test
	void anotherCharacterIsForPeopleToDecide() throws Exception {
		person("王大宝");
		register("低保", "姓名,出生日期,县,乡,行政村", "王小宝," + BORN + ",东阿县,铜城街道,王海村");
		Compared compared = compare("低保");
		RegisterEntry unclear = compared.of(ComparisonOutcome.AMBIGUOUS).get(0);
		assertEquals("王大宝", unclear.candidates().get(0).subject().name());
		assertEquals(List.of(Aspect.NOT_LISTED, Aspect.PERHAPS), aspects(compared.of("王大宝")));
	}

	@Test
	void aNameAndAVillageAloneAreNotEnough() throws Exception {
		person("王建国");
		register("低保", "姓名,县,乡,行政村", "王建国,东阿县,铜城街道,王海村");
		assertEquals(1, compare("低保").of(ComparisonOutcome.AMBIGUOUS).size());
	}

	@Test
	void aNameAloneIsAStranger() throws Exception {
		person("王建国");
		register("低保", "姓名", "王建国");
		assertEquals(1, compare("低保").of(ComparisonOutcome.ONLY_THERE).size());
	}

	@Test
	void twoOfTheSameNameAndBirthDateAreNeverDecidedSilently() throws Exception {
		households(PLACE + "3700000001,王建国," + NUMBER + ",户主,建档立卡户,是,,", PLACE + "3700000002,王建国," + id(BORN, 5) + ",户主,建档立卡户,是,,");
		register("低保", "姓名,出生日期,县,乡,行政村", "王建国," + BORN + ",东阿县,铜城街道,王海村");
		RegisterEntry unclear = compare("低保").of(ComparisonOutcome.AMBIGUOUS).get(0);
		assertEquals(2, unclear.candidates().size());
		assertTrue(unclear.suspected());
	}

	@Test
	void oneNumberOfTwoPersonsIsDecidedByTheNameOrByNobody() throws Exception {
		households(PLACE + "3700000001,王建国," + NUMBER + ",户主,建档立卡户,是,,", PLACE + "3700000002,李红," + NUMBER + ",户主,建档立卡户,是,,");
		register("低保", "姓名,身份证号码", "李红," + NUMBER);
		Compared compared = compare("低保");
		assertEquals(ComparisonOutcome.MATCHED, compared.of("李红").outcome());
		assertEquals(ComparisonOutcome.ONLY_HERE, compared.of("王建国").outcome());
		register("特困", "姓名,身份证号码", "赵六," + NUMBER);
		assertEquals(2, compare("特困").of(ComparisonOutcome.AMBIGUOUS).get(0).candidates().size());
	}

	@Test
	void theSameNumberWithAnotherNameIsNamed() throws Exception {
		person("王建国");
		register("低保", "姓名,身份证号码", "赵六," + NUMBER);
		RegisterEntry entry = compare("低保").of("王建国");
		assertEquals(List.of(Aspect.NAME), aspects(entry));
		assertTrue(entry.score() < 1);
	}

	@Test
	void swappedColumnsAreRead() throws Exception {
		person("王建国");
		register("低保", "姓名,身份证号码", NUMBER + ",王建国");
		RegisterEntry entry = compare("低保").of("王建国");
		assertEquals(ComparisonOutcome.MATCHED, entry.outcome());
		assertEquals(Agreement.SAME, agreement(entry, Part.NAME));
	}

	@Test
	void aNumberWithAWrongDigitStillSpeaksForWhoHasNearlyTheSame() throws Exception {
		person("王建国");
		String damaged = NUMBER.substring(0, 15) + (NUMBER.charAt(15) == '9' ? '8' : '9') + NUMBER.substring(16);
		register("低保", "姓名,身份证号码", "王建国," + damaged);
		RegisterEntry entry = compare("低保").of("王建国");
		assertEquals(ComparisonOutcome.MATCHED, entry.outcome());
		assertEquals(Agreement.NEARLY, agreement(entry, Part.ID));
	}

	@Test
	void householdAndNameFoundAtImportCount() throws Exception {
		person("王建国");
		register("低保", "户编号,姓名", "3700000001,王建国");
		RegisterEntry entry = compare("低保").of("王建国");
		assertEquals(ComparisonOutcome.MATCHED, entry.outcome());
		assertEquals(Agreement.SAME, agreement(entry, Part.HOUSEHOLD));
	}

	@Test
	void aRegisterThatCameBeforeTheHouseholdsIsFoundAllTheSame() throws Exception {
		register("低保", "姓名,身份证号码", "王建国," + NUMBER);
		person("王建国");
		assertEquals(ComparisonOutcome.MATCHED, compare("低保").of("王建国").outcome());
	}

	/** Whatever the files say: each record is in one entry, and each person who should be listed is the subject of one. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void everyRecordAndEveryExpectedMemberIsThereExactlyOnce(long seed) throws Exception {
		Random random = new Random(seed);
		List<String> people = new ArrayList<>();
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			String number = random.nextInt(8) == 0 ? "" : id(BORN.plusDays(random.nextInt(20)), 100 + random.nextInt(40));
			String low = List.of("是", "否", "").get(random.nextInt(3));
			String code = String.valueOf(3_700_000_000L + i / 3);
			String name = name(random) + unique(i);
			people.add(PLACE + code + ',' + name + ',' + number + ",其他,建档立卡户," + low + ",,");
			if (low.equals("是")) {
				expected.add(name);
			}
		}
		households(people.toArray(String[]::new));
		List<String> records = new ArrayList<>();
		for (int i = 0; i < 80; i++) {
			LocalDate born = BORN.plusDays(random.nextInt(20));
			String number = random.nextInt(3) == 0 ? "" : id(born, 100 + random.nextInt(40));
			records.add("R" + i + ',' + name(random) + (random.nextBoolean() ? unique(random.nextInt(60)) : "") + ',' + number + ','
					+ (random.nextBoolean() ? born : "") + ',' + (random.nextBoolean() ? "东阿县,铜城街道,王海村" : ",,"));
		}
		register("低保", "记录编号,姓名,身份证号码,出生日期,县,乡,行政村", records.toArray(String[]::new));
		Compared compared = compare("低保");
		Map<String, Integer> seen = new TreeMap<>();
		compared.entries().forEach(entry -> entry.listings().forEach(listing -> seen.merge(listing.recordNo(), 1, Integer::sum)));
		assertEquals(80, seen.size());
		assertTrue(seen.values().stream().allMatch(times -> times == 1), seen.toString());
		List<String> subjects = compared.entries().stream().filter(entry -> entry.subject().isPresent()).map(entry -> entry.subject().get().name()).toList();
		assertEquals(subjects.size(), new TreeSet<>(subjects).size(), "nobody is the subject of two entries");
		assertTrue(subjects.containsAll(expected));
		assertEquals(expected.size(), compared.counts().expected());
		assertEquals(compared.entries().size(), compared.counts().counts().stream().mapToLong(count -> count.entries()).sum());
		assertEquals(80, compared.counts().counts().stream().mapToLong(count -> count.records()).sum());
		assertFalse(compared.entries().stream().map(RegisterEntry::listings).flatMap(List::stream).map(RegisterListing::recordNo).anyMatch(String::isEmpty));
	}

	private static String unique(int number) {
		return Character.toString(0x5000 + 17 * number);
	}

	private static String name(Random random) {
		List<String> families = List.of("王", "李", "张", "肖", "萧");
		List<String> given = List.of("建国", "健国", "国峰", "國峯", "梅");
		return families.get(random.nextInt(families.size())) + given.get(random.nextInt(given.size()));
	}
}
