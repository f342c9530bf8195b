package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Type;

/** Something whose value a household, or a reading, may choose. */
public sealed interface Term {

	Type type();

	/** The step between its values; empty when there is a value between any two. */
	Optional<BigDecimal> grain();

	/** A field of a row. */
	record OfRow(int spot, Field field, int completeness, Type type) implements Term {

		private static final BigDecimal FEN = new BigDecimal("0.01");

		@Override
		public Optional<BigDecimal> grain() {
			return field.type() == FieldType.YUAN ? Optional.of(FEN)
					: field.type() == FieldType.DEC ? Optional.empty() : Optional.of(BigDecimal.ONE);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof OfRow that && that.spot == spot && that.field.id().equals(field.id());
		}

		@Override
		public int hashCode() {
			return Objects.hash(spot, field.id());
		}
	}

	/** The year of a row of an earlier year. */
	record YearOf(int spot, Type type) implements Term {
		@Override
		public Optional<BigDecimal> grain() {
			return Optional.of(BigDecimal.ONE);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof YearOf that && that.spot == spot;
		}

		@Override
		public int hashCode() {
			return spot;
		}
	}

	/** A parameter that people fill in. */
	record OfParameter(Parameter parameter, Type type) implements Term {
		@Override
		public Optional<BigDecimal> grain() {
			return type.is(Type.Kind.DATE) ? Optional.of(BigDecimal.ONE) : Optional.empty();
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof OfParameter that && that.parameter.id().equals(parameter.id());
		}

		@Override
		public int hashCode() {
			return parameter.id().hashCode();
		}
	}

	/**
	 * A piece that is not looked into.
	 *
	 * @param bound what its variables stand for
	 */
	record Opaque(Tree tree, List<Object> bound, Binding binding) implements Term {
		@Override
		public Type type() {
			return tree.type();
		}

		@Override
		public Optional<BigDecimal> grain() {
			boolean whole = tree instanceof Tree.Size || tree instanceof Tree.Rows || tree instanceof Tree.Codes
					|| tree instanceof Tree.Call && !tree.type().is(Type.Kind.BOOL);
			return whole ? Optional.of(BigDecimal.ONE) : Optional.empty();
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Opaque that && that.bound.equals(bound) && that.tree.equals(tree);
		}

		@Override
		public int hashCode() {
			return Objects.hash(tree.getClass(), bound);
		}
	}
}
