package org.lookback.ingest.internal.likeness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.PersonalKind;
import org.lookback.model.api.text.Messages;

/**
 * How well the values of a column fit a field.
 *
 * @param share    how many of the values fit, from 0 to 1
 * @param weight   how much that says: valid ID numbers say nearly all, plain numbers hardly anything; 0: nothing can be said
 * @param evidence in a sentence; empty when nothing can be said
 */
public record FieldFit(double share, double weight, String evidence) {

	/** Fewer values than this say nothing. */
	private static final int LEAST = 3;
	private static final FieldFit UNKNOWN = new FieldFit(0, 0, "");
	private static final Map<String, Double> MOST = Map.of("岁", 120.0, "月", 12.0, "%", 100.0, "天", 366.0);
	private static final double FIRST_BIRTH = 1900;

	/** @param year of the data; decides how old codes are read */
	public static FieldFit of(Dictionary dictionary, Field field, ColumnValues values, int year) {
		if (values.count() < LEAST) {
			return UNKNOWN;
		}
		Optional<PersonalKind> personal = PersonalKind.of(field);
		if (personal.isPresent()) {
			return switch (personal.get()) {
			case ID_NUMBER -> such(values, ColumnValues::idNumber, 0.5, "fit.idNumber");
			case CERTIFICATE -> such(values, ColumnValues::certificate, 0.5, "fit.certificate");
			case PHONE -> such(values, ColumnValues::phone, 0.4, "fit.phone");
			case ACCOUNT -> such(values, ColumnValues::account, 0.2, "fit.account");
			case NAME -> such(values, ColumnValues::name, 0.25, "fit.name");
			};
		}
		return switch (field.type()) {
		case REGION -> field.name().endsWith("Code") ? such(values, ColumnValues::division, 0.4, "fit.division") : UNKNOWN;
		case CODE, CODES, BOOL_PLUS -> such(values, readable(dictionary, field, year), values.distinct() > 1 ? 0.3 : 0.2, "fit.code");
		case BOOL -> such(values, readable(dictionary, field, year), 0.15, "fit.bool");
		case DATE -> such(values, readable(dictionary, field, year), 0.2, "fit.date");
		case YEAR -> such(values, readable(dictionary, field, year), 0.2, "fit.year");
		case INT, DEC, YUAN -> such(values, readable(dictionary, field, year), 0.1, "fit.number");
		case TEXT, REF -> UNKNOWN;
		};
	}

	private static FieldFit such(ColumnValues values, Predicate<String> test, double weight, String key) {
		int such = values.such(test);
		return new FieldFit(such / (double) values.count(), weight, Messages.in(FieldFit.class).get(key, such, values.count()));
	}

	private static Predicate<String> readable(Dictionary dictionary, Field field, int year) {
		return text -> {
			try {
				return ValueReader.read(dictionary, field, text, year).filter(value -> !inRange(field, value)).isEmpty();
			} catch (BadValueException e) {
				return false;
			}
		};
	}

	private static boolean inRange(Field field, Object value) {
		if (value instanceof LocalDate date) {
			return date.getYear() >= FIRST_BIRTH;
		}
		if (field.type() == FieldType.INT || field.type() == FieldType.DEC) {
			double number = value instanceof BigDecimal decimal ? decimal.doubleValue() : ((Long) value).doubleValue();
			return number <= field.unit().map(unit -> MOST.getOrDefault(unit, Double.MAX_VALUE)).orElse(Double.MAX_VALUE);
		}
		return true;
	}

	/** From 1, all values fit, to -1, none does; what lies between says less. */
	public double verdict() {
		return weight == 0 ? 0 : 2 * share - 1;
	}

	/** Whether nearly all values fit a field that not every value fits. */
	public boolean convincing() {
		return weight >= 0.4 && share >= 0.9;
	}

	/** Whether hardly any value fits. */
	public boolean contradicts() {
		return weight > 0 && share <= 0.2;
	}
}
