package org.lookback.index.internal.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.index.api.Breaks;
import org.lookback.index.api.Grain;
import org.lookback.index.api.Searching;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** The columns that a dictionary makes, by id and by entity. */
public final class Schema {

	/** Prefix of the columns that hold a package's outcome. */
	public static final String OUTCOME = "outcome:";
	private static final Map<String, Level> ROOTS = Map.of("household", Level.HOUSEHOLD, "member", Level.MEMBER, "finding", Level.FINDING,
			"notice", Level.NOTICE, "measure", Level.MEASURE, "ledger", Level.ITEM, "warning", Level.WARNING);

	private final Dictionary forms;
	private final Dictionary dictionary;
	private final Map<String, Column> columns = new LinkedHashMap<>();
	private final Map<String, List<Column>> byEntity = new HashMap<>();
	private final Map<String, Map<String, Column>> byName = new HashMap<>();
	private final Map<RegionLevel, Column> regions = new EnumMap<>(RegionLevel.class);
	private final Set<String> regionIds = new HashSet<>();
	private final Map<Level, List<String>> entities = new EnumMap<>(Level.class);
	private final Map<Level, List<Column>> copies = new EnumMap<>(Level.class);
	private final List<Column> all;

	/** @param forms the entities of the forms; those of the ledger and of warnings are added */
	public Schema(Dictionary forms) {
		this.forms = forms;
		this.dictionary = forms.and(Dictionary.ledger()).and(Dictionary.warnings());
		for (Entity entity : dictionary.entities()) {
			level(entity).ifPresent(level -> entity.fields().stream().filter(field -> indexed(entity, field))
					.forEach(field -> add(new Column(field.id(), level, Optional.of(field)))));
		}
		for (RegionLevel level : RegionLevel.values()) {
			Column column = columns.get("household." + level.name().toLowerCase(Locale.ROOT));
			if (column != null) {
				regions.put(level, column);
				regionIds.add(column.id());
			}
		}
		for (Level level : Level.values()) {
			List<String> own = dictionary.entities().stream().map(Entity::id).filter(e -> !of(e).isEmpty() && of(e).getFirst().level() == level).toList();
			entities.put(level, own);
			copies.put(level, own.stream().flatMap(e -> of(e).stream()).filter(Schema::copied).toList());
		}
		all = List.copyOf(columns.values());
	}

	/** Whether households carry the values that their events have in a column. */
	public static boolean copied(Column column) {
		return column.level().event() && !column.level().loose() && column.facettable() && !column.numeric();
	}

	/** The columns of an event's level that its household carries too. */
	public List<Column> copies(Level level) {
		return copies.get(level);
	}

	private void add(Column column) {
		columns.put(column.id(), column);
		Field field = column.field().orElseThrow();
		byEntity.computeIfAbsent(field.entity(), e -> new ArrayList<>()).add(column);
		byName.computeIfAbsent(field.entity(), e -> new HashMap<>()).put(field.name(), column);
	}

	private static boolean indexed(Entity entity, Field field) {
		return field.facettable() || field.chartable() || field.searchable()
				|| field.type() == FieldType.TEXT && (field.personal() || entity.key().contains(field.name()));
	}

	private Optional<Level> level(Entity entity) {
		Level own = ROOTS.get(entity.id());
		if (own != null) {
			return Optional.of(own);
		}
		return dictionary.ancestors(entity).stream().map(e -> ROOTS.get(e.id())).filter(level -> level != null).findFirst();
	}

	/** All entities: those of the forms, of the ledger and of warnings. */
	public Dictionary dictionary() {
		return dictionary;
	}

	/** The field that a name means. One that fields of the forms have means none of the ledger's and none of warnings. */
	public Optional<Field> named(String typed) {
		return forms.find(typed).or(() -> forms.byHeading(typed).isEmpty() ? Dictionary.ledger().find(typed).or(() -> Dictionary.warnings().find(typed)) : Optional.empty());
	}

	public List<Column> columns() {
		return all;
	}

	/** The columns of an entity's own fields; none for entities that are not in the index. */
	public List<Column> of(String entity) {
		return byEntity.getOrDefault(entity, List.of());
	}

	/** The columns of an entity's own fields by the fields' names. */
	public Map<String, Column> byName(String entity) {
		return byName.getOrDefault(entity, Map.of());
	}

	/** The entities whose rows belong to a level, in the dictionary's order. */
	public List<String> entities(Level level) {
		return entities.get(level);
	}

	public Optional<Column> column(String id) {
		return id.startsWith(OUTCOME) ? Optional.of(outcome(id.substring(OUTCOME.length()))) : Optional.ofNullable(columns.get(id));
	}

	/** The column of a package's outcomes. */
	public static Column outcome(String packageId) {
		return new Column(OUTCOME + packageId, Level.HOUSEHOLD, Optional.empty());
	}

	/** The household's column of one level of its region. */
	public Optional<Column> region(RegionLevel level) {
		return Optional.ofNullable(regions.get(level));
	}

	/** Whether this is the household's column of one level of its region. */
	public boolean regionLevel(Column column) {
		return regionIds.contains(column.id());
	}

	/** Whether this is one of the columns of a household's region, whatever its level. */
	public boolean householdRegion(Column column) {
		return column.level() == Level.HOUSEHOLD && column.region();
	}

	/**
	 * The column a person means.
	 *
	 * @throws LookbackException when there is no such field, or it is not of a household, a member, a finding or a measure
	 */
	public Column find(String asTyped) throws LookbackException {
		String typed = asTyped.strip();
		if (typed.startsWith(OUTCOME) && typed.length() > OUTCOME.length()) {
			return outcome(typed.substring(OUTCOME.length()));
		}
		Optional<Grain> grain = Grain.of(typed);
		if (grain.isPresent()) {
			return dated(find(Grain.field(typed)), grain.get());
		}
		if (Breaks.of(typed).isPresent()) {
			return numbered(find(Grain.field(typed)));
		}
		Messages messages = Messages.in(Searching.class);
		Optional<Field> field = named(typed);
		if (field.isEmpty()) {
			return headed(typed);
		}
		Column column = columns.get(field.get().id());
		if (column == null) {
			throw new LookbackException(messages.get("field.notIndexed", field.get().id()));
		}
		return column;
	}

	/** Only numbers can be cut into bands. */
	private static Column numbered(Column column) throws LookbackException {
		if (!column.type().numeric()) {
			throw new LookbackException(Messages.in(Searching.class).get("value.notNumber", column.id()));
		}
		return column;
	}

	/** Only dates have weeks and months. */
	private static Column dated(Column column, Grain grain) throws LookbackException {
		if (column.type() != FieldType.DATE) {
			throw new LookbackException(Messages.in(Searching.class).get("field.noDate", named(column), grain.id()));
		}
		return column;
	}

	/** The only column that files call by a name. */
	private Column headed(String typed) throws LookbackException {
		List<Column> headed = forms.byHeading(typed).stream().map(field -> columns.get(field.id())).filter(column -> column != null).toList();
		if (headed.size() > 1) {
			throw new LookbackException(
					Messages.in(Searching.class).get("field.several", typed, String.join(", ", headed.stream().map(Schema::named).toList())));
		}
		return headed.stream().findFirst().orElseThrow(() -> new LookbackException(
				Messages.in(Searching.class).get("field.unknown", typed, String.join(", ", near(typed)))));
	}

	private static String named(Column column) {
		return column.field().orElseThrow().label().in(Locale.getDefault()) + ' ' + column.id();
	}

	/** Names of fields that look like what was typed, best first. */
	private List<String> near(String typed) {
		String wanted = typed.toLowerCase(Locale.ROOT);
		return columns.values().stream().filter(Column::facettable)
				.sorted(Comparator.comparingInt(column -> distance(column, wanted))).limit(5).map(Schema::named).toList();
	}

	private static int distance(Column column, String wanted) {
		Field field = column.field().orElseThrow();
		List<String> names = new ArrayList<>(field.aliases());
		names.addAll(field.headings());
		names.addAll(List.of(field.id(), field.name(), field.label().zh(), field.label().en()));
		return names.stream().mapToInt(name -> Edits.distance(name.toLowerCase(Locale.ROOT), wanted)).min().orElse(99);
	}
}
