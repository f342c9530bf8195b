package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.WarningScheme;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Watching;
import org.lookback.workbench.api.Watching.Standing;
import org.lookback.workbench.api.Workspace;

/** {@code warn}: points and levels of early warning, by village and helper; why; thresholds; the years side by side. */
public final class WarnCommand implements Command {

	/** How many words each verb takes, itself among them. */
	private static final Map<String, Integer> VERBS = Map.of("packages", 1, "run", 1, "list", 1, "explain", 2, "thresholds", 1, "trend", 2);
	private static final int MOST = 1_000_000;

	@Override
	public String name() {
		return "warn";
	}

	@Override
	public Set<String> valued() {
		return Set.of("package", "as-of", "year", "by", "list", "village", "helper", "limit", "try", "set", "who", "why", "out");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "packages" : words.getFirst();
		boolean total = verb.equals("trend") && words.size() == 1;
		if (!VERBS.containsKey(verb) || !words.isEmpty() && words.size() != VERBS.get(verb) && !total) {
			throw new UsageException(call.console().say("warn.bad"));
		}
		try (Workspace workspace = call.open(Access.WRITE)) {
			call.noteRevealed(workspace, "warn");
			Watching watching = workspace.watching();
			WarnPrint print = new WarnPrint(watching, call);
			if (verb.equals("packages")) {
				print.schemes(watching.schemes());
				return DONE;
			}
			String packageId = call.arguments().required("package");
			LocalDate asOf = call.date("as-of", watching.day(packageId));
			switch (verb) {
			case "run" -> {
				return run(watching, packageId, asOf, print, call);
			}
			case "list" -> list(watching, packageId, asOf, print, call);
			case "explain" -> print.reason(watching.why(packageId, asOf, words.get(1)), watching.thresholds(packageId).now());
			case "trend" -> trend(watching, packageId, asOf, words, print, call);
			default -> thresholds(watching, packageId, asOf, print, call);
			}
			return DONE;
		}
	}

	private static Watchlist watch(Watching watching, String packageId, LocalDate asOf, Call call) throws LookbackException {
		int year = call.arguments().number("year", 0, 1978, 2100);
		return year == 0 ? watching.watch(packageId, asOf, call.progress()) : watching.watch(packageId, asOf, year, call.progress());
	}

	/** The thresholds that hold, or those that are tried. */
	private static Thresholds thresholds(Watching watching, Watchlist list, Call call) throws LookbackException {
		Standing standing = watching.thresholds(list.packageId());
		return changed(standing.now(), list.scheme(), call.arguments().all("try"), call);
	}

	private static Thresholds changed(Thresholds now, WarningScheme scheme, List<String> moves, Call call) throws LookbackException {
		List<Integer> points = new ArrayList<>(now.points());
		List<String> ids = scheme.levels().stream().map(WarningScheme.Level::id).toList();
		for (String move : moves) {
			String[] parts = move.split("=", 2);
			if (parts.length != 2 || !ids.contains(parts[0]) || !parts[1].matches("[1-9]\\d{0,4}")) {
				throw new UsageException(call.console().say("warn.move", move, String.join(" ", ids)));
			}
			points.set(ids.indexOf(parts[0]), Integer.valueOf(parts[1]));
		}
		return Thresholds.of(points);
	}

	private static int run(Watching watching, String packageId, LocalDate asOf, WarnPrint print, Call call) throws LookbackException {
		Watchlist list = watch(watching, packageId, asOf, call);
		Thresholds thresholds = thresholds(watching, list, call);
		String by = call.arguments().option("by").orElse("village");
		if (!List.of("village", "helper").contains(by)) {
			throw new UsageException(call.console().say("visits.option", "by", by, "village helper"));
		}
		print.counts(list, thresholds, by);
		return list.count(thresholds).warned().households() > 0 ? FOUND : DONE;
	}

	private static void list(Watching watching, String packageId, LocalDate asOf, WarnPrint print, Call call) throws LookbackException {
		Watchlist list = watch(watching, packageId, asOf, call);
		Thresholds thresholds = thresholds(watching, list, call);
		WarningList which = which(list.scheme(), call);
		boolean reveal = call.arguments().has("reveal");
		Optional<String> out = call.arguments().option("out");
		if (out.isPresent()) {
			Path file = call.path(out.get());
			watching.export(list, thresholds, which, reveal, file, call.console().locale(), call.progress());
			call.console().note(call.console().say("coverage.written", file));
		}
		print.list(list, thresholds, list.list(which, thresholds).stream()
				.filter(risk -> call.arguments().option("village").filter(code -> !risk.village().startsWith(code)).isEmpty())
				.filter(risk -> call.arguments().option("helper").filter(name -> !risk.helpers().contains(name) && !(name.isEmpty() && risk.helpers().isEmpty())).isEmpty())
				.limit(call.arguments().number("limit", MOST, 1, MOST)).toList());
	}

	private static WarningList which(WarningScheme scheme, Call call) throws UsageException {
		String given = call.arguments().option("list").orElse("warned").toLowerCase(Locale.ROOT);
		for (WarningList.Kind kind : WarningList.Kind.values()) {
			if (kind != WarningList.Kind.LEVEL && kind.name().toLowerCase(Locale.ROOT).equals(given)) {
				return WarningList.of(kind);
			}
		}
		List<String> ids = scheme.levels().stream().map(WarningScheme.Level::id).toList();
		if (ids.contains(given)) {
			return WarningList.level(ids.indexOf(given));
		}
		throw new UsageException(call.console().say("visits.option", "list", given, "watched warned below open " + String.join(" ", ids)));
	}

	private static void trend(Watching watching, String packageId, LocalDate asOf, List<String> words, WarnPrint print, Call call) throws LookbackException {
		if (words.size() > 1) {
			print.trend(watching.trend(packageId, asOf, words.get(1)));
			return;
		}
		List<Watchlist> years = new ArrayList<>();
		for (int year : watching.years()) {
			years.add(watching.watch(packageId, asOf, year, call.progress()));
		}
		print.years(years, thresholds(watching, years.getLast(), call));
	}

	private static void thresholds(Watching watching, String packageId, LocalDate asOf, WarnPrint print, Call call) throws LookbackException {
		List<String> moves = call.arguments().all("set");
		Standing standing = watching.thresholds(packageId);
		Watchlist list = watching.watch(packageId, asOf, call.progress());
		if (!moves.isEmpty()) {
			List<String> all = moves.stream().flatMap(move -> Arrays.stream(move.split("[,，]"))).toList();
			standing = watching.keep(packageId, changed(standing.now(), list.scheme(), all, call), call.arguments().required("who"), call.arguments().required("why"));
			list = watching.watch(packageId, asOf, call.progress());
		}
		print.thresholds(standing, list);
	}
}
