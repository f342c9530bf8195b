package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.facts.Fact;
import org.lookback.standards.api.Census;
import org.lookback.standards.internal.condition.Compiler.Value;

/** The computed fields that a {@link Census} fills. An example may write their values into its rows; those count first. */
public enum CensusField {
	/** Members of the year, in all households, who have this ID number. */
	ID_HOLDERS("member.idHolders", holders(Census.Holders::members)),
	/** Households that they belong to. */
	ID_HOUSEHOLDS("member.idHouseholds", holders(Census.Holders::households)),
	/** Villages that they live in. */
	ID_VILLAGES("member.idVillages", holders(Census.Holders::villages)),
	LISTED_HOUSEHOLDS("village.listedHouseholds", village(Census.Village::households)),
	LISTED_PERSONS("village.listedPersons", village(Census.Village::persons)),
	LISTED_REGISTERED("village.listedRegistered", village(Census.Village::registered)),
	LISTED_POOR("village.listedPoor", village(Census.Village::poor)),
	LISTED_UNSAFE_WATER("village.listedUnsafeWater", village(Census.Village::unsafeWater)),
	LISTED_DANGEROUS("village.listedDangerous", village(Census.Village::dangerous));

	/** How much a census has counted for a row; empty when nobody has counted. */
	private interface Count {
		OptionalInt of(Census census, Row row);
	}

	private final String id;
	private final Count count;

	CensusField(String id, Count count) {
		this.id = id;
		this.count = count;
	}

	/** The one that fills a field. */
	public static Optional<CensusField> of(Field field) {
		if (field.computed()) {
			for (CensusField one : values()) {
				if (one.id.equals(field.id())) {
					return Optional.of(one);
				}
			}
		}
		return Optional.empty();
	}

	/** Whether a field of this id is filled by a census. */
	public static boolean filled(String field) {
		for (CensusField one : values()) {
			if (one.id.equals(field)) {
				return true;
			}
		}
		return false;
	}

	private static Count holders(ToIntFunction<Census.Holders> what) {
		return (census, row) -> {
			Optional<String> number = row.identity() == null ? Optional.empty() : row.identity().text("idNumber");
			return number.isEmpty() ? OptionalInt.empty() : map(census.holders(number.get()), what);
		};
	}

	private static Count village(ToIntFunction<Census.Village> what) {
		return (census, row) -> row.identity() == null ? OptionalInt.empty() : map(census.village(row.key()), what);
	}

	private static <T> OptionalInt map(Optional<T> counted, ToIntFunction<T> count) {
		return counted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(count.applyAsInt(counted.get()));
	}

	/** Reads the field; not known where nobody has counted. */
	Value value(Tree.FieldOf tree) {
		String name = tree.field().name();
		return scope -> {
			Row row = scope.row(tree.slot());
			Fact fact = row.part(tree.part());
			Optional<Object> written = fact == null ? Optional.empty() : fact.get(name);
			OptionalInt counted = written.isPresent() ? OptionalInt.of(((Long) written.get()).intValue()) : count.of(scope.view().census(), row);
			Object value = counted.isPresent() ? Long.valueOf(counted.getAsInt()) : null;
			scope.used(tree.field(), row.key(), value, fact, value == null);
			return value == null ? null : BigDecimal.valueOf(counted.getAsInt());
		};
	}
}
