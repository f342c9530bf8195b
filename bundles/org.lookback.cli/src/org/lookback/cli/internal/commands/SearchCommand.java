package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.index.api.Fragment;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Mark;
import org.lookback.index.api.Wider;
import org.lookback.model.api.query.Complaint;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code search}: what words and conditions find. */
public final class SearchCommand implements Command {

	private static final int MOST = 100_000;

	@Override
	public String name() {
		return "search";
	}

	@Override
	public Set<String> valued() {
		return Set.of("in", "filter", "limit", "year");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		if (call.arguments().words().isEmpty() && call.arguments().all("filter").isEmpty()) {
			throw new UsageException(call.console().say("words.missing", call.console().say("words.text")));
		}
		Shape.Kind kind = kind(call);
		int limit = call.arguments().number("limit", 20, 0, MOST);
		try (Workspace workspace = call.open(Access.READ)) {
			Reading reading = workspace.searching().read(String.join(" ", call.arguments().words()), kind);
			reading.complaints().forEach(complaint -> call.console().note(call.said(complaint)));
			Hits hits = workspace.searching().search(call.narrowed(reading.query()), Shape.Rows.first(kind, limit), call.arguments().has("reveal"));
			if (call.json()) {
				Json.print(Json.of("total", hits.total(), "nearest", hits.nearest(), "hits", hits.hits().stream().map(SearchCommand::document).toList(), "complaints",
						reading.complaints().stream().map(SearchCommand::document).toList()), call.console().out());
			} else {
				print(hits, call.console());
				Wider.of(reading.query()).forEach(way -> call.console().note(call.console().say("search.wider", way.word(), String.join(" ", way.others()),
						way.note().map(note -> note.in(Locale.getDefault())).orElse(""))));
				if (hits.total() == 0) {
					workspace.searching().corrections(reading.query()).forEach(other -> call.console().note(call.console().say("search.meant", other.print())));
				}
			}
		}
		return DONE;
	}

	/** What {@code --in} names; households when it is not given. */
	static Shape.Kind kind(Call call) throws UsageException {
		String typed = call.arguments().option("in").orElse("households");
		for (Shape.Kind kind : Shape.Kind.values()) {
			if (kind.id().equals(typed.toLowerCase(Locale.ROOT))) {
				return kind;
			}
		}
		throw new UsageException(call.console().say("kind.bad", typed));
	}

	private static Map<String, Object> document(Hit hit) {
		Map<String, Object> highlights = Json.of();
		hit.highlights().forEach((field, fragments) -> highlights.put(field, fragments.stream().map(SearchCommand::document).toList()));
		return Json.of("kind", hit.kind().id(), "id", hit.id(), "title", hit.title(), "score", hit.score(), "highlights", highlights, "fields",
				hit.fields());
	}

	private static Object document(Complaint complaint) {
		return Json.of("from", complaint.from(), "until", complaint.until(), "message", complaint.message());
	}

	private static Object document(Fragment fragment) {
		List<Object> marks = new ArrayList<>();
		for (Mark mark : fragment.marks()) {
			marks.add(List.of(mark.from(), mark.until()));
		}
		return Json.of("text", fragment.text(), "marks", marks);
	}

	private static void print(Hits hits, Console console) {
		console.print(console.say(hits.nearest() ? "search.nearest" : "search.total", hits.total()));
		if (hits.total() == 0) {
			console.note(console.say("search.none"));
		}
		for (Hit hit : hits.hits()) {
			console.print(hit.id() + "\t" + hit.title());
			hit.highlights().values().forEach(fragments -> fragments.forEach(fragment -> console.print("    " + marked(fragment))));
		}
	}

	/** The fragment with what was found between brackets. */
	private static String marked(Fragment fragment) {
		StringBuilder text = new StringBuilder(fragment.text());
		for (int i = fragment.marks().size() - 1; i >= 0; i--) {
			Mark mark = fragment.marks().get(i);
			text.insert(mark.until(), '】').insert(mark.from(), '【');
		}
		return text.toString().replace('\n', ' ');
	}
}
