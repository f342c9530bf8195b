package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lookback.casework.api.ledger.Assignment;
import org.lookback.casework.api.ledger.LedgerCurve;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Department;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.workbench.api.LedgerExchange;
import org.lookback.workbench.api.LedgerExchange.Clash;
import org.lookback.workbench.api.LedgerExchange.Merged;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Remedying.Giving;
import org.lookback.workbench.api.Remedying.Taken;
import org.lookback.workbench.api.Workspace;

/** {@code ledger}: problems become items, are given to departments, remedied, closed; copies go out and come back. */
public final class LedgerCommand implements Command {

	/** How many words each verb takes, the verb itself among them. */
	private static final Map<String, Integer> VERBS = Map.ofEntries(Map.entry("open", 1), Map.entry("add", 1), Map.entry("list", 1), Map.entry("assign", 1),
			Map.entry("change", 2), Map.entry("evidence", 1), Map.entry("state", 2), Map.entry("close", 2), Map.entry("reopen", 2), Map.entry("export", 1), Map.entry("merge", 2),
			Map.entry("conflicts", 1), Map.entry("decide", 2), Map.entry("curve", 1), Map.entry("history", 2), Map.entry("import", 2), Map.entry("template", 1),
			Map.entry("undo", 2));

	@Override
	public String name() {
		return "ledger";
	}

	@Override
	public Set<String> valued() {
		return Set.of("package", "rule", "query", "filter", "year", "state", "sector", "source", "department", "person", "region", "household", "text", "due-within", "set",
				"who", "reason", "due", "level", "verified-by", "evidence", "out", "to", "field", "take", "title", "limit");
	}

	@Override
	public Set<String> flags() {
		return Set.of("overdue", "undecided", "over", "dry-run", "reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "list" : words.getFirst();
		if (!VERBS.containsKey(verb) || !words.isEmpty() && words.size() != VERBS.get(verb)) {
			throw new UsageException(call.console().say("ledger.bad"));
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			Remedying ledger = workspace.remedying();
			call.noteRevealed(workspace, "ledger");
			return verb(ledger, new LedgerPrint(ledger, call), verb, words.size() > 1 ? words.get(1) : "", call);
		}
	}

	private static int verb(Remedying ledger, LedgerPrint print, String verb, String word, Call call) throws LookbackException {
		String who = option("who", call);
		String why = option("reason", call);
		switch (verb) {
		case "open" -> print.opened(ledger.open(call.arguments().required("package"), query(call), call.fields("rule"), who, call.progress()));
		case "add" -> print.item(ledger.add(values(call), who, why));
		case "assign" -> assign(ledger, print, who, why, call);
		case "change" -> {
			LedgerItem item = ledger.find(word);
			ledger.change(List.of(item), values(call), who, why);
			print.item(ledger.find(item.key()));
		}
		case "state" -> {
			LedgerItem item = ledger.find(word);
			ledger.move(List.of(item), state(call.arguments().required("to"), call), who, why);
			print.item(ledger.find(item.key()));
		}
		case "close" -> print.item(ledger.close(ledger.find(word), option("verified-by", call), option("level", call), paths("evidence", call), who, why));
		case "reopen" -> print.item(ledger.reopen(ledger.find(word), who, call.arguments().required("reason")));
		case "undo" -> print.entry(ledger.undo(number(word, call), who, why));
		case "history" -> print.history(ledger.find(word));
		case "evidence" -> {
			return print.evidence(ledger.items(question(call))) ? DONE : FOUND;
		}
		case "curve" -> curve(ledger, print, call);
		case "template" -> {
			ledger.template(call.path(call.arguments().required("out")), call.console().locale());
			print.written(call.path(call.arguments().required("out")));
		}
		case "import" -> {
			Taken taken = ledger.take(call.path(word), source(call), call.arguments().has("dry-run"), who, call.progress());
			print.taken(taken);
			return taken.refused().isEmpty() ? DONE : FOUND;
		}
		case "export" -> {
			Path file = call.path(call.arguments().required("out"));
			List<LedgerItem> items = ledger.items(question(call));
			ledger.exchange().export(items, call.arguments().option("title").orElse(call.console().say("ledger.title")), call.arguments().has("reveal"), file,
					call.console().locale(), call.progress());
			print.exported(items.size(), file);
		}
		case "merge" -> {
			Merged merged = ledger.exchange().merge(call.path(word), call.arguments().has("dry-run"), who, call.progress());
			print.merged(merged);
			return merged.count(LedgerExchange.Result.CLASH) + merged.count(LedgerExchange.Result.REFUSED) > 0 ? FOUND : DONE;
		}
		case "conflicts" -> {
			List<Clash> clashes = ledger.exchange().clashes();
			print.clashes(clashes);
			return clashes.isEmpty() ? DONE : FOUND;
		}
		case "decide" -> decide(ledger, print, word, who, why, call);
		default -> list(ledger, print, call);
		}
		return DONE;
	}

	private static void list(Remedying ledger, LedgerPrint print, Call call) throws LookbackException {
		List<LedgerItem> items = ledger.items(question(call));
		Optional<String> out = call.arguments().option("out");
		if (out.isPresent()) {
			ledger.exportList(items, call.arguments().has("reveal"), call.path(out.get()), call.console().locale(), call.progress());
			print.exported(items.size(), call.path(out.get()));
		} else {
			print.items(items, call.arguments().number("limit", 100, 1, 1_000_000));
		}
	}

	private static void assign(Remedying ledger, LedgerPrint print, String who, String why, Call call) throws LookbackException {
		String packageId = call.arguments().required("package");
		Optional<String> due = call.arguments().option("due");
		Giving giving = new Giving(packageId, level(call), due.isPresent() ? Optional.of(ledger.due(due.get(), packageId)) : Optional.empty(), call.arguments().has("over"));
		List<Assignment.Given> plan = ledger.plan(giving, ledger.items(question(call)), call.console().locale());
		print.plan(plan, call.arguments().has("dry-run") ? OptionalInt.empty() : OptionalInt.of(ledger.assign(plan, who, why)));
	}

	private static Optional<Department.Level> level(Call call) throws UsageException {
		Optional<String> typed = call.arguments().option("level");
		for (Department.Level level : Department.Level.values()) {
			if (typed.isPresent() && level.id().equals(typed.get())) {
				return Optional.of(level);
			}
		}
		if (typed.isPresent()) {
			throw new UsageException(call.console().say("visits.option", "level", typed.get(), "province city county township"));
		}
		return Optional.empty();
	}

	private static void curve(Remedying ledger, LedgerPrint print, Call call) throws LookbackException {
		List<LedgerCurve.Day> days = ledger.curve(question(call));
		Optional<String> out = call.arguments().option("out");
		if (out.isPresent()) {
			ledger.exportCurve(days, call.path(out.get()), call.console().locale(), call.progress());
		}
		print.curve(days, out);
	}

	private static void decide(Remedying ledger, LedgerPrint print, String word, String who, String why, Call call) throws LookbackException {
		LedgerItem item = ledger.find(word);
		LedgerField field = field(call.arguments().required("field"), call);
		String take = call.arguments().required("take");
		if (!Set.of("here", "there").contains(take)) {
			throw new UsageException(call.console().say("visits.option", "take", take, "here there"));
		}
		Clash clash = ledger.exchange().clashes().stream().filter(one -> one.key().equals(item.key()) && one.field() == field).findFirst()
				.orElseThrow(() -> new LookbackException(call.console().say("ledger.noClash", item.key(), call.arguments().option("field").orElse(""))));
		ledger.exchange().decide(clash, take.equals("there"), who, why);
		print.item(ledger.find(item.key()));
	}

	private static Query query(Call call) throws UsageException {
		return call.query(option("query", call));
	}

	private static LedgerQuestion question(Call call) throws UsageException, LookbackException {
		LedgerRules rules = new LedgerRules(call.console().locale());
		List<LedgerState> states = new ArrayList<>();
		for (String typed : call.arguments().all("state")) {
			states.add(state(typed, call));
		}
		int within = call.arguments().number("due-within", -1, 0, 10_000);
		return new LedgerQuestion(option("region", call), states, codes(rules, LedgerField.SECTOR, "sector", call), codes(rules, LedgerField.SOURCE, "source", call),
				call.arguments().all("department"), call.arguments().all("person"), call.arguments().words().contains("assign") ? "" : option("package", call),
				option("rule", call), option("household", call), option("text", call), call.arguments().has("overdue"), within < 0 ? OptionalInt.empty() : OptionalInt.of(within),
				call.arguments().has("undecided"));
	}

	private static List<String> codes(LedgerRules rules, LedgerField field, String option, Call call) throws LookbackException {
		List<String> codes = new ArrayList<>();
		for (String typed : call.arguments().all(option)) {
			codes.add(rules.read(field, typed));
		}
		return codes;
	}

	private static String source(Call call) throws LookbackException {
		return new LedgerRules(call.console().locale()).read(LedgerField.SOURCE, option("source", call));
	}

	private static LedgerState state(String typed, Call call) throws UsageException {
		for (LedgerState state : LedgerState.values()) {
			if (state.code().equals(typed) || state.name().equalsIgnoreCase(typed)) {
				return state;
			}
		}
		throw new UsageException(call.console().say("visits.option", "state", typed, "open doing done closed back"));
	}

	/** What {@code --set FIELD=VALUE} says: fields by their ids or headings. */
	private static Map<LedgerField, String> values(Call call) throws UsageException {
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		for (String typed : call.arguments().all("set")) {
			int at = typed.indexOf('=');
			if (at < 0) {
				throw new UsageException(call.console().say("ledger.set", typed));
			}
			values.put(field(typed.substring(0, at), call), typed.substring(at + 1));
		}
		if (values.isEmpty()) {
			throw new UsageException(call.console().say("ledger.set", ""));
		}
		return values;
	}

	private static LedgerField field(String typed, Call call) throws UsageException {
		for (LedgerField field : LedgerField.values()) {
			if (LedgerRules.column(field).name().equalsIgnoreCase(typed) || LedgerRules.column(field).label().zh().equals(typed)
					|| LedgerRules.column(field).label().in(Locale.ENGLISH).equalsIgnoreCase(typed)) {
				return field;
			}
		}
		throw new UsageException(call.console().say("ledger.field", typed));
	}

	private static List<Path> paths(String option, Call call) throws UsageException {
		List<Path> paths = new ArrayList<>();
		for (String typed : call.arguments().all(option)) {
			paths.add(call.path(typed));
		}
		return paths;
	}

	private static String option(String name, Call call) {
		return call.arguments().option(name).orElse("");
	}

	private static long number(String typed, Call call) throws UsageException {
		if (!typed.matches("\\d{1,12}")) {
			throw new UsageException(call.console().say("ledger.entry", typed));
		}
		return Long.parseLong(typed);
	}
}
