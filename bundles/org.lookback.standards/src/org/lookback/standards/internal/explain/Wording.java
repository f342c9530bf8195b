package org.lookback.standards.internal.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Type;

/** Pieces of conditions in people's words, from the dictionary's labels and the titles of parameters and rules. */
public final class Wording {

	private final StandardsPackage standards;

	public Wording(StandardsPackage standards) {
		this.standards = standards;
	}

	/** A piece of a condition in both languages. */
	public Label of(Tree tree) {
		return new Label(new In(Locale.CHINESE).text(tree), new In(Locale.ENGLISH).text(tree));
	}

	/** The head of a question to every element of a list, whose branches are written below it. */
	Label head(Tree.Rows rows) {
		return both("head." + rows.quantifier(), new In(Locale.CHINESE).list(rows.source()), new In(Locale.ENGLISH).list(rows.source()));
	}

	/** What one row of a list is called; a row of a year with its year. */
	public Label element(RowKind kind, int year) {
		boolean ofYear = kind == RowKind.HOUSEHOLD_YEAR || kind == RowKind.MEMBER_YEAR;
		return ofYear ? both("row." + kind, String.valueOf(year), String.valueOf(year)) : both("row." + kind, "", "");
	}

	private static Label both(String key, String zh, String en) {
		return new Label(Messages.in(Wording.class, Locale.CHINESE).get(key, zh), Messages.in(Wording.class, Locale.ENGLISH).get(key, en));
	}

	/** One language. */
	private final class In {

		private final Locale locale;
		private final Messages messages;

		In(Locale locale) {
			this.locale = locale;
			this.messages = Messages.in(Wording.class, locale);
		}

		String text(Tree tree) {
			return switch (tree) {
			case Tree.Constant(Object value, var type) -> constant(value, type.codeList());
			case Tree.FieldOf field when field.type().is(Type.Kind.BOOL) -> messages.get("yes", field(field));
			case Tree.FieldOf field -> field(field);
			case Tree.LastYear last -> messages.get("lastYear");
			case Tree.LastYearOf last when last.type().is(Type.Kind.BOOL) -> messages.get("yes", messages.get("ofLastYear", last.field().label().in(locale)));
			case Tree.LastYearOf last -> messages.get("ofLastYear", last.field().label().in(locale));
			case Tree.RowYear year -> messages.get("rowYear");
			case Tree.CodeVariable variable -> messages.get("thisCode");
			case Tree.ParameterOf parameter -> parameter(parameter.id());
			case Tree.ParameterIn parameter -> messages.get("parameterIn", parameter(parameter.id()), text(parameter.year()));
			case Tree.RuleOf(String rule) -> messages.get("rule", ruleTitle(rule));
			case Tree.Not(Tree operand) -> not(operand);
			case Tree.And(Tree left, Tree right) -> messages.get("and", part(left, Tree.Or.class), part(right, Tree.Or.class));
			case Tree.Or(Tree left, Tree right) -> messages.get("or", part(left, Tree.And.class), part(right, Tree.And.class));
			case Tree.Compare compare -> compare(compare);
			case Tree.In(Tree element, Tree list) -> in("", element, list);
			case Tree.Arithmetic arithmetic -> operand(arithmetic.left(), looserThan(arithmetic.left(), arithmetic.operator())) + ' '
					+ sign(arithmetic.operator()) + ' ' + operand(arithmetic.right(), splitBy(arithmetic.right(), arithmetic.operator()));
			case Tree.Negate(Tree operand) -> "−" + operand(operand, operand instanceof Tree.Arithmetic || negative(operand));
			case Tree.Known(Tree operand) -> messages.get("known", named(operand));
			case Tree.Call call -> call("call.", call);
			case Tree.Rows rows when any(rows.quantifier(), rows.body()) -> messages.get("rows.ANY", list(rows.source()));
			case Tree.Rows rows -> messages.get("rows." + rows.quantifier(), list(rows.source()), text(rows.body()));
			case Tree.Codes codes when any(codes.quantifier(), codes.body()) -> messages.get("codes.ANY", text(codes.source()));
			case Tree.Codes codes -> messages.get("codes." + codes.quantifier(), text(codes.source()), text(codes.body()));
			case Tree.Size(Tree.RowsOf source) -> messages.get("size", list(source));
			};
		}

		/** {@code exists(x, true)}: whether there is one at all. */
		private static boolean any(Tree.Quantifier quantifier, Tree body) {
			return quantifier == Tree.Quantifier.EXISTS && body instanceof Tree.Constant(Object value, var type) && Boolean.TRUE.equals(value);
		}

		private static String sign(char operator) {
			return switch (operator) {
			case '-' -> "−";
			case '*' -> "×";
			case '/' -> "÷";
			default -> String.valueOf(operator);
			};
		}

		private String operand(Tree tree, boolean apart) {
			return apart ? messages.get("brackets", text(tree)) : text(tree);
		}

		/** Whether an operand on the left is computed first only in brackets: a sum that is multiplied. */
		private static boolean looserThan(Tree operand, char operator) {
			return operand instanceof Tree.Arithmetic inner && strength(inner.operator()) < strength(operator);
		}

		/** The same on the right, where a difference, a quotient and a negative number need them too. */
		private static boolean splitBy(Tree operand, char operator) {
			boolean firm = operand instanceof Tree.Arithmetic inner && strength(inner.operator()) == strength(operator)
					&& (operator == '-' || operator == '/' || inner.operator() == '/');
			return firm || looserThan(operand, operator) || negative(operand);
		}

		private static boolean negative(Tree operand) {
			return operand instanceof Tree.Negate || operand instanceof Tree.Constant(BigDecimal number, var type) && number.signum() < 0;
		}

		private static int strength(char operator) {
			return operator == '+' || operator == '-' ? 1 : 2;
		}

		/** A branch within a branch, in brackets where it would run into its neighbour. */
		private String part(Tree tree, Class<?> other) {
			return other.isInstance(tree) ? messages.get("brackets", text(tree)) : text(tree);
		}

		/** The opposite of a piece, said of the thing itself: a person does not read that something is not the case that is not so. */
		private String not(Tree operand) {
			return switch (operand) {
			case Tree.FieldOf field -> messages.get("no", field(field));
			case Tree.LastYearOf last -> messages.get("no", messages.get("ofLastYear", last.field().label().in(locale)));
			case Tree.LastYear last -> messages.get("noLastYear");
			case Tree.Known(Tree what) -> messages.get("unknown", named(what));
			case Tree.Not(Tree twice) -> text(twice);
			case Tree.And(Tree left, Tree right) -> text(new Tree.Or(new Tree.Not(left), new Tree.Not(right)));
			case Tree.Or(Tree left, Tree right) -> text(new Tree.And(new Tree.Not(left), new Tree.Not(right)));
			case Tree.Compare(Tree.Comparison operator, Tree left, Tree right) -> compare(new Tree.Compare(opposite(operator), left, right));
			case Tree.In(Tree element, Tree list) -> in("not.", element, list);
			case Tree.RuleOf(String rule) -> messages.get("not.rule", ruleTitle(rule));
			case Tree.Call call when call.type().is(Type.Kind.BOOL) -> call("not.call.", call);
			case Tree.Rows rows -> any(rows.quantifier(), rows.body()) ? messages.get("not.rows.ANY", list(rows.source()))
					: messages.get("not.rows." + rows.quantifier(), list(rows.source()), text(rows.body()));
			case Tree.Codes codes -> any(codes.quantifier(), codes.body()) ? messages.get("not.codes.ANY", text(codes.source()))
					: messages.get("not.codes." + codes.quantifier(), text(codes.source()), text(codes.body()));
			default -> messages.get("not", text(operand));
			};
		}

		private static Tree.Comparison opposite(Tree.Comparison operator) {
			return switch (operator) {
			case EQUAL -> Tree.Comparison.UNEQUAL;
			case UNEQUAL -> Tree.Comparison.EQUAL;
			case LESS -> Tree.Comparison.GREATER_OR_EQUAL;
			case LESS_OR_EQUAL -> Tree.Comparison.GREATER;
			case GREATER -> Tree.Comparison.LESS_OR_EQUAL;
			case GREATER_OR_EQUAL -> Tree.Comparison.LESS;
			};
		}

		private String call(String prefix, Tree.Call call) {
			return messages.get(prefix + call.function(), call.arguments().stream().map(this::text).toArray());
		}

		private String ruleTitle(String rule) {
			return standards.rule(rule).map(r -> r.title().in(locale)).orElse(rule);
		}

		/** A field's name alone, also when it is a yes or no. */
		private String named(Tree tree) {
			return switch (tree) {
			case Tree.FieldOf field -> field(field);
			case Tree.LastYearOf last -> messages.get("ofLastYear", last.field().label().in(locale));
			default -> text(tree);
			};
		}

		private String constant(Object value, Optional<String> codeList) {
			return switch (value) {
			case List<?> list -> list.stream().map(one -> constant(one, codeList)).collect(Collectors.joining(messages.get("comma")));
			case String code when codeList.isPresent() -> code(code, codeList.get());
			case BigDecimal number -> number.stripTrailingZeros().toPlainString();
			case Boolean flag -> messages.get(flag ? "true" : "false");
			default -> ValueReader.canonical(value);
			};
		}

		private String code(String id, String codeList) {
			Optional<CodeList> list = standards.dictionary().codeList(codeList);
			return list.flatMap(l -> l.code(id)).map(code -> code.label().in(locale)).orElse(id);
		}

		private String field(Tree.FieldOf field) {
			String label = field.field().label().in(locale);
			return switch (field.slot()) {
			case Tree.VILLAGE -> messages.get("ofVillage", label);
			case Tree.VISIT -> messages.get("ofVisit", label);
			default -> label;
			};
		}

		private String parameter(String id) {
			return standards.parameter(id).map(p -> p.title().in(locale)).orElse(id);
		}

		private String compare(Tree.Compare compare) {
			boolean number = compare.left().type().is(Type.Kind.NUMBER);
			String key = number || compare.operator().ordinal() > Tree.Comparison.UNEQUAL.ordinal() ? compare.operator().name()
					: compare.operator() == Tree.Comparison.EQUAL ? "IS" : "IS_NOT";
			return messages.get("compare." + key, named(compare.left()), named(compare.right()));
		}

		private String in(String prefix, Tree element, Tree list) {
			boolean ofField = list instanceof Tree.FieldOf;
			return ofField ? messages.get(prefix + "has", text(list), text(element)) : messages.get(prefix + "in", text(element), text(list));
		}

		private String list(Tree.RowsOf source) {
			return source.list().map(list -> messages.get("list." + list)).orElseGet(() -> messages.get("register", source.register()));
		}
	}
}
