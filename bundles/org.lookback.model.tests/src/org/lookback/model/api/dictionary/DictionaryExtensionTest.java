package org.lookback.model.api.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What a standards package's {@code dictionary.yaml} may do, and what it may not. */
class DictionaryExtensionTest {

	private static final String SHANDONG = """
			lists:
			  Island:
			    codes:
			      - {id: 有居民海岛, en: Inhabited island}
			      - {id: 非海岛, en: No island}
			codes:
			  WatchClass:
			    - {id: 黄河滩区监测户, en: Floodplain household under watch}
			fields:
			  household:
			    - {name: island, type: "code:Island", zh: 海岛, en: Island, headings: [是否海岛], facettable: true, neededBy: [SD-OBJ-5]}
			    - {name: wardens, type: int, zh: 网格员人数, en: Wardens}
			""";

	private Dictionary extended(String yaml) {
		return extended(Dictionary.core(), yaml);
	}

	private Dictionary extended(Dictionary base, String yaml) {
		return base.extendedBy("shandong/dictionary.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
	}

	private String refusal(String yaml) {
		return assertThrows(DictionaryException.class, () -> extended(yaml)).getMessage();
	}

	@Test
	void addsFieldsCodesAndListsThatBehaveLikeAnyOther() throws BadValueException {
		Dictionary dictionary = extended(SHANDONG);
		Field island = dictionary.field("household.island");
		assertEquals(List.of(island), dictionary.byHeading("是否海岛"));
		assertEquals(Optional.of(island), dictionary.find("海岛"));
		assertEquals(Optional.of("有居民海岛"), ValueReader.read(dictionary, island, "有居民海岛", 2019));
		assertTrue(island.chartable());
		assertTrue(dictionary.codeList("WatchClass").orElseThrow().code("黄河滩区监测户").isPresent());
		assertEquals(Optional.of(island), dictionary.entity("household").field("island"));
	}

	@Test
	void leavesTheCoreAsItIs() {
		extended(SHANDONG);
		assertEquals(Optional.empty(), Dictionary.core().find("household.island"));
		assertFalse(Dictionary.core().codeList("WatchClass").orElseThrow().code("黄河滩区监测户").isPresent());
	}

	@Test
	void twoPackagesMayAddTheSameFieldAndCode() {
		String again = SHANDONG.substring(SHANDONG.indexOf("codes:\n  WatchClass"));
		Dictionary once = extended(SHANDONG);
		assertEquals(once.fields(), extended(once, again).fields());
	}

	@Test
	void anEmptyFileAddsNothing() {
		assertEquals(Dictionary.core().fields(), extended("# nothing\n").fields());
	}

	@Test
	void aClosedListStaysClosed() {
		String message = refusal("codes: {Cause: [{id: 因懒, en: Laziness}]}");
		assertTrue(message.contains("Cause") && message.contains("shandong/dictionary.yaml"), message);
	}

	@Test
	void mistakesAreNamedWithTheirPlace() {
		assertTrue(refusal("fields: {castle: [{name: x, type: int, zh: 甲, en: X}]}").contains("castle"));
		assertTrue(refusal("fields: {household: [{name: x, type: integer, zh: 甲, en: X}]}").contains("integer"));
		assertTrue(refusal("fields: {household: [{name: x, type: int, zh: 甲}]}").matches("(?s).*[\"“]en[\"”].*"));
		assertTrue(refusal("fields: {household: [{name: x, typ: int, zh: 甲, en: X}]}").matches("(?s).*[\"“]typ[\"”].*"));
		assertTrue(refusal("fields: {household: [{name: x, type: \"code:Nowhere\", zh: 甲, en: X}]}").contains("Nowhere"));
		assertTrue(refusal("fields: {household: [{name: filed, type: text, zh: 甲, en: X}]}").contains("household.filed"));
		assertTrue(refusal("fields: {household: [{name: x, type: int, type: dec, zh: 甲, en: X}]}").contains("type"));
		assertTrue(refusal("fields: {household: [{name: [x], type: int, zh: 甲, en: X}]}").contains("name"));
		assertTrue(refusal("fields: {household: [{name: x, type: int, zh: 甲, en: X, personal: maybe}]}").contains("maybe"));
		assertTrue(refusal("fields:\n  household:\n    - {name: x, type: integer, zh: 甲, en: X}\n").contains("3"),
				"the line");
		assertTrue(refusal("felder: {}").contains("felder"));
		assertTrue(refusal("fields: [").contains("shandong/dictionary.yaml"));
		assertTrue(refusal("fields: {household: [{name: x, type: int, zh: 甲, en: X, aliases: [cause.main]}]}")
				.contains("cause.main"));
		assertTrue(refusal("- a list").contains("shandong/dictionary.yaml"));
	}
}
