package org.lookback.model.api.dictionary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.internal.dictionary.DictionaryLoader;
import org.lookback.model.internal.dictionary.FieldNames;
import org.lookback.model.internal.dictionary.ValueMessages;

/**
 * All entities, fields and code lists: the core ones, and those of standards packages laid over them.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Dictionary {

	private static final class Core {
		static final Dictionary DICTIONARY = DictionaryLoader.core();
	}

	private static final class Clauses {
		static final Dictionary DICTIONARY = DictionaryLoader.clauses();
	}

	private static final class Ledger {
		static final Dictionary DICTIONARY = DictionaryLoader.ledger();
	}

	private static final class Warnings {
		static final Dictionary DICTIONARY = DictionaryLoader.warnings();
	}

	private final Map<String, Entity> entities = new LinkedHashMap<>();
	private final Map<String, CodeList> codeLists = new LinkedHashMap<>();
	private final Map<String, Field> fields = new LinkedHashMap<>();
	private final FieldNames names;
	private final Map<String, RegisterDefinition> registers = new LinkedHashMap<>();
	private final List<DepartmentCount> counts;

	private Dictionary(List<Entity> entities, List<CodeList> codeLists, List<RegisterDefinition> registers, List<DepartmentCount> counts) {
		for (CodeList list : codeLists) {
			if (this.codeLists.put(list.id(), list) != null) {
				throw ValueMessages.wrong("twoLists", list.id());
			}
		}
		for (Entity entity : entities) {
			if (this.entities.put(entity.id(), entity) != null) {
				throw ValueMessages.wrong("twoEntities", entity.id());
			}
			entity.fields().forEach(this::add);
		}
		registers.forEach(register -> this.registers.put(register.id(), register));
		this.counts = List.copyOf(counts);
		check();
		checkRegisters();
		names = new FieldNames(entities);
	}

	private void checkRegisters() {
		for (RegisterDefinition register : registers.values()) {
			checkRegister(register.id());
			register.compared().forEach(compared -> field(compared.field()));
		}
		counts.forEach(count -> checkRegister(count.register()));
	}

	private void checkRegister(String id) {
		if (codeList("Register").flatMap(list -> list.code(id)).isEmpty()) {
			throw ValueMessages.wrong("register.unknown", id);
		}
	}

	private void add(Field field) {
		if (fields.put(field.id(), field) != null) {
			throw ValueMessages.wrong("twoFields", field.id());
		}
	}

	private void check() {
		for (Entity entity : entities.values()) {
			entity.parent().ifPresent(this::entity);
			for (String name : entity.key()) {
				if (entity.field(name).isEmpty()) {
					throw ValueMessages.wrong("keyNoField", entity.id(), name);
				}
			}
		}
		for (Field field : fields.values()) {
			if (field.type().coded() && field.codeList().isEmpty()) {
				throw ValueMessages.wrong("field.noList", field.id());
			}
			field.codeList().filter(list -> !codeLists.containsKey(list)).ifPresent(list -> {
				throw ValueMessages.wrong("field.unknownList", field.id(), list);
			});
			field.refersTo().filter(target -> !entities.containsKey(target)).ifPresent(target -> {
				throw ValueMessages.wrong("field.unknownEntity", field.id(), target);
			});
		}
	}

	/** The core dictionary, read once from this bundle's {@code dictionary/} folder. */
	public static Dictionary core() {
		return Core.DICTIONARY;
	}

	/** What conditions on clauses of policy texts name: the one entity {@code clause}, apart from the forms and their columns. */
	public static Dictionary clauses() {
		return Clauses.DICTIONARY;
	}

	/** The columns of the ledger of problems: the one entity {@code ledger}, apart from the forms and their columns. */
	public static Dictionary ledger() {
		return Ledger.DICTIONARY;
	}

	/** What the early warning says of households: the one entity {@code warning}, apart from the forms and their columns. */
	public static Dictionary warnings() {
		return Warnings.DICTIONARY;
	}

	/**
	 * A dictionary of exactly these entities and lists.
	 *
	 * @throws DictionaryException when ids repeat, or a list, key or entity that is named does not exist
	 */
	public static Dictionary of(List<Entity> entities, List<CodeList> codeLists) {
		return of(entities, codeLists, List.of(), List.of());
	}

	/**
	 * The same with how registers are compared.
	 *
	 * @throws DictionaryException also when a register or field that is named does not exist
	 */
	public static Dictionary of(List<Entity> entities, List<CodeList> codeLists, List<RegisterDefinition> registers,
			List<DepartmentCount> counts) {
		return new Dictionary(entities, codeLists, registers, counts);
	}

	/**
	 * This dictionary with a standards package's {@code dictionary.yaml} laid over it: fields added to entities, codes
	 * added to extensible lists, new lists; how registers are compared, where a later definition of a register replaces an
	 * earlier one. What is there already in the same words is left as it is, so that two packages may add the same field.
	 *
	 * @param source name of the file, for messages
	 * @param yaml   read to its end and left open
	 * @throws DictionaryException when the text is not YAML of the expected form, a closed list is extended, or a field or
	 *                             code is there already with another meaning
	 */
	public Dictionary extendedBy(String source, InputStream yaml) {
		return DictionaryLoader.extend(this, source, yaml);
	}

	/**
	 * This dictionary and the entities of another, which come last. A list that both have is this one's; registers are this one's alone.
	 *
	 * @throws DictionaryException when both have an entity of the same id
	 */
	public Dictionary and(Dictionary other) {
		List<Entity> all = new ArrayList<>(entities.values());
		all.addAll(other.entities.values());
		Map<String, CodeList> lists = new LinkedHashMap<>(other.codeLists);
		lists.putAll(codeLists);
		return new Dictionary(all, List.copyOf(lists.values()), List.copyOf(registers.values()), counts);
	}

	/** All entities, in the order of forms. */
	public List<Entity> entities() {
		return List.copyOf(entities.values());
	}

	/**
	 * The entity of that id.
	 *
	 * @throws DictionaryException when there is none
	 */
	public Entity entity(String id) {
		Entity entity = entities.get(id);
		if (entity == null) {
			throw ValueMessages.wrong("noEntity", id);
		}
		return entity;
	}

	/** The entity of that id, if there is one: for ids that come from outside. */
	public Optional<Entity> findEntity(String id) {
		return Optional.ofNullable(entities.get(id));
	}

	/** All fields of all entities. */
	public List<Field> fields() {
		return List.copyOf(fields.values());
	}

	/**
	 * The field of that id ({@code entity.name}).
	 *
	 * @throws DictionaryException when there is none
	 */
	public Field field(String id) {
		Field field = fields.get(id);
		if (field == null) {
			throw ValueMessages.wrong("noField", id);
		}
		return field;
	}

	/**
	 * The field a person or a query means. Tried in this order, width and case not counting: id; alias; bare name; Chinese label,
	 * English label; other headings. A name that several fields have means the only facettable one of them, else the
	 * key of its own entity, else nothing.
	 */
	public Optional<Field> find(String asTyped) {
		return names.find(asTyped);
	}

	/** {@link #byHeading(String, String)} over all entities. */
	public List<Field> byHeading(String heading) {
		return names.byHeading(heading);
	}

	/**
	 * The fields a column heading may stand for, in dictionary order; several where entities share a heading (姓名, 年度).
	 * Width, case, spaces and brackets do not count; if nothing is found, what stands in brackets is left away.
	 *
	 * @param entity id of the only entity to look at, or {@code ""} for all
	 */
	public List<Field> byHeading(String heading, String entity) {
		List<Field> all = names.byHeading(heading);
		return entity.isEmpty() ? all : all.stream().filter(field -> field.entity().equals(entity)).toList();
	}

	/** The code list of that id. */
	public Optional<CodeList> codeList(String id) {
		return Optional.ofNullable(codeLists.get(id));
	}

	/** The code list a field's values come from. */
	public Optional<CodeList> codeList(Field field) {
		return field.codeList().map(codeLists::get);
	}

	/** How registers are compared, in the order of the files. */
	public List<RegisterDefinition> registers() {
		return List.copyOf(registers.values());
	}

	/** How a register is compared; empty when nobody has said it. */
	public Optional<RegisterDefinition> register(String id) {
		return Optional.ofNullable(registers.get(id));
	}

	/** Numbers of persons that departments must agree on. */
	public List<DepartmentCount> departmentCounts() {
		return counts;
	}

	/** All code lists. */
	public List<CodeList> codeLists() {
		return List.copyOf(codeLists.values());
	}

	/**
	 * The sector of a support measure ({@code measure.sector}): that of its item when the item says one (基本医保 belongs to
	 * 医疗保障 although its programme is 健康), else that of its programme.
	 *
	 * @param programme a code id of {@code Programme}, or {@code ""}
	 * @param item      a code id of {@code MeasureItem}, or {@code ""}
	 * @return a code id of {@code Sector}
	 */
	public Optional<String> sectorOfMeasure(String programme, String item) {
		return codeList("MeasureItem").flatMap(list -> list.sector(item))
				.or(() -> codeList("Programme").flatMap(list -> list.sector(programme)));
	}

	/** Entities from which {@code start} hangs, nearest first: {@code memberYear} gives member, household. */
	public List<Entity> ancestors(Entity start) {
		List<Entity> found = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		Optional<String> parent = start.parent();
		while (parent.isPresent() && seen.add(parent.get())) {
			Entity entity = entity(parent.get());
			found.add(entity);
			parent = entity.parent();
		}
		return found;
	}
}
