package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.api.Parameter;

/** One household of 2019 and a few parameters; every test says what it changes. */
final class Fixture {

	static final LocalDate AS_OF = LocalDate.of(2019, 11, 30);

	final Map<String, Object> parameters = new LinkedHashMap<>();
	final Fact root = fact("household", Map.of("householdKey", "H1", "resettlement", "无"));
	final Fact householdYear = fact("householdYear", Map.of("dataYear", 2019L, "exitStatus", "已脱贫享受政策", "primaryCause", "因病"));
	final Fact income = fact("income", Map.of("dataYear", 2019L, "disposablePerCapita", new BigDecimal("14000.00")));
	final Fact head = fact("member", Map.of("memberCode", "M1", "birthDate", LocalDate.of(1980, 11, 30)));
	final Fact headYear = fact("memberYear", Map.of("dataYear", 2019L, "health", List.of("健康"), "lowGuarantee", false));
	Optional<Fact> village = Optional.empty();
	final Trace trace = new Trace();

	Fixture() {
		head.add(headYear);
		root.add(householdYear).add(income).add(head);
	}

	static Fact fact(String entity, Map<String, Object> values) {
		return new Fact(entity, values, new Source("宽表.xlsx", "Sheet1", 7));
	}

	Vocabulary vocabulary() {
		List<Parameter> all = List.of(parameter("line", Parameter.Type.NUMBER, "", "元", "disposablePerCapita"),
				parameter("flag", Parameter.Type.BOOL, "", "", ""), parameter("causes", Parameter.Type.CODES, "Cause", "", ""),
				parameter("registersCompared", Parameter.Type.CODES, "Register", "", ""),
				parameter("kinCollected", Parameter.Type.BOOL, "", "", ""), parameter("hardshipAsked", Parameter.Type.BOOL, "", "", ""),
				parameter("price", Parameter.Type.NUMBER, "", "万元", ""));
		return new Vocabulary(Dictionary.core(), all,
				Map.of("register", "registersCompared", "kin", "kinCollected", "householdYear.hardship", "hardshipAsked", "lastYear", "flag"),
				Map.of("HouseGrade", Set.of("需鉴定未鉴定")), List.of("EARLIER"));
	}

	private static Parameter parameter(String id, Parameter.Type type, String codeList, String unit, String incomeConcept) {
		return new Parameter(id, new Label(id, id), type, codeList.isEmpty() ? Optional.empty() : Optional.of(codeList), unit, incomeConcept,
				"", Optional.empty(), true, "", List.of());
	}

	/** The value of a condition for this household, remembering what it read. */
	Truth test(String text) {
		return test(text, ObjectKind.HOUSEHOLD);
	}

	Truth test(String text, ObjectKind object) {
		try {
			Vocabulary vocabulary = vocabulary();
			Condition condition = Condition.of(text, object, vocabulary);
			HouseholdView view = new HouseholdView(new Household(1, root), village, 2019, AS_OF);
			ParameterValues values = new ParameterValues() {
				@Override
				public UsedParameter get(int index) {
					String id = vocabulary.parameters().get(index).id();
					return new UsedParameter(id, id, Optional.ofNullable(parameters.get(id)), "", "", "", Optional.empty(), "");
				}

				@Override
				public UsedParameter get(int index, int year) {
					String id = vocabulary.parameters().get(index).id();
					return new UsedParameter(id, id, Optional.ofNullable(parameters.get(id + year)), "", "", "", Optional.empty(), "");
				}

				@Override
				public String missing(int index) {
					return "param:" + vocabulary.parameters().get(index).id();
				}
			};
			Scope scope = new Scope(view, values, AS_OF, 2019, (rule, asking) -> Truth.MET);
			Truth plain = ask(condition, scope, object, view);
			scope.trace(Optional.of(trace));
			Truth traced = ask(condition, scope, object, view);
			if (plain != traced) {
				throw new AssertionError("remembering changed " + plain + " to " + traced);
			}
			return traced;
		} catch (ConditionException wrong) {
			throw new AssertionError(wrong.offset() + ": " + wrong.getMessage(), wrong);
		}
	}

	private static Truth ask(Condition condition, Scope scope, ObjectKind object, HouseholdView view) {
		if (object == ObjectKind.PERSON) {
			scope.object(view.members().getFirst());
		}
		return condition.test(scope);
	}

	/** What is wrong with a condition. */
	ConditionException error(String text) {
		return error(text, ObjectKind.HOUSEHOLD);
	}

	ConditionException error(String text, ObjectKind object) {
		try {
			Condition.of(text, object, vocabulary());
		} catch (ConditionException wrong) {
			return wrong;
		}
		throw new AssertionError("not refused: " + text);
	}
}
