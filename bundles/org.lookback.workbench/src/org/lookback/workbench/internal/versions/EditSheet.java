package org.lookback.workbench.internal.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.Masking;
import org.lookback.workbench.api.Editing.Cell;
import org.lookback.workbench.api.Editing.Row;
import org.lookback.workbench.api.Editing.Sheet;
import org.lookback.workbench.api.Editing.Subject;

/** Lays out everything of a household or a place that a person may change, with what stands there now. */
public final class EditSheet {

	private static final String MEMBER = "member";
	private static final Set<FieldType> LISTS = Set.of(FieldType.CODE, FieldType.CODES, FieldType.BOOL_PLUS);

	private final ValueWords words;
	private final Dictionary dictionary;
	private final Rows rows;
	private final boolean reveal;
	private final Locale locale;
	private final int year;

	/** @param year whose rows are offered where there are none yet */
	public EditSheet(Dictionary dictionary, boolean reveal, Locale locale, int year) {
		this.dictionary = dictionary;
		this.words = new ValueWords(dictionary, reveal, locale);
		this.rows = new Rows(dictionary);
		this.reveal = reveal;
		this.locale = locale;
		this.year = year;
	}

	/** Of a household: its own rows first, then those of each member. */
	public Sheet of(Household household) {
		List<Row> all = new ArrayList<>();
		owner(household.root(), Optional.empty(), all);
		for (Fact kin : household.root().children("kin")) {
			kin.children().values().forEach(list -> list.forEach(row -> all.add(row(row, Optional.empty()))));
		}
		household.members().forEach(member -> owner(member, Optional.of(member), all));
		return new Sheet(Subject.household(household.key()), household.key() + " " + words.name(household.root().text("headName").orElse("")), all);
	}

	/** Of a village, facility, project or record: one row a year. */
	public Sheet of(Subject subject, List<Fact> facts) {
		return new Sheet(subject, words.entity(subject.entity()) + " " + subject.key(), facts.stream().map(row -> row(row, Optional.empty())).toList());
	}

	private void owner(Fact owner, Optional<Fact> member, List<Row> all) {
		all.add(row(owner, member));
		Map<String, List<Fact>> children = new TreeMap<>(owner.children());
		children.remove(MEMBER);
		for (Entity entity : dictionary.entities()) {
			boolean ours = entity.parent().filter(owner.entity()::equals).isPresent();
			if (ours && entity.yearly() && RowKeys.own(entity).isEmpty() && owner.child(entity.id(), year).isEmpty()) {
				all.add(row(new Fact(entity.id(), Map.of("dataYear", (long) year), Source.BY_HAND), member));
			}
		}
		children.values().forEach(list -> list.forEach(row -> all.add(row(row, member))));
	}

	private Row row(Fact row, Optional<Fact> member) {
		Entity entity = dictionary.entity(row.entity());
		String key = RowKeys.of(dictionary, row);
		String object = member.map(one -> words.name(one.text("name").orElse(""))).orElse(key);
		OptionalInt of = entity.yearly() ? row.year().map(OptionalInt::of).orElse(OptionalInt.empty()) : OptionalInt.empty();
		List<Cell> cells = entity.fields().stream().filter(rows::editable).map(field -> cell(field, row)).toList();
		return new Row(row.entity(), words.entity(row.entity()), member.flatMap(one -> one.text("memberCode")).orElse(""), object, of, key, cells);
	}

	private Cell cell(Field field, Fact row) {
		Optional<Object> value = row.get(field.name());
		String text = value.map(EditSheet::typed).orElse("");
		return new Cell(field.id(), field.label().in(locale), field.type(), reveal ? text : Masking.mask(field, text),
				value.map(one -> words.value(row.entity(), field.name(), one)).orElse(""), codes(field), value.map(one -> row.source(field.name())));
	}

	private static String typed(Object value) {
		return value instanceof List<?> codes ? String.join("、", codes.stream().map(Object::toString).toList()) : ValueReader.canonical(value);
	}

	private List<String> codes(Field field) {
		if (field.type() == FieldType.BOOL) {
			return List.of("是", "否");
		}
		return LISTS.contains(field.type())
				? field.codeList().flatMap(dictionary::codeList).map(list -> list.offered().stream().map(Code::id).toList()).orElse(List.of())
				: List.of();
	}
}
