package org.lookback.model.internal.dictionary;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.DictionaryException;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.Label;

/** Reads the dictionary's YAML files, the core ones and those that packages lay over them. */
public final class DictionaryLoader {

	static final String INDEX = "entities.yaml";
	static final String CODES = "codes.yaml";
	static final String REGISTERS = "registers.yaml";
	static final String CLAUSES = "clauses.yaml";
	static final String LEDGER = "ledger.yaml";
	static final String WARNINGS = "warning.yaml";
	/** Names the folder for what may be thrown away; the start scripts set it. */
	private static final String CACHE = "lookback.cache";

	private DictionaryLoader() {
	}

	/** The core dictionary: {@code entities.yaml} names the entities in order, each has a file, {@code codes.yaml} the lists. */
	public static Dictionary core() {
		return core(Optional.ofNullable(System.getProperty(CACHE)).map(Path::of).filter(Files::isDirectory));
	}

	/** @param cache folder for what may be thrown away */
	static Dictionary core(Optional<Path> cache) {
		Map<String, Yaml> files = CoreFiles.all(cache.map(folder -> folder.resolve("dictionary")));
		List<Entity> entities = node(files, INDEX).texts("entities").stream().map(id -> entity(id, node(files, id + ".yaml"))).toList();
		List<CodeList> lists = new ArrayList<>();
		node(files, CODES).named("lists").forEach((id, node) -> lists.add(list(id, node)));
		Node registers = node(files, REGISTERS);
		registers.onlyKeys(RegisterReader.REGISTERS, RegisterReader.COUNTS);
		return Dictionary.of(entities, lists, RegisterReader.registers(List.of(), registers), RegisterReader.counts(List.of(), registers));
	}

	/** {@link Dictionary#clauses}. */
	public static Dictionary clauses() {
		return apart(CLAUSES, List.of());
	}

	/** {@link Dictionary#ledger}. */
	public static Dictionary ledger() {
		Dictionary core = Dictionary.core();
		return apart(LEDGER, List.of(core.codeList("Sector").orElseThrow(), core.codeList("ProblemType").orElseThrow()));
	}

	/** {@link Dictionary#warnings}. */
	public static Dictionary warnings() {
		return apart(WARNINGS, List.of());
	}

	private static Dictionary apart(String name, List<CodeList> shared) {
		Node file = new Node(CoreFiles.PATH + name, CoreFiles.parse(name));
		List<Entity> entities = new ArrayList<>();
		file.named("entities").forEach((id, node) -> entities.add(entity(id, node)));
		List<CodeList> lists = new ArrayList<>(shared);
		file.named("lists").forEach((id, node) -> lists.add(list(id, node)));
		return Dictionary.of(entities, lists);
	}

	private static Node node(Map<String, Yaml> files, String name) {
		return new Node(CoreFiles.PATH + name, files.get(name));
	}

	/** {@link Dictionary#extendedBy}. */
	public static Dictionary extend(Dictionary base, String source, InputStream yaml) {
		Node root = Node.parse(source, yaml);
		root.onlyKeys("fields", "codes", "lists", RegisterReader.REGISTERS, RegisterReader.COUNTS);
		Map<String, CodeList> lists = new LinkedHashMap<>();
		base.codeLists().forEach(list -> lists.put(list.id(), list));
		root.named("lists").forEach((id, node) -> {
			if (lists.putIfAbsent(id, list(id, node)) != null) {
				throw node.wrong("listThere", id);
			}
		});
		root.namedLists("codes").forEach((id, nodes) -> {
			CodeList there = Optional.ofNullable(lists.get(id))
					.orElseThrow(() -> root.wrong("noList", id));
			lists.put(id, there.with(source, codes(nodes), sectors(nodes)));
		});
		Map<String, Entity> entities = new LinkedHashMap<>();
		base.entities().forEach(entity -> entities.put(entity.id(), entity));
		root.namedLists("fields").forEach((id, nodes) -> {
			Entity there = Optional.ofNullable(entities.get(id)).orElseThrow(() -> root.wrong("noEntity", id));
			entities.put(id, withFields(there, nodes));
		});
		try {
			return Dictionary.of(List.copyOf(entities.values()), List.copyOf(lists.values()), RegisterReader.registers(base.registers(), root),
					RegisterReader.counts(base.departmentCounts(), root));
		} catch (DictionaryException e) {
			throw new DictionaryException(source + ": " + e.getMessage(), e);
		}
	}

	private static Entity withFields(Entity there, List<Node> nodes) {
		List<Field> fields = new ArrayList<>(there.fields());
		for (Node node : nodes) {
			Field field = FieldReader.read(there.id(), node, Optional.empty());
			Optional<Field> same = there.field(field.name());
			if (same.isEmpty()) {
				fields.add(field);
			} else if (!same.get().equals(field)) {
				throw node.wrong("field.otherMeaning", field.id());
			}
		}
		return new Entity(there.id(), there.label(), there.key(), there.parent(), there.yearly(), fields);
	}

	private static Entity entity(String id, Node node) {
		node.onlyKeys("entity", "zh", "en", "key", "parent", "responsible", "derived", "fields");
		if (!node.text("entity").equals(id)) {
			throw node.wrong("fileOfOther", node.text("entity"));
		}
		List<String> key = node.texts("key");
		List<Field> fields = node.nodes("fields").stream()
				.map(field -> FieldReader.read(id, field, node.optional("responsible"))).toList();
		return new Entity(id, FieldReader.label(node), key, node.optional("parent"), key.contains("dataYear"), fields);
	}

	private static CodeList list(String id, Node node) {
		node.onlyKeys("extensible", "codes", "blank");
		List<Node> nodes = node.nodes("codes");
		List<CodeList.DatedReading> dated = new ArrayList<>();
		for (Node code : nodes) {
			for (Node reading : code.nodes("readsUntil")) {
				dated.add(new CodeList.DatedReading(reading.text("text"),
						reading.integer("year").orElseThrow(() -> reading.wrong("key.missing", "year")), code.text("id")));
			}
		}
		return new CodeList(id, node.flag("extensible", false), codes(nodes), sectors(nodes), dated,
				node.texts("blank"));
	}

	private static List<Code> codes(List<Node> nodes) {
		return nodes.stream().map(DictionaryLoader::code).toList();
	}

	private static Code code(Node node) {
		node.onlyKeys("id", "n", "zh", "en", "reads", "readsUntil", "note", "offered", "until", "sector");
		String id = node.text("id");
		return new Code(id, node.optional("n"),
				new Label(node.optional("zh").orElse(id), node.text("en")),
				node.texts("reads"), node.optional("note"), node.flag("offered", true), node.integer("until"));
	}

	private static Map<String, String> sectors(List<Node> nodes) {
		Map<String, String> sectors = new HashMap<>();
		nodes.forEach(node -> node.optional("sector").ifPresent(sector -> sectors.put(node.text("id"), sector)));
		return sectors;
	}
}
