package org.lookback.standards.internal.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.lookback.standards.api.Dependencies;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.RowList;
import org.lookback.standards.internal.condition.Tree;

/** What conditions read, found in their trees. */
final class Reads {

	private final StandardsPackage standards;
	private final Map<String, Dependencies> done;
	private final Set<String> fields = new TreeSet<>();
	private final Set<String> entities = new TreeSet<>();
	private final Set<String> parameters = new TreeSet<>();
	private final Set<Integer> inYears = new TreeSet<>();
	private boolean asOf;
	private boolean village;

	private Reads(StandardsPackage standards, Map<String, Dependencies> done) {
		this.standards = standards;
		this.done = done;
	}

	/** Of every rule, by id. */
	static Map<String, Dependencies> of(StandardsPackage standards, List<CompiledRule> rules) {
		Map<String, Dependencies> all = new HashMap<>();
		for (CompiledRule rule : rules) {
			all.put(rule.rule().id(), new Reads(standards, all).rule(rule));
		}
		return Map.copyOf(all);
	}

	/** The numbers of the parameters that rules ask for another year than that of the day. */
	static Set<Integer> inYears(StandardsPackage standards, List<CompiledRule> rules) {
		Set<Integer> numbers = new TreeSet<>();
		Map<String, Dependencies> all = of(standards, rules);
		rules.forEach(rule -> {
			Reads reads = new Reads(standards, all);
			reads.rule(rule);
			numbers.addAll(reads.inYears);
		});
		return numbers;
	}

	private Dependencies rule(CompiledRule rule) {
		field((rule.ofPlace() ? place(rule) : "household") + ".villageCode");
		switch (rule.rule().object()) {
		case PERSON -> list(RowList.MEMBERS);
		case KIN -> list(RowList.KIN);
		case LOAN -> list(RowList.LOANS);
		default -> entities.add(rule.ofPlace() ? place(rule) : "household");
		}
		rule.conditions().forEach(this::read);
		return new Dependencies(fields, entities, parameters, asOf, village);
	}

	private static String place(CompiledRule rule) {
		return switch (rule.rule().object()) {
		case VILLAGE -> "village";
		case FACILITY -> "facility";
		default -> "project";
		};
	}

	private void read(Tree tree) {
		switch (tree) {
		case Tree.Constant constant -> {
			// reads nothing
		}
		case Tree.CodeVariable variable -> {
			// its field is read where it is bound
		}
		case Tree.FieldOf field -> field(field);
		case Tree.LastYear last -> {
			entities.addAll(last.slot() == 0 ? RowKind.HOUSEHOLD_YEAR.entities() : RowKind.MEMBER_YEAR.entities());
			if (last.parameter() >= 0) {
				parameter(last.parameter());
			}
		}
		case Tree.LastYearOf last -> field(last.field().id());
		case Tree.RowYear year -> entities.addAll(RowKind.HOUSEHOLD_YEAR.entities());
		case Tree.ParameterOf parameter -> parameter(parameter.index());
		case Tree.ParameterIn parameter -> {
			parameter(parameter.index());
			inYears.add(parameter.index());
			read(parameter.year());
		}
		case Tree.RuleOf(String rule) -> add(done.get(rule));
		case Tree.Not(Tree operand) -> read(operand);
		case Tree.And(Tree left, Tree right) -> both(left, right);
		case Tree.Or(Tree left, Tree right) -> both(left, right);
		case Tree.Compare compare -> both(compare.left(), compare.right());
		case Tree.In(Tree element, Tree list) -> both(element, list);
		case Tree.Arithmetic arithmetic -> both(arithmetic.left(), arithmetic.right());
		case Tree.Negate(Tree operand) -> read(operand);
		case Tree.Known(Tree operand) -> read(operand);
		case Tree.Call call -> {
			asOf |= call.function() == Tree.Function.AGE || call.function() == Tree.Function.AS_OF;
			call.arguments().forEach(this::read);
		}
		case Tree.Rows rows -> {
			rows(rows.source());
			read(rows.body());
		}
		case Tree.Codes codes -> both(codes.source(), codes.body());
		case Tree.Size(Tree.RowsOf source) -> rows(source);
		}
	}

	private void both(Tree left, Tree right) {
		read(left);
		read(right);
	}

	private void add(Dependencies other) {
		fields.addAll(other.fields());
		entities.addAll(other.entities());
		parameters.addAll(other.parameters());
		asOf |= other.asOf();
		village |= other.village();
	}

	private void field(Tree.FieldOf field) {
		field(field.field().id());
		village |= field.slot() == Tree.VILLAGE;
		asOf |= field.slot() == Tree.VISIT;
		if (field.completeness() >= 0) {
			parameter(field.completeness());
		}
	}

	private void field(String id) {
		fields.add(id);
		entities.add(id.substring(0, id.indexOf('.')));
	}

	private void parameter(int index) {
		Parameter parameter = standards.parameters().get(index);
		parameters.add(parameter.id());
		if (!parameter.classField().isEmpty()) {
			field(parameter.classField());
		}
	}

	private void rows(Tree.RowsOf source) {
		source.list().ifPresentOrElse(this::list, () -> entities.add("registerRecord"));
		if (source.parameter() >= 0) {
			parameter(source.parameter());
		}
	}

	private void list(RowList list) {
		entities.addAll(list.element().entities());
		village |= list.owner() == RowKind.VILLAGE;
		asOf |= list == RowList.VISITS;
	}
}
