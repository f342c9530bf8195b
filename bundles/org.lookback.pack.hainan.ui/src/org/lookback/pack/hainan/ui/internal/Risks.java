package org.lookback.pack.hainan.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.StandardsPackage;

/** The rows of the board: the package's warnings, or the facts that the notice names and their neighbours. */
final class Risks {

	/** The field by which households are found that a rule warns of. */
	static final String RULE = "notice.rule";
	static final String HEALTH = "memberYear.health";
	static final String SCHOOLING = "memberYear.schooling";
	static final String HARDSHIP = "householdYear.hardship";
	static final String MARKED = "householdYear.riskFactors";
	static final String GRADE = "housing.grade";
	private static final String LOW_GUARANTEE = "memberYear.lowGuarantee";
	private static final List<String> COMPULSORY = List.of("学龄前儿童", "学前教育", "小学", "七年级", "八年级", "九年级");

	private final Messages messages = Messages.in(Risks.class);
	private final Dictionary dictionary;
	private final Locale locale;

	Risks(Dictionary dictionary, Locale locale) {
		this.dictionary = dictionary;
		this.locale = locale;
	}

	/** The warnings that a package has about households and persons: those of its early warning first, then the others, each in its order. */
	List<Risk> warnings(StandardsPackage standards) {
		return standards.rules().stream().filter(rule -> rule.kind() == RuleKind.WARNING && !rule.object().place())
				.sorted(Comparator.comparing(rule -> !early(rule))).map(this::warning).toList();
	}

	private static boolean early(Rule rule) {
		return rule.answers().stream().anyMatch(row -> row.contains("-EWS-"));
	}

	private Risk warning(Rule rule) {
		return new Risk(rule.id(), rule.outcome().in(locale), messages.get("risk.rule.tip", rule.title().in(locale), rule.clause().quote()),
				List.of(new Filter.In(RULE, List.of(rule.id()))),
				rule.object() == ObjectKind.PERSON);
	}

	/**
	 * What the data records.
	 *
	 * @param costly the stages of schooling that burden a household; those after compulsory schooling when empty
	 */
	List<Risk> facts(List<String> costly) {
		List<Risk> risks = new ArrayList<>();
		risks.add(fact("illness.serious", HEALTH, List.of("患有大病")));
		risks.add(fact("illness.chronic", HEALTH, List.of("长期慢性病")));
		risks.add(fact("disability", HEALTH, List.of("残疾")));
		risks.add(fact("schooling", SCHOOLING, costly.isEmpty() ? codes("Schooling", code -> !COMPULSORY.contains(code)) : costly));
		risks.add(fact("disaster", HARDSHIP, List.of("因灾")));
		risks.add(fact("accident", HARDSHIP, List.of("因意外", "突发事件")));
		risks.add(fact("housing", GRADE, List.of("C", "D")));
		risks.add(fact("lowGuarantee", LOW_GUARANTEE, List.of("是")));
		risks.add(fact("marked", MARKED, codes("RiskFactor", code -> true)));
		return risks;
	}

	private Risk fact(String id, String field, List<String> values) {
		String words = String.join(messages.get("and"), values.stream().map(value -> word(field, value)).toList());
		return new Risk(id, messages.get("risk." + id), messages.get("risk.fact.tip", dictionary.field(field).label().in(locale), words),
				List.of(new Filter.In(field, values)), false);
	}

	private String word(String field, String value) {
		return dictionary.field(field).codeList().flatMap(dictionary::codeList).flatMap(list -> list.code(value))
				.map(code -> code.label().in(locale)).orElse(messages.get("yes"));
	}

	private List<String> codes(String list, Predicate<String> which) {
		return dictionary.codeList(list).map(CodeList::codes).orElse(List.of()).stream().map(Code::id).filter(which).toList();
	}
}
