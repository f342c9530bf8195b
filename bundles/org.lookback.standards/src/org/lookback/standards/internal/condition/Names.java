package org.lookback.standards.internal.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.internal.condition.Checker.Variable;
import org.lookback.standards.internal.condition.Tree.Function;
import org.lookback.standards.internal.yaml.Suggestion;

/** Looks up names: variables, fields, parameters, rules; and says what was probably meant by one that does not exist. */
final class Names {

	private final Messages messages = Messages.in(Names.class);
	private final Vocabulary vocabulary;
	private final Map<String, Variable> variables;
	private final Optional<String> place;

	/** @param place the variable that stands for the village, facility or project that is asked; empty when a household can be named */
	Names(Vocabulary vocabulary, Map<String, Variable> variables, List<String> place) {
		this.vocabulary = vocabulary;
		this.variables = variables;
		this.place = place.stream().findFirst();
	}

	Tree name(Syntax.Name name) throws ConditionException {
		Variable variable = variables.get(name.name());
		if (variable != null) {
			if (variable.type().is(Type.Kind.ROW)) {
				throw new ConditionException(name.offset(), messages.get("variableAlone", name.name()));
			}
			return new Tree.CodeVariable(variable.slot(), variable.type());
		}
		if (name.name().equals("asOf")) {
			return new Tree.Call(Function.AS_OF, List.of(), Type.DATE);
		}
		if (name.name().equals("thisYear")) {
			return new Tree.Call(Function.THIS_YEAR, List.of(), Type.NUMBER);
		}
		refuseHousehold(name.name(), name.offset());
		if (name.name().equals(LastYears.NAME)) {
			return new Tree.LastYear(0, vocabulary.completenessIndex(LastYears.NAME));
		}
		if (RowKind.HOUSEHOLD.list(name.name()).isPresent()) {
			throw new ConditionException(name.offset(), messages.get("listNeedsQuantifier", name.name()));
		}
		return field(0, RowKind.HOUSEHOLD, name.name(), name.offset());
	}

	Tree select(Syntax.Select select) throws ConditionException {
		Optional<Tree> lastYear = lastYear(select);
		if (lastYear.isPresent()) {
			return lastYear.get();
		}
		if (!(select.target() instanceof Syntax.Name target)) {
			throw new ConditionException(select.offset(), messages.get("selectTooDeep", select.name()));
		}
		Variable variable = variables.get(target.name());
		if (variable == null) {
			refuseHousehold(target.name(), target.offset());
			int part = RowKind.HOUSEHOLD.entities().indexOf(target.name());
			if (part < 0) {
				throw new ConditionException(target.offset(), unknownTarget(target.name()));
			}
			Optional<Field> field = vocabulary.dictionary().entity(target.name()).field(select.name());
			if (field.isEmpty()) {
				throw new ConditionException(select.offset(), unknownField(select.name(), RowKind.HOUSEHOLD));
			}
			return fieldOf(0, part, field.get());
		}
		RowKind kind = variable.type().row()
				.orElseThrow(() -> new ConditionException(select.offset(), messages.get("codeHasNoFields", target.name())));
		if (kind.list(select.name()).isPresent()) {
			throw new ConditionException(select.offset(), messages.get("listNeedsQuantifier", target.name() + "." + select.name()));
		}
		if (kind == RowKind.HOUSEHOLD_YEAR && select.name().equals("dataYear")) {
			return new Tree.RowYear(variable.slot());
		}
		return field(variable.slot(), kind, select.name(), select.offset());
	}

	/** {@code lastYear.field}, {@code m.lastYear} and {@code m.lastYear.field}. */
	private Optional<Tree> lastYear(Syntax.Select select) throws ConditionException {
		return switch (select) {
		case Syntax.Select(Syntax.Name(String member, int at), String name, int offset) when name.equals(LastYears.NAME) && isMember(member) ->
			Optional.of(new Tree.LastYear(variables.get(member).slot(), vocabulary.completenessIndex(LastYears.NAME)));
		case Syntax.Select(Syntax.Select(Syntax.Name(String member, int at), String name, int in), String field, int offset)
				when name.equals(LastYears.NAME) && isMember(member) -> Optional.of(lastYear(variables.get(member).slot(), RowKind.MEMBER, field, offset));
		case Syntax.Select(Syntax.Name(String name, int at), String field, int offset) when name.equals(LastYears.NAME) && !variables.containsKey(name) -> {
			refuseHousehold(name, at);
			yield Optional.of(lastYear(0, RowKind.HOUSEHOLD, field, offset));
		}
		default -> Optional.empty();
		};
	}

	private boolean isMember(String name) {
		return Optional.ofNullable(variables.get(name)).flatMap(variable -> variable.type().row()).filter(RowKind.MEMBER::equals).isPresent();
	}

	private Tree lastYear(int slot, RowKind kind, String name, int offset) throws ConditionException {
		if (field(slot, kind, name, offset) instanceof Tree.FieldOf field && field.part() > 0) {
			return new Tree.LastYearOf(slot, LastYears.part(kind, field.part()), field.field(), field.unknown(), field.type());
		}
		throw new ConditionException(offset, messages.get("notOfLastYear", name));
	}

	/** A field that the household has anew each year, for {@code inYear}. */
	Tree yearly(String name, int offset) throws ConditionException {
		refuseHousehold("inYear", offset);
		if (field(0, RowKind.HOUSEHOLD, name, offset) instanceof Tree.FieldOf field && field.part() > 0) {
			return field;
		}
		throw new ConditionException(offset, messages.get("notYearly", name));
	}

	private void refuseHousehold(String name, int offset) throws ConditionException {
		if (place.isPresent()) {
			throw new ConditionException(offset, messages.get("noHousehold", name, place.get()));
		}
	}

	private Tree field(int slot, RowKind kind, String name, int offset) throws ConditionException {
		Integer part = vocabulary.partsByName(kind).get(name);
		if (part == null) {
			throw new ConditionException(offset, unknownField(name, kind));
		}
		return fieldOf(slot, part, vocabulary.dictionary().entity(kind.entities().get(part)).field(name).orElseThrow());
	}

	private Tree fieldOf(int slot, int part, Field field) {
		Set<String> unknown = field.codeList().map(list -> vocabulary.unknownCodes().getOrDefault(list, Set.of())).orElse(Set.of());
		Type type = Type.of(field);
		int completeness = type.is(Type.Kind.CODES) ? vocabulary.completenessIndex(field.id()) : -1;
		return new Tree.FieldOf(slot, part, field, unknown, completeness, type);
	}

	private String unknownField(String name, RowKind kind) {
		List<String> owners = kind.entities().stream().filter(e -> vocabulary.dictionary().entity(e).field(name).isPresent()).toList();
		if (owners.size() > 1) {
			return messages.get("ambiguous", name, String.join(", ", owners.stream().map(o -> o + "." + name).toList()));
		}
		for (RowKind other : RowKind.values()) {
			if (other != kind && vocabulary.partsByName(other).containsKey(name)) {
				return messages.get("fieldOfOther", name, example(other, name));
			}
		}
		Set<String> known = new TreeSet<>(vocabulary.partsByName(kind).keySet());
		Optional<String> byLabel = vocabulary.dictionary().find(name).map(Field::name);
		return messages.get("unknownField", name, byLabel.or(() -> Suggestion.nearest(name, known))
				.map(near -> messages.get("didYouMean", near)).orElseGet(() -> messages.get("seeFields")));
	}

	private static String example(RowKind kind, String field) {
		return switch (kind) {
		case HOUSEHOLD -> field;
		case MEMBER, MEMBER_YEAR -> "members.exists(m, m." + field + " …)";
		case KIN -> "kin.exists(k, k." + field + " …)";
		case REGISTER_RECORD -> "m.register(\"…\").exists(r, r." + field + " …)";
		case CHANGE -> "m.changes.exists(c, c." + field + " …)";
		case HOUSE -> "housing.exists(h, h." + field + " …)";
		case VISIT -> "visit." + field;
		case VILLAGE -> "village." + field;
		case FACILITY -> "village.facilities.exists(f, f." + field + " …)";
		case PROJECT -> "village.projects.exists(p, p." + field + " …)";
		default -> {
			for (RowList list : RowList.values()) {
				if (list.owner() == RowKind.HOUSEHOLD && list.element() == kind) {
					yield list.listName() + ".exists(x, x." + field + " …)";
				}
			}
			yield field;
		}
		};
	}

	private String unknownTarget(String name) {
		List<String> known = new ArrayList<>(variables.keySet());
		known.addAll(RowKind.HOUSEHOLD.entities());
		for (RowList list : RowList.values()) {
			known.add(list.listName());
		}
		return messages.get("unknownName", name, hint(name, known));
	}

	Tree.ParameterOf parameter(String id, int offset) throws ConditionException {
		Optional<Integer> index = vocabulary.parameterIndex(id);
		if (index.isEmpty()) {
			throw new ConditionException(offset,
					messages.get("unknownParameter", id, hint(id, vocabulary.parameters().stream().map(Parameter::id).toList())));
		}
		Parameter parameter = vocabulary.parameters().get(index.get());
		return new Tree.ParameterOf(index.get(), id, switch (parameter.type()) {
		case NUMBER -> Type.NUMBER;
		case BOOL -> Type.BOOL;
		case DATE -> Type.DATE;
		case TEXT -> Type.TEXT;
		case CODES -> Type.codes(parameter.codeList().orElse(""));
		});
	}

	Tree rule(String id, int offset) throws ConditionException {
		refuseHousehold("rule", offset);
		if (!vocabulary.rules().contains(id)) {
			throw new ConditionException(offset, messages.get("unknownRule", id, hint(id, vocabulary.rules())));
		}
		return new Tree.RuleOf(id);
	}

	String noFunction(String name) {
		return messages.get("unknownFunction", name, hint(name, List.copyOf(Calls.FUNCTIONS.keySet())));
	}

	String noQuantifier(String name) {
		return messages.get("unknownFunction", name, hint(name, Stream.concat(Calls.QUANTIFIERS.keySet().stream(), Stream.of(Calls.REGISTER)).toList()));
	}

	private String hint(String typed, List<String> known) {
		return Suggestion.nearest(typed, known).map(near -> messages.get("didYouMean", near))
				.orElseGet(() -> known.isEmpty() ? "" : messages.get("known", String.join(", ", known)));
	}
}
