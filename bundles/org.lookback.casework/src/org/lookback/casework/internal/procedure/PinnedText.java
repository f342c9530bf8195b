package org.lookback.casework.internal.procedure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.lookback.casework.api.procedure.Pinned;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.NoticeTemplate;
import org.lookback.standards.api.ObjectionRule;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.Procedure.Step;

/** A pinned procedure as maps, lists and texts. */
public final class PinnedText {

	private PinnedText() {
	}

	/** See {@link Pinned#write}. */
	public static Map<String, Object> write(Pinned pinned) {
		Map<String, Object> deadlines = new LinkedHashMap<>();
		pinned.deadlines().forEach((id, due) -> deadlines.put(id,
				Map.of("title", label(due.title()), "day", due.day().toString(), "clause", clause(due.clause()))));
		return Map.of("package", pinned.packageId(), "version", pinned.version(), "hash", pinned.contentHash(), "title", label(pinned.title()), "procedure",
				procedure(pinned.procedure()), "deadlines", deadlines, "documents", new LinkedHashMap<String, Object>(pinned.documents()));
	}

	private static Map<String, Object> procedure(Procedure procedure) {
		return Map.of("id", procedure.id(), "title", label(procedure.title()), "outcomes", procedure.outcomes(), "steps",
				procedure.steps().stream().map(PinnedText::step).toList());
	}

	private static Map<String, Object> step(Step step) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", step.id());
		map.put("title", label(step.title()));
		map.put("actor", step.actor());
		map.put("clause", clause(step.clause()));
		map.put("objection", label(step.objection()));
		map.put("confirm", label(step.confirm()));
		map.put("deadline", step.deadline());
		step.term().ifPresent(term -> {
			map.put("days", (long) term.days());
			map.put("count", term.count().map(DayCount::id).orElse(""));
			map.put("parameter", term.parameter());
			term.firstDayCounted().ifPresent(first -> map.put("firstDay", first));
		});
		if (step.onObjection().stated()) {
			map.put("effect", step.onObjection().effect().name());
			map.put("backTo", step.onObjection().step());
			step.onObjection().clause().ifPresent(ref -> map.put("effectClause", clause(ref)));
		}
		step.skip().ifPresent(skip -> {
			map.put("skip", label(skip.when()));
			skip.clause().ifPresent(ref -> map.put("skipClause", clause(ref)));
		});
		step.notice().ifPresent(notice -> map.put("notice",
				Map.of("file", notice.file(), "title", notice.title(), "paragraphs", notice.paragraphs(), "signature", notice.signature())));
		return map;
	}

	private static List<String> label(Label label) {
		return List.of(label.zh(), label.en());
	}

	private static List<String> clause(ClauseRef ref) {
		return List.of(ref.document(), ref.anchor(), ref.quote());
	}

	/** See {@link Pinned#read}. */
	public static Pinned read(Map<String, Object> written) {
		Map<String, Pinned.Due> deadlines = new LinkedHashMap<>();
		map(written, "deadlines").forEach((id, due) -> {
			Map<String, Object> one = map(due);
			deadlines.put(id, new Pinned.Due(label(one, "title"), LocalDate.parse(text(one, "day")), clause(one, "clause").orElseThrow(PinnedText::wrong)));
		});
		Map<String, String> documents = new LinkedHashMap<>();
		map(written, "documents").forEach((id, title) -> documents.put(id, String.valueOf(title)));
		Map<String, Object> procedure = map(written, "procedure");
		return new Pinned(text(written, "package"), text(written, "version"), text(written, "hash"), label(written, "title"),
				new Procedure(text(procedure, "id"), label(procedure, "title"), texts(procedure, "outcomes"),
						list(procedure, "steps").stream().map(one -> readStep(map(one))).toList()),
				deadlines, documents);
	}

	private static Step readStep(Map<String, Object> map) {
		Optional<Procedure.Term> term = map.get("days") instanceof Long days
				? Optional.of(new Procedure.Term(days.intValue(), DayCount.of(text(map, "count")), text(map, "parameter"),
						map.get("firstDay") instanceof Boolean first ? Optional.of(first) : Optional.empty()))
				: Optional.empty();
		ObjectionRule rule = map.containsKey("effect")
				? new ObjectionRule(ObjectionRule.Effect.valueOf(text(map, "effect")), text(map, "backTo"), clause(map, "effectClause"), true)
				: ObjectionRule.UNSTATED;
		Optional<Procedure.Skip> skip = optional(map, "skip", key -> new Procedure.Skip(label(map, key), clause(map, "skipClause")));
		Optional<NoticeTemplate> notice = optional(map, "notice", key -> {
			Map<String, Object> one = map(map, key);
			return new NoticeTemplate(text(one, "file"), text(one, "title"), texts(one, "paragraphs"), texts(one, "signature"));
		});
		return new Step(text(map, "id"), label(map, "title"), text(map, "actor"), term, clause(map, "clause").orElseThrow(PinnedText::wrong),
				label(map, "objection"), rule, label(map, "confirm"), skip, text(map, "deadline"), notice);
	}

	private static <T> Optional<T> optional(Map<String, Object> map, String key, Function<String, T> read) {
		return map.containsKey(key) ? Optional.of(read.apply(key)) : Optional.empty();
	}

	private static IllegalArgumentException wrong() {
		return new IllegalArgumentException("not a pinned procedure");
	}

	private static String text(Map<String, Object> map, String key) {
		if (map.get(key) instanceof String text) {
			return text;
		}
		throw wrong();
	}

	private static List<?> list(Map<String, Object> map, String key) {
		if (map.get(key) instanceof List<?> list) {
			return list;
		}
		throw wrong();
	}

	private static List<String> texts(Map<String, Object> map, String key) {
		return list(map, key).stream().map(String::valueOf).toList();
	}

	private static Map<String, Object> map(Map<String, Object> map, String key) {
		return map(map.get(key));
	}

	private static Map<String, Object> map(Object value) {
		if (!(value instanceof Map<?, ?> map)) {
			throw wrong();
		}
		Map<String, Object> typed = new LinkedHashMap<>();
		map.forEach((key, one) -> typed.put(String.valueOf(key), one));
		return typed;
	}

	private static Label label(Map<String, Object> map, String key) {
		List<String> both = texts(map, key);
		if (both.size() != 2) {
			throw wrong();
		}
		return new Label(both.get(0), both.get(1));
	}

	private static Optional<ClauseRef> clause(Map<String, Object> map, String key) {
		if (!map.containsKey(key)) {
			return Optional.empty();
		}
		List<String> parts = texts(map, key);
		if (parts.size() != 3) {
			throw wrong();
		}
		return Optional.of(new ClauseRef(parts.get(0), parts.get(1), parts.get(2)));
	}
}
