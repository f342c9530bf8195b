package org.lookback.briefing.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** A storyboard is read strictly, and what is printed is read back to the same. */
class StoryboardTest {

	private static final String STORY = """
			brief: 1
			title: 周报
			organisation: 某县扶贫办
			redHead: true
			date: 2019-07-15
			packages: [liaoning-xinbin-2019]
			filter: 县:新宾满族自治县
			numbers:
			  all: {count: "", unit: household}
			elements:
			  - heading: 一、情况
			  - id: s1
			    text: 共{all}户，危房{bad}户。
			    numbers:
			      bad: {count: "住房等级:C级,D级"}
			      share: {share: bad, of: all}
			      top: {top: 3, of: cause.main}
			  - chart: {kind: pie, by: [cause.main], unit: person}
			    caption: 原因
			  - table: {by: [household.county, cause.main]}
			  - table: {coverage: township}
			  - table: {findings: liaoning-xinbin-2019}
			  - list: {of: households, columns: [household.headName], show: 5, annex: true}
			  - clause: {package: liaoning-xinbin-2019, document: xinbin-2019-11, anchor: 方案/一}
			""";

	private static String refused(String yaml) {
		return assertThrows(LookbackException.class, () -> Storyboard.parse(yaml, "a.brief.yaml")).getMessage();
	}

	@Test
	void whatIsPrintedIsReadBack() throws LookbackException {
		Storyboard story = Storyboard.parse(STORY, "a.brief.yaml");
		Storyboard again = Storyboard.parse(story.print(), "a.brief.yaml");
		assertEquals(story.head(), again.head());
		assertEquals(story.numbers(), again.numbers());
		assertEquals(story.elements(), again.elements());
		assertEquals(new Amount.Count("住房等级:C级,D级", Unit.HOUSEHOLD), story.elements().get(1).numbers().get("bad"));
		assertEquals("s1", story.elements().get(1).id());
		assertTrue(story.elements().get(6) instanceof Element.Names names && names.annex() && names.show() == 5);
		assertEquals(12, story.source().lines().get("s1"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			packages: [liaoning-xinbin-2019]    | colour: red                      | 6 | colour
			kind: pie                           | kind: spiral                     | 18 | spiral
			date: 2019-07-15                    | date: 15.7.2019                  | 5 | 15.7.2019
			top: 3                              | top: many                        | 17 | many
			share: bad, of: all                 | share: bad, off: all             | 16 | off
			columns: [household.headName]       | fields: [household.headName]     | 23 | fields
			unit: person                        | unit: dozen                      | 18 | dozen
			heading: 一、情况                   | picture: a.png                   | 11 | picture
			show: 5                             | show: -1                         | 23 | -1
			""")
	void whatIsNotKnownIsComplainedOfWithItsLine(String right, String wrong, int line, String named) {
		String message = refused(STORY.replace(right, wrong));
		assertTrue(message.contains("a.brief.yaml") && message.matches("(?s).*\\b" + line + "\\b.*") && message.contains(named), message);
	}

	@Test
	void aStoryboardOfANewerProgramSaysSo() {
		String message = refused(STORY.replace("brief: 1", "brief: 7"));
		assertTrue(message.contains("7") && message.contains("a.brief.yaml"), message);
		assertTrue(refused("title: x").contains("brief: 1"), "what is no storyboard");
		assertTrue(refused("brief: [").contains("a.brief.yaml"), "what is no YAML");
	}

	@Test
	void twoElementsOfOneIdAreRefused() {
		assertTrue(refused(STORY.replace("heading: 一、情况", "{id: s1, heading: 一}")).contains("s1"));
	}
}
