package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.internal.condition.Tree.Function;
import org.lookback.standards.internal.condition.Tree.Quantifier;

/** Looks up every name of a condition and types it. The first error stops it. */
final class Checker {

	/** Variables at most, nested ones and the household counted. */
	static final int MOST_SLOTS = 12;

	private final Messages messages = Messages.in(Checker.class);
	private final Vocabulary vocabulary;
	private final Names names;
	private final Operators operators;
	private final Map<String, Variable> variables = new HashMap<>();
	private final boolean place;
	private int slots = 1;

	/** What a name of {@code exists} stands for. */
	record Variable(int slot, Type type) {
	}

	private Checker(Vocabulary vocabulary, ObjectKind object) {
		this.vocabulary = vocabulary;
		this.operators = new Operators(vocabulary);
		place = object.place();
		switch (object) {
		case HOUSEHOLD -> slots = 1;
		case PERSON -> named("m", RowKind.MEMBER);
		case KIN -> named("k", RowKind.KIN);
		case LOAN -> named("l", RowKind.LOAN);
		case VILLAGE -> named("v", RowKind.VILLAGE);
		case FACILITY -> named("f", RowKind.FACILITY);
		case PROJECT -> named("p", RowKind.PROJECT);
		}
		this.names = new Names(vocabulary, variables, place ? List.copyOf(variables.keySet()) : List.of());
		variables.put("village", new Variable(Tree.VILLAGE, Type.row(RowKind.VILLAGE)));
		if (!place) {
			variables.put("visit", new Variable(Tree.VISIT, Type.row(RowKind.VISIT)));
		}
	}

	private void named(String name, RowKind kind) {
		variables.put(name, new Variable(slots++, Type.row(kind)));
	}

	/**
	 * @param object what the rule is asked of; a person is called {@code m}, a kin {@code k}, a loan {@code l}, a village {@code v}, a
	 *               facility {@code f}, a project {@code p}
	 * @return a tree of type BOOL
	 */
	static Tree check(Syntax syntax, ObjectKind object, Vocabulary vocabulary) throws ConditionException {
		return new Checker(vocabulary, object).condition(syntax);
	}

	private Tree condition(Syntax syntax) throws ConditionException {
		Tree tree = tree(syntax);
		if (!tree.type().is(Type.Kind.BOOL)) {
			throw new ConditionException(syntax.offset(), messages.get("notACondition", TypeNames.of(tree.type())));
		}
		return tree;
	}

	private Tree tree(Syntax syntax) throws ConditionException {
		return switch (syntax) {
		case Syntax.Literal literal -> literal(literal);
		case Syntax.Name name -> names.name(name);
		case Syntax.Select select when select.target() instanceof Syntax.Call call && call.target().isEmpty() && call.name().equals("inYear") ->
			inYear(call, select);
		case Syntax.Select select -> names.select(select);
		case Syntax.Unary unary -> unary(unary);
		case Syntax.Binary binary -> binary(binary);
		case Syntax.ListOf list -> throw new ConditionException(list.offset(), messages.get("listAlone"));
		case Syntax.Call call -> call.target().isPresent() ? quantified(call, call.target().get()) : function(call);
		};
	}

	private static Tree literal(Syntax.Literal literal) {
		return new Tree.Constant(literal.value(), switch (literal.value()) {
		case BigDecimal number -> Type.NUMBER;
		case Boolean flag -> Type.BOOL;
		default -> Type.TEXT;
		});
	}

	private Tree unary(Syntax.Unary unary) throws ConditionException {
		if (unary.operator().equals("!")) {
			return new Tree.Not(condition(unary.operand()));
		}
		return new Tree.Negate(number(unary.operand()));
	}

	private Tree number(Syntax syntax) throws ConditionException {
		Tree tree = tree(syntax);
		if (!tree.type().is(Type.Kind.NUMBER)) {
			throw new ConditionException(syntax.offset(), messages.get("notANumber", TypeNames.of(tree.type())));
		}
		return tree;
	}

	private Tree date(Syntax syntax) throws ConditionException {
		Tree tree = tree(syntax);
		if (!tree.type().is(Type.Kind.DATE)) {
			throw new ConditionException(syntax.offset(), messages.get("notADate", TypeNames.of(tree.type())));
		}
		return tree;
	}

	private Tree binary(Syntax.Binary binary) throws ConditionException {
		return switch (binary.operator()) {
		case "&&" -> new Tree.And(condition(binary.left()), condition(binary.right()));
		case "||" -> new Tree.Or(condition(binary.left()), condition(binary.right()));
		case "+", "-", "*", "/" -> new Tree.Arithmetic(binary.operator().charAt(0), number(binary.left()), number(binary.right()));
		case "in" -> {
			if (binary.right() instanceof Syntax.ListOf list) {
				yield operators.inList(tree(binary.left()), list, binary);
			}
			yield operators.in(tree(binary.left()), tree(binary.right()), binary);
		}
		default -> operators.compare(tree(binary.left()), tree(binary.right()), binary);
		};
	}

	private Tree function(Syntax.Call call) throws ConditionException {
		return switch (call.name()) {
		case "known" -> new Tree.Known(tree(arguments(call, 1).getFirst()));
		case "param" -> names.parameter(text(arguments(call, 1).getFirst()), call.arguments().getFirst().offset());
		case "paramIn" -> parameterIn(arguments(call, 2));
		case "rule" -> names.rule(text(arguments(call, 1).getFirst()), call.arguments().getFirst().offset());
		case "age" -> dates(Function.AGE, arguments(call, 1), Type.NUMBER);
		case "ageOn" -> dates(Function.AGE_ON, arguments(call, 2), Type.NUMBER);
		case "year" -> dates(Function.YEAR, arguments(call, 1), Type.NUMBER);
		case "days" -> dates(Function.DAYS, arguments(call, 2), Type.NUMBER);
		case "date" -> dateOf(call);
		case "workdays" -> dates(Function.WORKDAYS, arguments(call, 2), Type.NUMBER);
		case "isWorkday" -> dates(Function.IS_WORKDAY, arguments(call, 1), Type.BOOL);
		case "addDays" -> later(Function.ADD_DAYS, arguments(call, 2));
		case "addMonths" -> later(Function.ADD_MONTHS, arguments(call, 2));
		case "addWorkdays" -> later(Function.ADD_WORKDAYS, arguments(call, 2));
		case "min" -> extreme(Function.MIN_OF, arguments(call, 2));
		case "max" -> extreme(Function.MAX_OF, arguments(call, 2));
		case "startsWith" -> startsWith(arguments(call, 2));
		case "matches" -> new Tree.Call(Function.MATCHES, List.of(text(arguments(call, 2)), pattern(call.arguments().getLast())), Type.BOOL);
		case "idValid" -> new Tree.Call(Function.ID_VALID, List.of(text(arguments(call, 1))), Type.BOOL);
		case "idBirth" -> new Tree.Call(Function.ID_BIRTH, List.of(text(arguments(call, 1))), Type.DATE);
		case "idSex" -> new Tree.Call(Function.ID_SEX, List.of(text(arguments(call, 1))), Type.code("Gender"));
		case "size" -> new Tree.Size(rows(arguments(call, 1).getFirst())
				.orElseThrow(() -> new ConditionException(call.arguments().getFirst().offset(), messages.get("notAList"))));
		default -> throw new ConditionException(call.offset(), names.noFunction(call.name()));
		};
	}

	private Tree dates(Function function, List<Syntax> arguments, Type type) throws ConditionException {
		List<Tree> trees = new ArrayList<>();
		for (Syntax argument : arguments) {
			trees.add(date(argument));
		}
		return new Tree.Call(function, trees, type);
	}

	private Tree later(Function function, List<Syntax> arguments) throws ConditionException {
		return new Tree.Call(function, List.of(date(arguments.getFirst()), number(arguments.getLast())), Type.DATE);
	}

	private Tree extreme(Function function, List<Syntax> arguments) throws ConditionException {
		return new Tree.Call(function, List.of(number(arguments.getFirst()), number(arguments.getLast())), Type.NUMBER);
	}

	private Tree startsWith(List<Syntax> arguments) throws ConditionException {
		return new Tree.Call(Function.STARTS_WITH, List.of(text(arguments), text(arguments.subList(1, 2))), Type.BOOL);
	}

	/** The first of some pieces, which must be a text or a code. */
	private Tree text(List<Syntax> arguments) throws ConditionException {
		Tree whole = tree(arguments.getFirst());
		if (!whole.type().is(Type.Kind.TEXT) && !whole.type().is(Type.Kind.CODE)) {
			throw new ConditionException(arguments.getFirst().offset(), messages.get("notAText", TypeNames.of(whole.type())));
		}
		return whole;
	}

	private Tree pattern(Syntax syntax) throws ConditionException {
		String pattern = text(syntax);
		if (TextShape.of(pattern).isEmpty()) {
			throw new ConditionException(syntax.offset(), messages.get("badPattern", pattern));
		}
		return new Tree.Constant(pattern, Type.TEXT);
	}

	private Tree parameterIn(List<Syntax> arguments) throws ConditionException {
		Tree.ParameterOf parameter = names.parameter(text(arguments.getFirst()), arguments.getFirst().offset());
		return new Tree.ParameterIn(parameter.index(), parameter.id(), number(arguments.getLast()), parameter.type());
	}

	private Tree inYear(Syntax.Call call, Syntax.Select select) throws ConditionException {
		Tree year = number(arguments(call, 1).getFirst());
		Tree field = names.yearly(select.name(), select.offset());
		return new Tree.Call(Function.IN_YEAR, List.of(year, field), field.type());
	}

	private Tree dateOf(Syntax.Call call) throws ConditionException {
		if (call.arguments().size() == 1) {
			return operators.date(text(call.arguments().getFirst()), call.arguments().getFirst().offset());
		}
		List<Tree> parts = new ArrayList<>();
		for (Syntax part : arguments(call, 3)) {
			parts.add(number(part));
		}
		return new Tree.Call(Function.DATE_OF, parts, Type.DATE);
	}

	private List<Syntax> arguments(Syntax.Call call, int count) throws ConditionException {
		if (call.arguments().size() != count) {
			throw new ConditionException(call.offset(),
					messages.get("arguments", call.name(), String.valueOf(count), String.valueOf(call.arguments().size())));
		}
		return call.arguments();
	}

	private String text(Syntax syntax) throws ConditionException {
		if (syntax instanceof Syntax.Literal literal && literal.value() instanceof String text) {
			return text;
		}
		throw new ConditionException(syntax.offset(), messages.get("notALiteral"));
	}

	private Tree quantified(Syntax.Call call, Syntax target) throws ConditionException {
		Quantifier quantifier = switch (call.name()) {
		case "exists" -> Quantifier.EXISTS;
		case "all" -> Quantifier.ALL;
		case "count" -> Quantifier.COUNT;
		case "sum" -> Quantifier.SUM;
		case "max" -> Quantifier.MAX;
		case "min" -> Quantifier.MIN;
		case "register" -> throw new ConditionException(call.offset(), messages.get("registerAlone"));
		default -> throw new ConditionException(call.offset(), names.noQuantifier(call.name()));
		};
		List<Syntax> arguments = arguments(call, 2);
		if (!(arguments.getFirst() instanceof Syntax.Name variable)) {
			throw new ConditionException(arguments.getFirst().offset(), messages.get("notAVariable"));
		}
		Type type = quantifier == Quantifier.COUNT ? Type.NUMBER : Type.BOOL;
		Optional<Tree.RowsOf> rows = rows(target);
		if (rows.isPresent()) {
			Bound bound = bound(variable, Type.row(rows.get().element()), arguments.get(1), quantifier);
			return new Tree.Rows(quantifier, rows.get(), bound.slot, bound.body, quantifier.ofValues() ? bound.body.type() : type);
		}
		Tree codes = tree(target);
		if (!codes.type().is(Type.Kind.CODES) || quantifier.ofValues()) {
			throw new ConditionException(target.offset(), messages.get("notAList"));
		}
		Bound bound = bound(variable, Type.code(codes.type().codeList().orElseThrow()), arguments.get(1), quantifier);
		return new Tree.Codes(quantifier, codes, bound.slot, bound.body, type);
	}

	private record Bound(int slot, Tree body) {
	}

	private Bound bound(Syntax.Name variable, Type type, Syntax body, Quantifier quantifier) throws ConditionException {
		if (variables.containsKey(variable.name())) {
			throw new ConditionException(variable.offset(), messages.get("variableTwice", variable.name()));
		}
		if (slots == MOST_SLOTS) {
			throw new ConditionException(variable.offset(), messages.get("tooManyVariables"));
		}
		int slot = slots++;
		variables.put(variable.name(), new Variable(slot, type));
		Tree tree = switch (quantifier) {
		case EXISTS, ALL, COUNT -> condition(body);
		case SUM -> number(body);
		case MAX, MIN -> numberOrDate(body);
		};
		variables.remove(variable.name());
		slots--;
		return new Bound(slot, tree);
	}

	private Tree numberOrDate(Syntax syntax) throws ConditionException {
		Tree tree = tree(syntax);
		if (!tree.type().is(Type.Kind.DATE) && !tree.type().is(Type.Kind.NUMBER)) {
			throw new ConditionException(syntax.offset(), messages.get("notANumber", TypeNames.of(tree.type())));
		}
		return tree;
	}

	/** The list of rows that a piece names; empty when it names none. */
	private Optional<Tree.RowsOf> rows(Syntax syntax) throws ConditionException {
		return switch (syntax) {
		case Syntax.Name name when !place && !variables.containsKey(name.name()) -> RowKind.HOUSEHOLD.list(name.name()).map(list -> rowsOf(0, list));
		case Syntax.Select(Syntax.Name(String name, int at), String list, int offset) when variables.containsKey(name) -> {
			Variable variable = variables.get(name);
			yield variable.type().row().flatMap(kind -> kind.list(list)).map(found -> rowsOf(variable.slot(), found));
		}
		case Syntax.Call call when call.name().equals("register") && call.target().isPresent() -> Optional.of(register(call));
		default -> Optional.empty();
		};
	}

	private Tree.RowsOf rowsOf(int slot, RowList list) {
		return new Tree.RowsOf(slot, Optional.of(list), "", vocabulary.completenessIndex(list.listName()));
	}

	private Tree.RowsOf register(Syntax.Call call) throws ConditionException {
		if (!(call.target().orElseThrow() instanceof Syntax.Name(String name, int at)) || !variables.containsKey(name)
				|| !variables.get(name).type().row().map(RowKind::registered).orElse(false)) {
			throw new ConditionException(call.offset(), messages.get("registerOfWhom"));
		}
		Syntax argument = arguments(call, 1).getFirst();
		String register = operators.code(text(argument), "Register", argument.offset());
		int parameter = vocabulary.completenessIndex("register");
		if (parameter < 0) {
			throw new ConditionException(call.offset(), messages.get("noRegisterParameter"));
		}
		return new Tree.RowsOf(variables.get(name).slot(), Optional.empty(), register, parameter);
	}
}
