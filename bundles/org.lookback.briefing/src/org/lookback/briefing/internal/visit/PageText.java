package org.lookback.briefing.internal.visit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.casework.api.visits.Saying;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.personal.PersonalKind;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.visit.SheetFields;

/** What the page of a household says, whatever it is written with. */
public final class PageText {

	/** Who signs, in the order of the page. */
	static final List<String> SIGNERS = List.of("visitor", "head", "helper", "cadre", "date");

	private final Dictionary dictionary;
	private final SheetFields fields = SheetFields.core();
	private final String place;
	private final int year;
	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;

	/**
	 * @param place  name of the village
	 * @param reveal whether ID numbers, telephone and account numbers stand in full; names always do: nobody could visit without
	 */
	public PageText(Dictionary dictionary, String place, int year, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.place = place;
		this.year = year;
		this.reveal = reveal;
		this.locale = locale;
		messages = Messages.in(PageText.class, locale);
	}

	int year() {
		return year;
	}

	SheetFields fields() {
		return fields;
	}

	String say(String key, Object... arguments) {
		return messages.get(key, arguments);
	}

	/** The word for "looked, and there is no such thing". */
	String nothing() {
		return fields.nothing().word().in(locale);
	}

	/** What the whole file is. */
	public String file() {
		return messages.get("sheet.file", String.valueOf(year), place);
	}

	/** What stands at the foot of paper that nothing reads back. */
	public String foot() {
		return messages.get("sheet.wayBack") + "    " + file();
	}

	/** The first line; the page of how many when there are several. */
	String title(int page, int pages) {
		return messages.get("sheet.title", String.valueOf(year), place) + (pages > 1 ? messages.get("sheet.part", page, pages) : "");
	}

	/** Which household it is. */
	String household(ComparedHousehold household) {
		return messages.get("sheet.household", household.code().isEmpty() ? household.key() : household.code(), household.head(), household.group(),
				messages.get(household.registered() ? "sheet.registered" : "sheet.unregistered"), household.members().size());
	}

	/** What empty cells and the word for nothing mean. */
	String legend() {
		return messages.get("sheet.legend", nothing());
	}

	Field field(String id) {
		return dictionary.field(id);
	}

	String caption(String field) {
		Field of = field(field);
		return of.label().in(locale) + of.unit().map(unit -> messages.get("sheet.unit", unit)).orElse("");
	}

	/** Over or beside what is printed: the system's word, or the workbench's own where the system does not have the household or the person. */
	String source(boolean inSystem) {
		return messages.get(inSystem ? "sheet.system" : "sheet.here");
	}

	/** What is printed of a field as known. */
	String known(Compared compared, boolean inSystem) {
		return said(compared.target().field(), inSystem ? compared.system() : compared.here());
	}

	/** What a voice says of a field. */
	String said(String id, Saying saying) {
		if (saying.nothing()) {
			return nothing();
		}
		if (saying.value().isEmpty()) {
			return "";
		}
		Field field = field(id);
		Object value = saying.value().get();
		String text = field.type() == FieldType.DATE || field.type() == FieldType.TEXT ? ValueReader.canonical(value)
				: ValueReader.format(dictionary, field, value, locale);
		return reveal || PersonalKind.of(field).filter(kind -> kind == PersonalKind.NAME).isPresent() ? text : Masking.mask(field, text);
	}

	/** What the last visit said, and what was found on sheets before. */
	String before(ComparedHousehold household) {
		return household.visits().stream().findFirst().map(visit -> told(household, visit)).orElse(messages.get("sheet.never"));
	}

	private String told(ComparedHousehold household, ComparedHousehold.Visit visit) {
		String problems = visit.problems().stream().map(code -> label("ProblemType", code)).collect(Collectors.joining("、"));
		String found = household.fields().stream().filter(field -> field.found().said()).map(field -> field(field.target().field()))
				.map(field -> field.label().in(locale)).collect(Collectors.joining("、"));
		return messages.get("sheet.last", visit.day().toString(), visit.visitor(), visit.conclusion().isEmpty() ? "" : label("Conclusion", visit.conclusion()),
				problems, visit.note()) + (found.isEmpty() ? "" : messages.get("sheet.checked", found));
	}

	private String label(String list, String code) {
		return dictionary.codeList(list).flatMap(codes -> codes.code(code)).map(Code::label).map(label -> label.in(locale)).orElse(code);
	}
}
