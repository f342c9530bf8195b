package org.lookback.ui.api;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.ingest.api.AsWritten;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.workbench.api.Workspace;

/** Words for the facts of a household: fields, values, whose they are and where they come from. Personal data is masked unless revealed. */
public final class FactWords {

	private final Dictionary dictionary;
	private final RegionTree regions;
	private final boolean reveal;
	private final Locale locale = Locale.getDefault();

	/** Reads dictionary and regions: called in jobs. */
	public FactWords(Workspace workspace, boolean reveal) {
		this.dictionary = workspace.dictionary();
		this.regions = workspace.regions();
		this.reveal = reveal;
	}

	/** The label of a field, by its id; the id when nobody knows it. */
	public String field(String id) {
		return dictionary.find(id).map(field -> field.label().in(locale)).orElse(id);
	}

	/** The label of an entity. */
	public String entity(String id) {
		return dictionary.findEntity(id).map(entity -> entity.label().in(locale)).orElse(id);
	}

	/** A value in words. */
	public String value(String fieldId, Object value) {
		Optional<Field> field = dictionary.find(fieldId);
		if (field.isEmpty()) {
			return other(fieldId.substring(fieldId.indexOf('.') + 1), ValueReader.canonical(value));
		}
		String words = field.get().type() == FieldType.REGION ? place(value.toString())
				: ValueReader.format(dictionary, field.get(), value, locale);
		return reveal ? words : Masking.mask(field.get(), words);
	}

	/** A text that no field took; the cell of a personal field is as personal as the field. */
	private String other(String name, String text) {
		Optional<Field> field = AsWritten.label(name).flatMap(label -> dictionary.byHeading(label).stream().filter(Field::personal).findFirst());
		return reveal ? text : field.map(known -> Masking.mask(known, text)).orElseGet(() -> Masking.unknown(name, text));
	}

	/** A value that may be absent, in words. */
	public String value(String fieldId, Optional<?> value) {
		return value.map(each -> value(fieldId, (Object) each)).orElseGet(UiMessages::notRecorded);
	}

	/** A field of a row, in words. */
	public String of(Fact row, String name) {
		return value(row.entity() + '.' + name, row.get(name));
	}

	/** A region's name. */
	public String place(String code) {
		return regions.region(code).map(Region::name).orElse(code);
	}

	/** A region's name with those above it, the province first. */
	public String path(String code) {
		String names = regions.path(code).stream().map(Region::name).collect(Collectors.joining(UiMessages.get("place.separator")));
		return names.isEmpty() ? code : names;
	}

	/** Whose fact it is: the member's name, else the key as it stands; empty for the household's own. */
	public String person(Household household, String key) {
		if (key.isEmpty()) {
			return "";
		}
		return household.members().stream().filter(member -> member.text("memberCode").filter(key::equals).isPresent()).findFirst()
				.map(member -> of(member, "name")).orElse(key);
	}

	/** Where a fact comes from, for people: file, sheet and row. */
	public static String source(Source source) {
		if (source.equals(Source.BY_HAND)) {
			return UiMessages.get("source.byHand");
		}
		return source.sheet().isEmpty() ? UiMessages.get("source.row", source.file(), Long.toString(source.row()))
				: UiMessages.get("source.sheet", source.file(), source.sheet(), Long.toString(source.row()));
	}
}
