package org.lookback.cli.internal.commands;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;

/** {@code sample}: a synthetic province as the files that counties really have. */
public final class SampleCommand implements Command {

	private static final int MOST = 20_000_000;

	@Override
	public String name() {
		return "sample";
	}

	@Override
	public Set<String> valued() {
		return Set.of("households", "seed", "out", "years", "only");
	}

	@Override
	public int run(Call call) throws LookbackException {
		SampleSettings settings = SampleSettings.of(call.arguments().number("households", 2000, 1, MOST),
				call.arguments().number("seed", 1, 0, Integer.MAX_VALUE), call.path(call.arguments().required("out")));
		Optional<String> years = call.arguments().option("years");
		if (years.isPresent()) {
			SortedSet<Integer> wanted = years(years.get(), call);
			settings = settings.during(wanted.first(), wanted.last());
		}
		Optional<String> only = call.arguments().option("only");
		if (only.isPresent()) {
			settings = settings.ofKinds(kinds(only.get(), call));
		}
		SampleResult result = call.lookback().sample(settings, call.progress());
		if (call.json()) {
			Json.print(Json.of("directory", result.directory(), "households", result.households(), "registered", result.registered(), "persons",
					result.persons(), "files", result.files().stream().map(SampleCommand::document).toList()), call.console().out());
		} else {
			for (SampleFile file : result.files()) {
				call.console().print(call.console().say("sample.file", file.name(), file.rows()));
			}
			call.console().print(call.console().say("sample.done", result.directory(), result.households(), result.persons()));
		}
		return DONE;
	}

	private static Set<String> kinds(String typed, Call call) throws UsageException {
		Set<String> kinds = new TreeSet<>(List.of(typed.strip().split("\\s*[,，、]\\s*", -1)));
		for (String kind : kinds) {
			if (!SampleSettings.kinds().contains(kind)) {
				throw new UsageException(call.console().say("sample.kinds", kind, String.join(", ", SampleSettings.kinds())));
			}
		}
		return kinds;
	}

	/** Years one after the other, however they are ordered. */
	private static SortedSet<Integer> years(String typed, Call call) throws UsageException {
		SortedSet<Integer> years = new TreeSet<>();
		for (String year : typed.split("[,，、]", -1)) {
			if (!year.strip().matches("\\d{4}")) {
				throw wrong(typed, call);
			}
			years.add(Integer.valueOf(year.strip()));
		}
		if (years.first() < SampleSettings.EARLIEST || years.last() > SampleSettings.LATEST || years.last() - years.first() >= years.size()) {
			throw wrong(typed, call);
		}
		return years;
	}

	private static UsageException wrong(String typed, Call call) {
		return new UsageException(call.console().say("sample.years", typed, String.valueOf(SampleSettings.EARLIEST), String.valueOf(SampleSettings.LATEST)));
	}

	private static Object document(SampleFile file) {
		return Json.of("file", file.name(), "kind", file.kind(), "year", file.year().isPresent() ? file.year().getAsInt() : null, "encoding",
				file.encoding(), "rows", file.rows());
	}
}
