package org.lookback.cli.internal.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Checking.Explained;
import org.lookback.workbench.api.Checking.ExplainedPlace;
import org.lookback.workbench.api.Checking.ExplainedVillage;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code explain}: why a package says what it says about one household, or about a village with its facilities and projects. */
public final class ExplainCommand implements Command {

	@Override
	public String name() {
		return "explain";
	}

	@Override
	public Set<String> valued() {
		return Set.of("household", "village", "package", "as-of");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		Optional<String> village = call.arguments().option("village");
		if (village.isPresent() && call.arguments().option("household").isPresent()) {
			throw new UsageException(call.console().say("explain.both"));
		}
		String packageId = call.arguments().required("package");
		Optional<LocalDate> asOf = call.arguments().option("as-of").isPresent() ? Optional.of(call.date("as-of", null)) : Optional.empty();
		try (Workspace workspace = call.open(Access.WRITE)) {
			Reasons reasons = new Reasons(workspace.dictionary(), call.arguments().has("reveal"));
			if (village.isPresent()) {
				show(workspace.checking().explainVillage(village.get(), packageId, asOf), reasons, call);
			} else {
				show(workspace.checking().explain(call.arguments().required("household"), packageId, asOf), reasons, call);
			}
		}
		return DONE;
	}

	private static void show(Explained explained, Reasons reasons, Call call) {
		if (call.json()) {
			Json.print(document(explained, reasons), call.console().out());
			return;
		}
		Console console = call.console();
		console.print(console.say("explain.head", explained.household().key(), explained.packageId(), explained.asOf(),
				explained.determination().outcome(), console.say("truth." + explained.determination().value().name())));
		explained.tree().forEach(new ReasonLines(console, reasons)::print);
	}

	private static Map<String, Object> document(Explained explained, Reasons reasons) {
		return Json.of("household", explained.household().key(), "package", explained.packageId(), "asOf", explained.asOf(), "year",
				explained.year(), "outcome", explained.determination().outcome(), "concept", explained.determination().concept().name(), "value",
				explained.determination().value().id(), "decisions", explained.decisions().stream().map(reasons::decision).toList(), "tree",
				reasons.trees(explained.tree()));
	}

	private static void show(ExplainedVillage explained, Reasons reasons, Call call) {
		if (call.json()) {
			List<Object> places = explained.places().stream().map(place -> (Object) document(place, reasons)).toList();
			Json.print(Json.of("village", explained.villageCode(), "package", explained.packageId(), "asOf", explained.asOf(), "year",
					explained.year(), "places", places), call.console().out());
			return;
		}
		Console console = call.console();
		console.print(console.say("explain.village", explained.villageCode(), explained.packageId(), explained.asOf()));
		for (ExplainedPlace place : explained.places()) {
			console.print(console.say("explain.place", place.determination().object().code(), place.determination().key()));
			place.tree().forEach(new ReasonLines(console, reasons)::print);
		}
	}

	private static Map<String, Object> document(ExplainedPlace place, Reasons reasons) {
		return Json.of("object", place.determination().object().name().toLowerCase(Locale.ROOT), "key", place.determination().key(),
				"decisions", place.decisions().stream().map(reasons::decision).toList(), "tree", reasons.trees(place.tree()));
	}
}
