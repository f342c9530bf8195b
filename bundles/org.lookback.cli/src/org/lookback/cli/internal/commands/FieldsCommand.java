package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.LookbackException;

/** {@code fields}: the dictionary. */
public final class FieldsCommand implements Command {

	/** Have dictionaries of their own. */
	private static final Map<String, Dictionary> APART = Map.of("clause", Dictionary.clauses(), "ledger", Dictionary.ledger());

	@Override
	public String name() {
		return "fields";
	}

	@Override
	public Set<String> valued() {
		return Set.of("entity");
	}

	@Override
	public int run(Call call) throws LookbackException {
		Optional<Dictionary> apart = call.arguments().option("entity").map(entity -> APART.get(entity.toLowerCase(Locale.ROOT)));
		Dictionary dictionary = apart.isPresent() ? apart.get() : call.lookback().dictionary();
		List<Field> fields = fields(dictionary, call);
		if (call.json()) {
			Json.print(fields.stream().map(field -> document(dictionary, field)).toList(), call.console().out());
		} else {
			for (Field field : fields) {
				call.console().print(call.console().say("field.line", field.id(), field.label().zh(), field.label().en(), type(field),
						field.unit().map(unit -> " " + unit).orElse("")));
			}
		}
		return DONE;
	}

	private static List<Field> fields(Dictionary dictionary, Call call) throws UsageException {
		Optional<String> entity = call.arguments().option("entity");
		List<Field> fields = new ArrayList<>();
		for (Entity candidate : dictionary.entities()) {
			if (entity.isEmpty() || candidate.id().equalsIgnoreCase(entity.get())
					|| candidate.id().equalsIgnoreCase(entity.get() + "Year")) {
				fields.addAll(candidate.fields());
			}
		}
		if (fields.isEmpty()) {
			throw new UsageException(call.console().say("entity.bad", entity.orElse(""),
					dictionary.entities().stream().map(Entity::id).collect(Collectors.joining(" "))));
		}
		return fields;
	}

	private static String type(Field field) {
		return field.codeList().map(list -> field.type().name().toLowerCase() + ':' + list)
				.orElseGet(() -> field.refersTo().map(entity -> "→" + entity).orElseGet(() -> field.type().name().toLowerCase()));
	}

	private static Map<String, Object> document(Dictionary dictionary, Field field) {
		List<Object> codes = field.codeList().flatMap(dictionary::codeList).map(CodeList::codes).orElse(List.of()).stream()
				.map(FieldsCommand::document).collect(Collectors.toList());
		return Json.of("id", field.id(), "entity", field.entity(), "type", type(field), "labels",
				Json.of("zh", field.label().zh(), "en", field.label().en()), "codes", codes, "unit", field.unit(), "aliases", field.aliases(),
				"headings", field.headings(), "searchable", field.searchable(), "facettable", field.facettable(), "chartable",
				field.chartable(), "personal", field.personal(), "judgement", field.judgement(), "derived", field.derived());
	}

	private static Object document(Code code) {
		return Json.of("id", code.id(), "national", code.national(), "labels", Json.of("zh", code.label().zh(), "en", code.label().en()),
				"offered", code.offered());
	}
}
