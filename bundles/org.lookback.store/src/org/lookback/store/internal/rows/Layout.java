package org.lookback.store.internal.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;

/**
 * How an entity's rows lie in memory. A row in memory is an array with one slot a field, in the order of the
 * columns; behind them stand the slots of what follows from the row's place: its year, its own identity.
 */
public final class Layout {

	private static final String HOUSEHOLD = "household";
	private static final String MEMBER = "member";
	private static final String YEAR = "dataYear";

	private final Entity entity;
	private final int place;
	private final String table;
	private final List<Column> columns = new ArrayList<>();
	private final Map<String, Integer> slots = new HashMap<>();
	private final List<String> names = new ArrayList<>();
	private final List<String> ownKey = new ArrayList<>();
	private final Optional<String> memberField;

	Layout(Entity entity, int place) {
		this.entity = entity;
		this.place = place;
		boolean identity = entity.id().equals(HOUSEHOLD) || entity.id().equals(MEMBER);
		this.table = Column.snake(entity.id()) + (identity ? "_detail" : "");
		List<Field> fields = entity.fields().stream().filter(field -> !field.computed()).toList();
		fields.stream().filter(this::stored).forEach(field -> {
			add(field.name());
			columns.add(new Column(field.name(), Column.snake(field.name()), field.type()));
		});
		entity.key().stream().filter(name -> slots.containsKey(name) && !identity).forEach(ownKey::add);
		memberField = columns.stream().map(Column::field).filter(name -> refersTo(name, MEMBER)).filter(name -> underHousehold()).findFirst();
		fields.stream().filter(field -> !slots.containsKey(field.name()) && !refersTo(field.name(), HOUSEHOLD))
				.forEach(field -> add(field.name()));
	}

	/** Not a column: what the row's number says (its household, its member, its year), and the key of an identity. */
	private boolean stored(Field field) {
		if (field.name().equals(YEAR) || refersTo(field.name(), HOUSEHOLD)) {
			return false;
		}
		if (entity.id().equals(HOUSEHOLD) || entity.id().equals(MEMBER)) {
			return !entity.key().contains(field.name());
		}
		return !(underMember() && entity.key().contains(field.name()) && refersTo(field.name(), MEMBER));
	}

	private boolean refersTo(String name, String target) {
		return entity.field(name).filter(field -> field.type() == FieldType.REF)
				.flatMap(Field::refersTo).filter(target::equals).isPresent();
	}

	private void add(String name) {
		slots.put(name, names.size());
		names.add(name);
	}

	/** The entity's id. */
	public String entity() {
		return entity.id();
	}

	/** Its place among the layouts of the dictionary, from 0. */
	public int place() {
		return place;
	}

	/** The name under which versions count their rows of the entity. */
	public String table() {
		return table;
	}

	public List<Column> columns() {
		return columns;
	}

	/** Whether a field's value follows from where the row hangs, so that it is neither stored nor an unknown field. */
	public boolean follows(String field) {
		return slot(field) >= columns.size() || refersTo(field, HOUSEHOLD);
	}

	/** Names of the slots; the first ones are the columns'. */
	public List<String> names() {
		return names;
	}

	/** The slot of a field, or -1. */
	public int slot(String field) {
		return slots.getOrDefault(field, -1);
	}

	/** Fields that tell rows of the same household, member and year apart; empty when there is one such row. */
	public List<String> ownKey() {
		return ownKey;
	}

	/** The field that names a member, in an entity that hangs under the household: the person who benefits, whose kin it is. */
	public Optional<String> memberField() {
		return memberField;
	}

	public boolean yearly() {
		return entity.yearly();
	}

	/** Whether it is the household itself or hangs under it directly. */
	public boolean underHousehold() {
		return entity.id().equals(HOUSEHOLD) || entity.parent().filter(HOUSEHOLD::equals).isPresent();
	}

	/** Whether it is the member himself or hangs under him. */
	public boolean underMember() {
		return entity.parent().filter(MEMBER::equals).isPresent();
	}

	/** Whether it is a member's own row. */
	public boolean isMember() {
		return entity.id().equals(MEMBER);
	}

	/** Whether it hangs under no household. */
	public boolean alone() {
		return entity.parent().filter(parent -> parent.equals(HOUSEHOLD) || parent.equals(MEMBER)).isEmpty() && !entity.id().equals(HOUSEHOLD);
	}
}
