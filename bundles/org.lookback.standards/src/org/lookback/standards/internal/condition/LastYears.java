package org.lookback.standards.internal.condition;

import java.util.List;

import org.lookback.model.api.facts.Fact;
import org.lookback.standards.internal.condition.Compiler.Value;

/**
 * The year before the checked one. Behind the parts that {@link RowKind#entities} names, the rows of a household and of a member carry the
 * same parts of that year; an identity has none.
 */
final class LastYears {

	/** What conditions call it, and what a package calls it under {@code completeness}. */
	static final String NAME = "lastYear";

	private static final List<String> HOUSEHOLD = RowKind.HOUSEHOLD.entities();
	private static final List<String> MEMBER = RowKind.MEMBER.entities();

	private LastYears() {
	}

	/** The household of a year, with its rows of the year before. */
	static Row household(Fact root, int year) {
		return row(root, HOUSEHOLD, "", year);
	}

	/** A member of a year, with his row of the year before. */
	static Row member(Fact member, int year) {
		return row(member, MEMBER, member.text("memberCode").orElse(""), year);
	}

	private static Row row(Fact identity, List<String> entities, String key, int year) {
		int own = entities.size();
		Fact[] parts = new Fact[2 * own - 1];
		parts[0] = identity;
		for (int part = 1; part < own; part++) {
			parts[part] = identity.child(entities.get(part), year).orElse(null);
			parts[own + part - 1] = identity.child(entities.get(part), year - 1).orElse(null);
		}
		return new Row(parts, key, year);
	}

	/** Where the row of last year stands that is beside a part of this year. */
	static int part(RowKind kind, int part) {
		return kind.entities().size() + part - 1;
	}

	/** Whether there is a row of last year; when last year was collected of everybody and there is none, that is not known. */
	static Value there(Tree.LastYear last) {
		return scope -> {
			Fact[] parts = scope.row(last.slot()).parts();
			for (int part = parts.length / 2 + 1; part < parts.length; part++) {
				if (parts[part] != null) {
					return Boolean.TRUE;
				}
			}
			if (last.parameter() < 0 || !Boolean.TRUE.equals(scope.declared(last.parameter()))) {
				return Boolean.FALSE;
			}
			scope.block(NAME);
			return null;
		};
	}

	/** A field of last year's row. */
	static Value field(Tree.LastYearOf tree) {
		String name = tree.field().name();
		boolean number = tree.type().is(Type.Kind.NUMBER);
		return scope -> {
			Row row = scope.row(tree.slot());
			Fact fact = row.part(tree.part());
			Object value = fact == null ? null : fact.get(name).orElse(null);
			boolean missing = value == null || value instanceof String code && tree.unknown().contains(code);
			scope.used(tree.field(), row.key(), value, fact, missing);
			if (missing) {
				return null;
			}
			return Type.converted(value, number);
		};
	}
}
