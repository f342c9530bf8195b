package org.lookback.sample.internal.people;

import java.util.Map;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;

/** The shapes families have, and which are common where poverty has which cause. */
public enum Shape {
	ELDER, ELDER_COUPLE, BACHELOR, COUPLE, NUCLEAR, THREE_GENERATIONS, GROWN_CHILDREN, SINGLE_PARENT, GRANDPARENTS;

	private static final Choice USUAL = Choice
			.of("NUCLEAR:40 THREE_GENERATIONS:20 GROWN_CHILDREN:16 COUPLE:12 BACHELOR:5 ELDER_COUPLE:7");
	private static final Map<String, Choice> BY_CAUSE = Map.of(
			"因病", Choice.of("ELDER:14 ELDER_COUPLE:24 COUPLE:14 NUCLEAR:16 THREE_GENERATIONS:10 GROWN_CHILDREN:14 SINGLE_PARENT:3 GRANDPARENTS:3 "
					+ "BACHELOR:2"),
			"因残", Choice.of("ELDER:10 ELDER_COUPLE:14 BACHELOR:20 COUPLE:8 NUCLEAR:16 THREE_GENERATIONS:9 GROWN_CHILDREN:16 SINGLE_PARENT:4 GRANDPARENTS:3"),
			"缺劳力", Choice.of("ELDER:38 ELDER_COUPLE:40 GRANDPARENTS:10 SINGLE_PARENT:8 BACHELOR:4"),
			"因学", Choice.of("NUCLEAR:62 THREE_GENERATIONS:28 SINGLE_PARENT:10"),
			"", Choice.of("NUCLEAR:40 THREE_GENERATIONS:18 COUPLE:14 GROWN_CHILDREN:14 ELDER_COUPLE:9 ELDER:3 BACHELOR:2"));

	/** A shape for a household of that main cause; {@code ""}: unregistered. */
	static Shape of(Dice dice, String cause) {
		return valueOf(BY_CAUSE.getOrDefault(cause, USUAL).pick(dice));
	}
}
