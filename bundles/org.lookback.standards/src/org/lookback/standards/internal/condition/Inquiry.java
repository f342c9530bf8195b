package org.lookback.standards.internal.condition;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.verdict.Truth;

/** Asks for the value of single pieces of a condition, one after the other, for whoever explains it. For one thread. */
public final class Inquiry {

	private final Scope scope;

	/** @param scope with the object bound that the rule is asked of */
	public Inquiry(Scope scope) {
		this.scope = scope;
	}

	/**
	 * @param piece of type BOOL
	 * @param into  takes what is read
	 */
	public Truth test(Tree piece, Trace into) {
		scope.trace(Optional.of(into));
		return Compiler.test(piece).test(scope);
	}

	/** The rows that a piece goes over. */
	public List<Row> rows(Tree.Rows piece) {
		scope.trace(Optional.empty());
		return Quantifiers.rows(scope, piece.source());
	}

	/** From now on the piece's variable stands for this row. */
	public void bind(Tree.Rows piece, Row row) {
		scope.bind(piece.bound(), row);
	}
}
