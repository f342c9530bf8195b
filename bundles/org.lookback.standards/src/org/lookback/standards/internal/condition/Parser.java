package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.Messages;

/** Parses a condition by operator precedence (Pratt): {@code ||}, {@code &&}, comparison and {@code in}, {@code + -}, {@code * /}. */
final class Parser {

	private static final Map<String, Integer> BINDING = Map.ofEntries(Map.entry("||", 1), Map.entry("&&", 2), Map.entry("==", 3),
			Map.entry("!=", 3), Map.entry("<", 3), Map.entry("<=", 3), Map.entry(">", 3), Map.entry(">=", 3), Map.entry("in", 3),
			Map.entry("+", 4), Map.entry("-", 4), Map.entry("*", 5), Map.entry("/", 5));
	private static final int COMPARISON = 3;
	private static final int MOST_DEPTH = 60;
	private static final int MOST_OPERATORS = 400;

	private final Messages messages = Messages.in(Parser.class);
	private final List<Token> tokens;
	private int at;
	private int depth;
	private int operators;

	private Parser(List<Token> tokens) {
		this.tokens = tokens;
	}

	static Syntax parse(String text) throws ConditionException {
		Parser parser = new Parser(Lexer.tokens(text));
		Syntax syntax = parser.expression(0);
		if (parser.peek().kind() != Token.Kind.END) {
			throw new ConditionException(parser.peek().offset(), parser.messages.get("unexpected", parser.peek().shown()));
		}
		return syntax;
	}

	private Syntax expression(int binding) throws ConditionException {
		if (++depth > MOST_DEPTH) {
			throw new ConditionException(peek().offset(), messages.get("tooDeep", String.valueOf(MOST_DEPTH)));
		}
		Syntax left = postfix(prefix());
		while (true) {
			Token operator = peek();
			Integer power = operator.kind() == Token.Kind.OPERATOR || operator.text().equals("in") ? BINDING.get(operator.text()) : null;
			if (power == null || operator.kind() == Token.Kind.TEXT || power <= binding) {
				depth--;
				return left;
			}
			if (++operators > MOST_OPERATORS) {
				throw new ConditionException(operator.offset(), messages.get("tooManyOperators", String.valueOf(MOST_OPERATORS)));
			}
			next();
			Syntax right = expression(power);
			left = new Syntax.Binary(operator.text(), left, right, operator.offset());
			if (power == COMPARISON) {
				refuseChain();
			}
		}
	}

	private void refuseChain() throws ConditionException {
		Token following = peek();
		boolean comparison = following.kind() != Token.Kind.TEXT && Integer.valueOf(COMPARISON).equals(BINDING.get(following.text()));
		if (comparison) {
			throw new ConditionException(following.offset(), messages.get("chained"));
		}
	}

	private Syntax prefix() throws ConditionException {
		Token token = next();
		switch (token.kind()) {
		case NUMBER:
			return new Syntax.Literal(new BigDecimal(token.text()), token.offset());
		case TEXT:
			return new Syntax.Literal(token.text(), token.offset());
		case NAME:
			return name(token);
		default:
			break;
		}
		if (token.is("!") || token.is("-")) {
			return new Syntax.Unary(token.text(), expression(5), token.offset());
		}
		if (token.is("(")) {
			Syntax inner = expression(0);
			expect(")");
			return inner;
		}
		if (token.is("[")) {
			return new Syntax.ListOf(sequence("]"), token.offset());
		}
		if (token.kind() == Token.Kind.END) {
			throw new ConditionException(token.offset(), messages.get("ended"));
		}
		throw new ConditionException(token.offset(), messages.get("unexpected", token.shown()));
	}

	private Syntax name(Token token) throws ConditionException {
		if (token.text().equals("true") || token.text().equals("false")) {
			return new Syntax.Literal(Boolean.valueOf(token.text()), token.offset());
		}
		if (peek().is("(")) {
			next();
			return new Syntax.Call(Optional.empty(), token.text(), sequence(")"), token.offset());
		}
		return new Syntax.Name(token.text(), token.offset());
	}

	private Syntax postfix(Syntax start) throws ConditionException {
		Syntax target = start;
		while (peek().is(".")) {
			next();
			Token name = next();
			if (name.kind() != Token.Kind.NAME) {
				throw new ConditionException(name.offset(), messages.get("nameAfterDot"));
			}
			if (peek().is("(")) {
				next();
				target = new Syntax.Call(Optional.of(target), name.text(), sequence(")"), name.offset());
			} else {
				target = new Syntax.Select(target, name.text(), name.offset());
			}
		}
		return target;
	}

	private List<Syntax> sequence(String end) throws ConditionException {
		List<Syntax> items = new ArrayList<>();
		if (peek().is(end)) {
			next();
			return items;
		}
		items.add(expression(0));
		while (peek().is(",")) {
			next();
			items.add(expression(0));
		}
		expect(end);
		return items;
	}

	private void expect(String operator) throws ConditionException {
		Token token = next();
		if (!token.is(operator)) {
			throw new ConditionException(token.offset(),
					token.kind() == Token.Kind.END ? messages.get("endedBefore", operator) : messages.get("expected", operator, token.shown()));
		}
	}

	private Token peek() {
		return tokens.get(at);
	}

	private Token next() {
		Token token = tokens.get(at);
		if (at < tokens.size() - 1) {
			at++;
		}
		return token;
	}
}
