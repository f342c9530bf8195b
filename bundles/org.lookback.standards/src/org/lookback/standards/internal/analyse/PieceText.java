package org.lookback.standards.internal.analyse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.lookback.standards.internal.analyse.solve.Pieces;
import org.lookback.standards.internal.condition.RowList;
import org.lookback.standards.internal.condition.Tree;

/** A piece of a condition as text, near enough to what was written to be found again. */
final class PieceText {

	private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");

	private PieceText() {
	}

	static String of(Tree tree) {
		return switch (tree) {
		case Tree.Constant(Object value, var type) -> value(value);
		case Tree.FieldOf field -> field.slot() == 0 ? field.field().name() : variable(field.field().entity()) + "." + field.field().name();
		case Tree.RowYear year -> "y.dataYear";
		case Tree.LastYear last -> (last.slot() == 0 ? "" : "m.") + "lastYear";
		case Tree.LastYearOf last -> (last.slot() == 0 ? "" : "m.") + "lastYear." + last.field().name();
		case Tree.CodeVariable variable -> "c";
		case Tree.ParameterOf of -> "param(\"" + of.id() + "\")";
		case Tree.ParameterIn in -> "paramIn(\"" + in.id() + "\", " + of(in.year()) + ")";
		case Tree.RuleOf(String rule) -> "rule(\"" + rule + "\")";
		case Tree.Not(Tree operand) -> "!" + of(operand);
		case Tree.And(Tree left, Tree right) -> of(left) + " && " + of(right);
		case Tree.Or(Tree left, Tree right) -> "(" + of(left) + " || " + of(right) + ")";
		case Tree.Compare compare -> of(compare.left()) + " " + SIGNS.get(compare.operator().ordinal()) + " " + of(compare.right());
		case Tree.In(Tree element, Tree list) -> of(element) + " in " + of(list);
		case Tree.Known(Tree operand) -> "known(" + of(operand) + ")";
		case Tree.Arithmetic sum -> side(sum.left()) + " " + sum.operator() + " " + side(sum.right());
		case Tree.Rows rows -> list(rows.source()) + "." + rows.quantifier().name().toLowerCase(Locale.ROOT) + "(" + of(rows.body()) + ")";
		case Tree.Codes codes -> of(codes.source()) + "." + codes.quantifier().name().toLowerCase(Locale.ROOT) + "(" + of(codes.body()) + ")";
		case Tree.Size size -> "size(" + list(size.source()) + ")";
		case Tree.Call call -> function(call.function()) + (call.arguments().isEmpty() ? "" : "(" + all(call.arguments()) + ")");
		default -> all(Pieces.under(tree));
		};
	}

	/** What a row of an entity is usually called. */
	private static String variable(String entity) {
		return switch (entity) {
		case "village", "visit" -> entity;
		case "householdYear", "income", "water" -> "y";
		case "memberChange" -> "c";
		case "measure" -> "x";
		default -> entity.substring(0, 1);
		};
	}

	private static String side(Tree tree) {
		return tree instanceof Tree.Arithmetic ? "(" + of(tree) + ")" : of(tree);
	}

	/** As it is written: {@code AGE_ON} is {@code ageOn}. */
	private static String function(Tree.Function function) {
		StringBuilder name = new StringBuilder();
		String constant = function == Tree.Function.AS_OF ? function.name() : function.name().replaceFirst("_OF$", "");
		for (String part : constant.split("_")) {
			name.append(name.isEmpty() ? part.toLowerCase(Locale.ROOT) : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
		}
		return name.toString();
	}

	private static String all(List<Tree> trees) {
		return String.join(", ", trees.stream().map(PieceText::of).toList());
	}

	private static String list(Tree.RowsOf source) {
		return source.list().map(RowList::listName).orElseGet(() -> "register(\"" + source.register() + "\")");
	}

	private static String value(Object value) {
		return switch (value) {
		case BigDecimal number -> number.toPlainString();
		case String text -> '"' + text + '"';
		case List<?> list -> "[" + String.join(", ", list.stream().map(PieceText::value).toList()) + "]";
		default -> value.toString();
		};
	}
}
