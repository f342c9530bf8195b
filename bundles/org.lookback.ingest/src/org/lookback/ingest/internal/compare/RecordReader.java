package org.lookback.ingest.internal.compare;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lookback.ingest.api.AsWritten;
import org.lookback.ingest.internal.compare.Terms.Compared;
import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.DepartmentCount;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.personal.Pinyin;

/** Makes lines of register records: who is meant, whether he is listed still, what is said of the compared fields. */
final class RecordReader {

	private static final String PART = " / ";
	/** A number with a wrong digit: it finds nobody by itself, and still speaks for whoever has nearly the same. */
	private static final Pattern DAMAGED = Pattern.compile("\\d{17}[\\dXx]");
	private static final int BIRTH = 6;
	private static final int SEQUENCE = 14;

	private final Dictionary dictionary;
	private final int year;
	private final LocalDate asOf;
	private final String writtenId;

	RecordReader(Dictionary dictionary, int year, LocalDate asOf) {
		this.dictionary = dictionary;
		this.year = year;
		this.asOf = asOf;
		writtenId = AsWritten.name(dictionary.field("registerRecord.personId"));
	}

	/** @param hung number of the person that the record hangs under; -1 for nobody */
	RecordLine line(Fact record, Register register, int hung) {
		Optional<IdNumber> id = record.text("personId").flatMap(IdNumber::parse);
		for (String column : register.definition().ids()) {
			id = id.or(() -> said(record, List.of(column)).map(Object::toString).flatMap(IdNumber::parse));
		}
		String name = record.text("personName").orElse("");
		String written = record.text(writtenId).orElse("");
		if (id.isEmpty() && IdNumber.parse(name).isPresent()) {
			id = IdNumber.parse(name);
			name = Pinyin.fits(written) ? written : "";
		}
		String number = id.map(IdNumber::number).orElse(DAMAGED.matcher(written).matches() ? written : "");
		Optional<LocalDate> birth = record.date("birthDate").or(() -> birth(number));
		RegisterListing listing = new RegisterListing(record.text("recordNo").orElse(""), name, number, birth,
				record.text("villageCode").orElse(""), active(record, register), state(record),
				details(record, register), record.text("verified").orElse(""), record.source());
		String[] values = new String[register.fields().size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = value(record, register.fields().get(i));
		}
		return new RecordLine(listing, hung, values, counts(record, register));
	}

	/** The birth date that a number says, right or damaged. */
	private static Optional<LocalDate> birth(String number) {
		if (number.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.parse(number.substring(BIRTH, SEQUENCE), DateTimeFormatter.BASIC_ISO_DATE));
		} catch (DateTimeParseException damaged) {
			return Optional.empty();
		}
	}

	private boolean active(Fact record, Register register) {
		return record.text("registerState").filter(register.definition().ended()::contains).isEmpty()
				&& record.date("benefitUntil").filter(day -> day.isBefore(asOf)).isEmpty()
				&& record.date("benefitFrom").filter(day -> day.isAfter(asOf)).isEmpty();
	}

	private static String state(Fact record) {
		String state = record.text("registerState").orElse("");
		Optional<LocalDate> from = record.date("benefitFrom");
		Optional<LocalDate> until = record.date("benefitUntil");
		return from.isEmpty() && until.isEmpty() ? state
				: (state + ' ' + from.map(LocalDate::toString).orElse("") + '—' + until.map(LocalDate::toString).orElse("")).strip();
	}

	private static Map<String, String> details(Fact record, Register register) {
		Map<String, String> details = new LinkedHashMap<>();
		register.definition().shows()
				.forEach(column -> said(record, List.of(column)).ifPresent(value -> details.put(column, ValueReader.canonical(value))));
		return details;
	}

	private String value(Fact record, Compared compared) {
		Field field = compared.field();
		return said(record, compared.terms().columns()).map(value -> {
			String text = ValueReader.canonical(value);
			try {
				return ValueReader.read(dictionary, field, text, year).map(ValueReader::canonical).orElse("");
			} catch (BadValueException asWritten) {
				return text;
			}
		}).orElse("");
	}

	private static int counts(Fact record, Register register) {
		int bits = 0;
		for (int i = 0; i < register.counts().size(); i++) {
			boolean all = register.counts().get(i).count().there().stream().allMatch(said -> holds(record, said));
			bits |= all ? 1 << i : 0;
		}
		return bits;
	}

	private static boolean holds(Fact record, DepartmentCount.Said said) {
		Optional<Object> value = said(record, said.columns());
		return said.is().isEmpty() ? value.isEmpty() : value.filter(one -> said.is().contains(ValueReader.canonical(one))).isPresent();
	}

	/** What stands in the first of some columns that says something; a heading of several rows is known by its last part. */
	private static Optional<Object> said(Fact record, List<String> columns) {
		for (String column : columns) {
			Object value = record.values().get(column);
			if (value == null) {
				for (Map.Entry<String, Object> entry : record.values().entrySet()) {
					value = entry.getKey().endsWith(PART + column) ? entry.getValue() : value;
				}
			}
			if (value != null) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
