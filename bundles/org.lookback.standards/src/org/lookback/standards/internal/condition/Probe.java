package org.lookback.standards.internal.condition;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.internal.condition.Compiler.Test;
import org.lookback.standards.internal.condition.Compiler.Value;

/** Asks a condition piece by piece, in the order in which it is evaluated, and tells what came of each. For one thread. */
public final class Probe {

	/** Gets what came of a piece that is not joined of others. */
	public interface Seen {

		/** @param values of both sides of a comparison, {@code null} where one is not known; none for other pieces */
		void piece(Tree piece, Truth truth, List<Object> values);
	}

	private final Map<Tree, Test> tests = new IdentityHashMap<>();
	private final Map<Tree, Value> values = new IdentityHashMap<>();
	private final Seen seen;

	public Probe(Seen seen) {
		this.seen = seen;
	}

	/** What the condition comes out as; what a part before it has settled is not asked. */
	public Truth ask(Tree tree, Scope scope) {
		return switch (tree) {
		case Tree.Not(Tree operand) -> ask(operand, scope).not();
		case Tree.And(Tree left, Tree right) -> {
			Truth first = ask(left, scope);
			yield first == Truth.NOT_MET ? first : first.and(ask(right, scope));
		}
		case Tree.Or(Tree left, Tree right) -> {
			Truth first = ask(left, scope);
			yield first == Truth.MET ? first : first.or(ask(right, scope));
		}
		case Tree.Rows rows when !rows.quantifier().ofValues() && rows.type().is(Type.Kind.BOOL) -> {
			rows(rows, scope);
			yield truth(rows, scope);
		}
		case Tree.Codes codes when codes.type().is(Type.Kind.BOOL) -> {
			codes(codes, scope);
			yield truth(codes, scope);
		}
		case Tree.Compare compare -> {
			List.of(compare.left(), compare.right()).forEach(side -> counted(side, scope));
			Truth truth = truth(compare, scope);
			seen.piece(compare, truth, Arrays.asList(value(compare.left(), scope), value(compare.right(), scope)));
			yield truth;
		}
		default -> {
			Truth truth = truth(tree, scope);
			seen.piece(tree, truth, List.of());
			yield truth;
		}
		};
	}

	private void counted(Tree side, Scope scope) {
		if (side instanceof Tree.Rows rows && !rows.quantifier().ofValues()) {
			rows(rows, scope);
		} else if (side instanceof Tree.Codes codes) {
			codes(codes, scope);
		}
	}

	private void rows(Tree.Rows rows, Scope scope) {
		Row owner = scope.row(rows.source().slot());
		List<Row> list = rows.source().list().map(l -> scope.view().list(l, owner))
				.orElseGet(() -> scope.view().records(owner, rows.source().register()));
		for (Row row : list) {
			scope.bind(rows.bound(), row);
			ask(rows.body(), scope);
		}
	}

	private void codes(Tree.Codes codes, Scope scope) {
		if (value(codes.source(), scope) instanceof List<?> list) {
			for (Object code : list) {
				scope.bind(codes.bound(), (String) code);
				ask(codes.body(), scope);
			}
		}
	}

	private Truth truth(Tree tree, Scope scope) {
		return tests.computeIfAbsent(tree, Compiler::test).test(scope);
	}

	private Object value(Tree tree, Scope scope) {
		return values.computeIfAbsent(tree, Compiler::value).get(scope);
	}
}
