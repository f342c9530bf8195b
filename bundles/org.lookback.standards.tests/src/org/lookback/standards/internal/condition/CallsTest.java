package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.verdict.ObjectKind;

/** What an editor offers and what a mistake is compared with are the functions that there are. */
class CallsTest {

	private static final String UNKNOWN = "There is no function";

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static String said(String condition) {
		try {
			Condition.of(condition, ObjectKind.HOUSEHOLD, new Fixture().vocabulary());
			return "";
		} catch (ConditionException wrong) {
			return wrong.getMessage();
		}
	}

	@Test
	void everyFunctionThatIsOfferedIsKnown() {
		for (String function : Calls.FUNCTIONS.keySet()) {
			String call = function + (function.equals("inYear") ? "(1).primaryCause" : "(1)");
			assertFalse(said(call).contains(UNKNOWN), call);
		}
		for (String quantifier : Calls.QUANTIFIERS.keySet()) {
			assertFalse(said("members." + quantifier + "(m, m.lowGuarantee)").contains(UNKNOWN), quantifier);
		}
		assertTrue(said("noSuch(1)").contains(UNKNOWN));
		assertTrue(said("members.noSuch(m, true)").contains(UNKNOWN));
	}

	@Test
	void everyFunctionOfTheTreeIsOffered() {
		Set<Tree.Function> withoutArguments = EnumSet.of(Tree.Function.AS_OF, Tree.Function.THIS_YEAR);
		for (Tree.Function function : EnumSet.complementOf(EnumSet.copyOf(withoutArguments))) {
			assertTrue(Calls.FUNCTIONS.containsKey(written(function)), function.name());
		}
	}

	/** The name in the language of a function of the tree: ADD_DAYS is addDays, DATE_OF is date. */
	private static String written(Tree.Function function) {
		StringBuilder name = new StringBuilder();
		for (String part : function.name().replaceFirst("_OF$", "").split("_")) {
			name.append(name.isEmpty() ? part.toLowerCase(Locale.ROOT) : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
		}
		return name.toString();
	}
}
