package org.lookback.standards.internal.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Field;

/**
 * A condition with every name looked up and every type known. Slots number the variables; slot 0 is the household, slot 1 what the rule is
 * asked of when that is something else, {@link #VILLAGE} and {@link #VISIT} stand for themselves.
 */
public sealed interface Tree {

	/** The slot of {@code village}: the village of the household, facility or project. */
	int VILLAGE = Checker.MOST_SLOTS;
	/** The slot of {@code visit}: the latest visit of the year. */
	int VISIT = VILLAGE + 1;

	Type type();

	/** A literal: {@link java.math.BigDecimal}, {@link String}, {@link Boolean}, {@link java.time.LocalDate} or a list of codes. */
	record Constant(Object value, Type type) implements Tree {
	}

	/**
	 * @param unknown      codes of it that count as not known
	 * @param completeness of a field with several codes: index of the parameter that says that nothing recorded means none, -1 when there
	 *                     is no such parameter
	 */
	record FieldOf(int slot, int part, Field field, Set<String> unknown, int completeness, Type type) implements Tree {
	}

	/** The year of a row of a year. */
	record RowYear(int slot) implements Tree {
		@Override
		public Type type() {
			return Type.NUMBER;
		}
	}

	/**
	 * Whether there is a row of the year before the checked one.
	 *
	 * @param slot      the household or the member
	 * @param parameter index of the parameter that says whether that year was collected of everybody, -1 when there is none
	 */
	record LastYear(int slot, int parameter) implements Tree {
		@Override
		public Type type() {
			return Type.BOOL;
		}
	}

	/**
	 * A field of the household or member in the year before the checked one.
	 *
	 * @param part as {@link Row} orders its parts
	 */
	record LastYearOf(int slot, int part, Field field, Set<String> unknown, Type type) implements Tree {
	}

	/** A code that {@code exists} or {@code all} goes over. */
	record CodeVariable(int slot, Type type) implements Tree {
	}

	record ParameterOf(int index, String id, Type type) implements Tree {
	}

	/** A parameter as in force on the last day of a year. */
	record ParameterIn(int index, String id, Tree year, Type type) implements Tree {
	}

	/** Whether an earlier rule of the household is met, or of one of its members, kin or loans. */
	record RuleOf(String rule) implements Tree {
		@Override
		public Type type() {
			return Type.BOOL;
		}
	}

	record Not(Tree operand) implements Tree {
		@Override
		public Type type() {
			return Type.BOOL;
		}
	}

	record And(Tree left, Tree right) implements Tree {
		@Override
		public Type type() {
			return Type.BOOL;
		}
	}

	record Or(Tree left, Tree right) implements Tree {
		@Override
		public Type type() {
			return Type.BOOL;
		}
	}

	record Compare(Comparison operator, Tree left, Tree right) implements Tree {
		@Override
		public Type type() {
			return Type.BOOL;
		}
	}

	/** @param list of type CODES */
	record In(Tree element, Tree list) implements Tree {
		@Override
		public Type type() {
			return Type.BOOL;
		}
	}

	record Arithmetic(char operator, Tree left, Tree right) implements Tree {
		@Override
		public Type type() {
			return Type.NUMBER;
		}
	}

	record Negate(Tree operand) implements Tree {
		@Override
		public Type type() {
			return Type.NUMBER;
		}
	}

	record Known(Tree operand) implements Tree {
		@Override
		public Type type() {
			return Type.BOOL;
		}
	}

	record Call(Function function, List<Tree> arguments, Type type) implements Tree {
	}

	/**
	 * Over rows.
	 *
	 * @param bound the slot of the variable
	 * @param body  of type BOOL; of SUM, MAX and MIN of the type of the result
	 */
	record Rows(Quantifier quantifier, RowsOf source, int bound, Tree body, Type type) implements Tree {
	}

	/** Over the codes of a field with several. */
	record Codes(Quantifier quantifier, Tree source, int bound, Tree body, Type type) implements Tree {
	}

	/** How many rows a list has. */
	record Size(RowsOf source) implements Tree {
		@Override
		public Type type() {
			return Type.NUMBER;
		}
	}

	/**
	 * Which rows.
	 *
	 * @param slot      the variable they hang under
	 * @param list      absent for the records of a register
	 * @param register  the register, else empty
	 * @param parameter index of the parameter that says whether the list is complete, -1 when there is none
	 */
	record RowsOf(int slot, Optional<RowList> list, String register, int parameter) {

		public RowKind element() {
			return list.map(RowList::element).orElse(RowKind.REGISTER_RECORD);
		}

		/** For people and for {@code blockedBy}. */
		String shown() {
			return list.map(l -> l.owner() == RowKind.VILLAGE ? "village." + l.listName() : l.listName()).orElse("register:" + register);
		}
	}

	enum Quantifier {
		EXISTS, ALL, COUNT,
		/** Of nothing it is 0. */
		SUM,
		/** Of nothing it is not known. */
		MAX, MIN;

		/** Whether the body is a value, not a condition. */
		public boolean ofValues() {
			return this == SUM || this == MAX || this == MIN;
		}
	}

	enum Comparison {
		EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL
	}

	enum Function {
		/** Whole years from a date to the day. */
		AGE,
		/** Whole years from a date to another. */
		AGE_ON,
		/** The year of a date. */
		YEAR,
		/** Days from a date to another. */
		DAYS,
		/** A date of year, month and day. */
		DATE_OF,
		/** A date and a number of days. */
		ADD_DAYS,
		/** A date and a number of months. */
		ADD_MONTHS,
		/** Working days after a date up to and including another. */
		WORKDAYS,
		/** The working day that many working days after a date. */
		ADD_WORKDAYS,
		/** Whether a date is a working day. */
		IS_WORKDAY,
		/** The smaller of two numbers. */
		MIN_OF,
		/** The greater of two numbers. */
		MAX_OF,
		/** Whether a text begins with another. */
		STARTS_WITH,
		/** Whether a text has the shape that a pattern describes. */
		MATCHES,
		/** Whether a text is a valid ID number. */
		ID_VALID,
		/** The day of birth that an ID number says. */
		ID_BIRTH,
		/** The sex that an ID number says. */
		ID_SEX,
		/** A field of the household in a year. */
		IN_YEAR,
		/** The day whose law and ages count. */
		AS_OF,
		/** The year whose facts count. */
		THIS_YEAR
	}
}
