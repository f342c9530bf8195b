package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.internal.condition.Compiler.Test;
import org.lookback.standards.internal.condition.Compiler.Value;
import org.lookback.standards.internal.condition.Tree.Quantifier;

/**
 * {@code exists}, {@code all}, {@code count}, {@code sum}, {@code max}, {@code min} and {@code size}. A list that is not known to be complete can show that something exists, but
 * never that nothing does.
 */
final class Quantifiers {

	private Quantifiers() {
	}

	static Test test(Tree.Rows rows) {
		Test body = Compiler.test(rows.body());
		int slot = rows.bound();
		Truth end = rows.quantifier() == Quantifier.EXISTS ? Truth.MET : Truth.NOT_MET;
		return scope -> {
			List<Row> list = rows(scope, rows.source());
			Trace.Mark start = scope.mark();
			Truth result = end.not();
			for (Row row : list) {
				scope.bind(slot, row);
				Trace.Mark before = scope.mark();
				Truth one = body.test(scope);
				if (one == end) {
					scope.forget(start, before);
					return end;
				}
				if (one == Truth.UNDECIDED) {
					result = one;
				}
			}
			return complete(scope, rows.source(), list) ? result : Truth.UNDECIDED;
		};
	}

	static Test test(Tree.Codes codes) {
		Value source = Compiler.value(codes.source());
		Test body = Compiler.test(codes.body());
		Truth end = codes.quantifier() == Quantifier.EXISTS ? Truth.MET : Truth.NOT_MET;
		return scope -> {
			if (!(source.get(scope) instanceof List<?> list)) {
				return Truth.UNDECIDED;
			}
			Truth result = end.not();
			Trace.Mark start = scope.mark();
			for (Object code : list) {
				scope.bind(codes.bound(), (String) code);
				Trace.Mark before = scope.mark();
				Truth one = body.test(scope);
				if (one == end) {
					scope.forget(start, before);
					return end;
				}
				if (one == Truth.UNDECIDED) {
					result = one;
				}
			}
			return result;
		};
	}

	static Value count(Tree.Rows rows) {
		Test body = Compiler.test(rows.body());
		return scope -> {
			List<Row> list = rows(scope, rows.source());
			long met = 0;
			boolean undecided = !complete(scope, rows.source(), list);
			for (Row row : list) {
				scope.bind(rows.bound(), row);
				Truth one = body.test(scope);
				met += one == Truth.MET ? 1 : 0;
				undecided |= one == Truth.UNDECIDED;
			}
			return undecided ? null : BigDecimal.valueOf(met);
		};
	}

	/** {@code sum}, {@code max} and {@code min}. */
	static Value gather(Tree.Rows rows) {
		Value body = Compiler.value(rows.body());
		Quantifier quantifier = rows.quantifier();
		return scope -> {
			List<Row> list = rows(scope, rows.source());
			boolean undecided = !complete(scope, rows.source(), list);
			Object result = quantifier == Quantifier.SUM ? BigDecimal.ZERO : null;
			for (Row row : list) {
				scope.bind(rows.bound(), row);
				Object one = body.get(scope);
				undecided |= one == null;
				result = one == null ? result : joined(quantifier, result, one);
			}
			if (result == null && !undecided) {
				scope.block(rows.source().shown());
			}
			return undecided ? null : result;
		};
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Object joined(Quantifier quantifier, Object result, Object one) {
		if (quantifier == Quantifier.SUM) {
			return ((BigDecimal) result).add((BigDecimal) one);
		}
		if (result == null) {
			return one;
		}
		boolean greater = ((Comparable) one).compareTo(result) > 0;
		return greater == (quantifier == Quantifier.MAX) ? one : result;
	}

	static Value count(Tree.Codes codes) {
		Value source = Compiler.value(codes.source());
		Test body = Compiler.test(codes.body());
		return scope -> {
			if (!(source.get(scope) instanceof List<?> list)) {
				return null;
			}
			long met = 0;
			boolean undecided = false;
			for (Object code : list) {
				scope.bind(codes.bound(), (String) code);
				Truth one = body.test(scope);
				met += one == Truth.MET ? 1 : 0;
				undecided |= one == Truth.UNDECIDED;
			}
			return undecided ? null : BigDecimal.valueOf(met);
		};
	}

	static Value size(Tree.Size size) {
		return scope -> {
			List<Row> list = rows(scope, size.source());
			return complete(scope, size.source(), list) ? BigDecimal.valueOf(list.size()) : null;
		};
	}

	static List<Row> rows(Scope scope, Tree.RowsOf source) {
		Row owner = scope.row(source.slot());
		Optional<RowList> list = source.list();
		return list.isPresent() ? scope.view().list(list.get(), owner) : scope.view().records(owner, source.register());
	}

	/** Whether the absence of a row may decide; when not, what is missing is remembered. */
	private static boolean complete(Scope scope, Tree.RowsOf source, List<Row> rows) {
		if (source.list().isEmpty()) {
			return compared(scope, source);
		}
		RowList.Closed closed = source.list().get().closed();
		if (source.list().get().owner() == RowKind.VILLAGE && scope.row(source.slot()).identity() == null) {
			scope.block(source.shown());
			return false;
		}
		boolean declarable = closed == RowList.Closed.WHEN_DECLARED || closed == RowList.Closed.WHEN_NOT_EMPTY_OR_DECLARED;
		if (closed == RowList.Closed.ALWAYS || closed != RowList.Closed.WHEN_DECLARED && !rows.isEmpty()) {
			return true;
		}
		if (declarable && source.parameter() >= 0) {
			Object declared = scope.parameter(source.parameter());
			if (Boolean.TRUE.equals(declared)) {
				return true;
			}
			if (declared != null) {
				scope.block(source.shown());
			}
			return false;
		}
		scope.block(source.shown());
		return false;
	}

	private static boolean compared(Scope scope, Tree.RowsOf source) {
		Object registers = scope.parameter(source.parameter());
		if (registers instanceof List<?> list && list.contains(source.register())) {
			return true;
		}
		if (registers != null) {
			scope.block(source.shown());
		}
		return false;
	}
}
