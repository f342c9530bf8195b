package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.internal.condition.Tree.Comparison;
import org.lookback.standards.internal.yaml.Suggestion;

/** Types comparisons and {@code in}: both sides fit, codes exist, units and income concepts agree. */
final class Operators {

	private static final Map<String, Comparison> COMPARISONS = Map.of("==", Comparison.EQUAL, "!=", Comparison.UNEQUAL, "<", Comparison.LESS,
			"<=", Comparison.LESS_OR_EQUAL, ">", Comparison.GREATER, ">=", Comparison.GREATER_OR_EQUAL);

	private final Messages messages = Messages.in(Operators.class);
	private final Vocabulary vocabulary;

	Operators(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	Tree compare(Tree left, Tree right, Syntax.Binary place) throws ConditionException {
		Comparison comparison = COMPARISONS.get(place.operator());
		Tree a = fit(left, right.type(), place.left().offset());
		Tree b = fit(right, left.type(), place.right().offset());
		if (a.type().is(Type.Kind.CODES) || b.type().is(Type.Kind.CODES)) {
			throw new ConditionException(place.offset(), messages.get("compareCodes", place.operator()));
		}
		if (a.type().kind() != b.type().kind() || !a.type().codeList().equals(b.type().codeList())) {
			throw new ConditionException(place.offset(), messages.get("clash", TypeNames.of(a.type()), place.operator(), TypeNames.of(b.type())));
		}
		boolean ordered = comparison != Comparison.EQUAL && comparison != Comparison.UNEQUAL;
		if (ordered && !a.type().is(Type.Kind.NUMBER) && !a.type().is(Type.Kind.DATE)) {
			throw new ConditionException(place.offset(), messages.get("noOrder", TypeNames.of(a.type())));
		}
		agree(a, b, place.offset());
		agree(b, a, place.offset());
		return new Tree.Compare(comparison, a, b);
	}

	/** A text literal beside a code or a date becomes one. */
	private Tree fit(Tree tree, Type other, int offset) throws ConditionException {
		if (tree instanceof Tree.Constant(Object value, Type type) && value instanceof String text) {
			if (other.is(Type.Kind.CODE)) {
				return new Tree.Constant(code(text, other.codeList().orElseThrow(), offset), other);
			}
			if (other.is(Type.Kind.DATE)) {
				return date(text, offset);
			}
		}
		return tree;
	}

	/** A parameter is compared with fields of its own unit and income concept only. */
	private void agree(Tree field, Tree other, int offset) throws ConditionException {
		Optional<Integer> index = switch (other) {
		case Tree.ParameterOf parameter -> Optional.of(parameter.index());
		case Tree.ParameterIn parameter -> Optional.of(parameter.index());
		default -> Optional.empty();
		};
		Tree read = field instanceof Tree.Call call && call.function() == Tree.Function.IN_YEAR ? call.arguments().getLast() : field;
		if (read instanceof Tree.FieldOf of && index.isPresent()) {
			Parameter parameter = vocabulary.parameters().get(index.get());
			String id = parameter.id();
			String unit = of.field().unit().orElse("");
			if (!parameter.unit().isEmpty() && !unit.isEmpty() && !parameter.unit().equals(unit)) {
				throw new ConditionException(offset, messages.get("units", of.field().name(), unit, id, parameter.unit()));
			}
			if (!parameter.incomeConcept().isEmpty() && !parameter.incomeConcept().equals(of.field().name())) {
				throw new ConditionException(offset, messages.get("incomeConcept", id, parameter.incomeConcept(), of.field().name()));
			}
		}
	}

	Tree inList(Tree element, Syntax.ListOf list, Syntax.Binary place) throws ConditionException {
		if (list.items().isEmpty()) {
			throw new ConditionException(list.offset(), messages.get("emptyList"));
		}
		List<Object> values = new ArrayList<>();
		for (Syntax item : list.items()) {
			if (!(item instanceof Syntax.Literal literal)) {
				throw new ConditionException(item.offset(), messages.get("notALiteral"));
			}
			values.add(value(element.type(), literal));
		}
		return new Tree.In(element, new Tree.Constant(List.copyOf(values), element.type()));
	}

	private Object value(Type type, Syntax.Literal literal) throws ConditionException {
		return switch (type.kind()) {
		case CODE -> code(literalText(literal, type), type.codeList().orElseThrow(), literal.offset());
		case TEXT -> literalText(literal, type);
		case NUMBER -> {
			if (literal.value() instanceof BigDecimal number) {
				yield number;
			}
			throw new ConditionException(literal.offset(), messages.get("clash", TypeNames.of(type), "in", String.valueOf(literal.value())));
		}
		case CODES -> throw new ConditionException(literal.offset(), messages.get("codesInList"));
		default -> throw new ConditionException(literal.offset(), messages.get("noIn", TypeNames.of(type)));
		};
	}

	private String literalText(Syntax.Literal literal, Type type) throws ConditionException {
		if (literal.value() instanceof String text) {
			return text;
		}
		throw new ConditionException(literal.offset(), messages.get("clash", TypeNames.of(type), "in", String.valueOf(literal.value())));
	}

	Tree in(Tree element, Tree list, Syntax.Binary place) throws ConditionException {
		if (!list.type().is(Type.Kind.CODES)) {
			throw new ConditionException(place.right().offset(), messages.get("notCodes", TypeNames.of(list.type())));
		}
		String codeList = list.type().codeList().orElseThrow();
		Tree fitted = fit(element, Type.code(codeList), place.left().offset());
		if (!fitted.type().equals(Type.code(codeList))) {
			String hint = fitted.type().is(Type.Kind.CODES) ? messages.get("codesInList") : "";
			throw new ConditionException(place.offset(),
					messages.get("clash", TypeNames.of(fitted.type()), "in", TypeNames.of(list.type())) + hint);
		}
		return new Tree.In(fitted, list);
	}

	/** The code of that id, or an error that says which one was probably meant. */
	String code(String text, String codeList, int offset) throws ConditionException {
		Optional<CodeList> list = vocabulary.dictionary().codeList(codeList);
		if (list.isEmpty()) {
			throw new ConditionException(offset, messages.get("unknownList", codeList));
		}
		Set<String> unknown = vocabulary.unknownCodes().getOrDefault(codeList, Set.of());
		if (unknown.contains(text)) {
			throw new ConditionException(offset, messages.get("codeIsUnknown", text));
		}
		if (list.get().code(text).isPresent()) {
			return text;
		}
		List<String> ids = list.get().codes().stream().map(Code::id).toList();
		Optional<String> near = list.get().read(text, 2019).map(Code::id).or(() -> Suggestion.nearest(text, ids));
		throw new ConditionException(offset, messages.get("unknownCode", text, codeList,
				near.map(id -> messages.get("didYouMean", id)).orElseGet(() -> messages.get("known", String.join("、", ids)))));
	}

	Tree date(String text, int offset) throws ConditionException {
		try {
			return new Tree.Constant(LocalDate.parse(text), Type.DATE);
		} catch (DateTimeException notADate) {
			throw new ConditionException(offset, messages.get("badDate", text));
		}
	}
}
