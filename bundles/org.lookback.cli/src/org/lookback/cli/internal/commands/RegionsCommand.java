package org.lookback.cli.internal.commands;

import java.util.Locale;
import java.util.Set;

import org.lookback.analysis.api.RegionReport;
import org.lookback.analysis.api.RegionReport.NotCarried;
import org.lookback.analysis.api.RegionReport.Row;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code regions}: households and persons by region of the division of 2018 or 2023, with what cannot be carried over. */
public final class RegionsCommand implements Command {

	@Override
	public String name() {
		return "regions";
	}

	@Override
	public Set<String> valued() {
		return Set.of("level", ImportOptions.DIVISION, "query", "filter", "year");
	}

	@Override
	public int run(Call call) throws LookbackException {
		RegionLevel level = level(call, "level", "county");
		int division = ImportOptions.division(call).orElse(RegionChanges.years().get(0));
		try (Workspace workspace = call.open(Access.READ)) {
			RegionReport report = workspace.searching().byRegion(call.query(call.arguments().option("query").orElse("")), level, division);
			if (call.json()) {
				Json.print(json(report), call.console().out());
			} else {
				print(report, call.console());
			}
		}
		return DONE;
	}

	/** The level of regions that an option names, in English or Chinese. */
	static RegionLevel level(Call call, String option, String otherwise) throws UsageException {
		String given = call.arguments().option(option).orElse(otherwise);
		for (RegionLevel level : RegionLevel.values()) {
			if (level.name().equalsIgnoreCase(given) || level.label().zh().equals(given)) {
				return level;
			}
		}
		throw new UsageException(call.console().say("regions.level", given));
	}

	private static Object json(RegionReport report) {
		return Json.of("division", report.division(), "level", report.level().name().toLowerCase(Locale.ROOT), "households", report.total().households(), "persons",
				report.total().persons(), "rows",
				report.rows().stream().map(row -> Json.of("code", row.code(), "name", row.name(), "path", row.path(), "households", row.number().households(), "persons",
						row.number().persons())).toList(),
				"notCarried",
				report.notCarried().stream().map(each -> Json.of("code", each.code(), "path", each.path(), "reason", each.kind().name().toLowerCase(Locale.ROOT), "within",
						each.within().orElse(null), "households", each.number().households(), "persons", each.number().persons())).toList(),
				"unrecorded", Json.of("households", report.unrecorded().households(), "persons", report.unrecorded().persons()));
	}

	private static void print(RegionReport report, Console console) {
		console.print(console.say("regions.head", String.valueOf(report.division()), report.total().households(), report.total().persons()));
		for (Row row : report.rows()) {
			console.print(row.number().households() + "\t" + row.number().persons() + "\t" + row.code() + "\t" + String.join(" ", row.path()));
		}
		if (report.unrecorded().households() > 0) {
			console.print(report.unrecorded().households() + "\t" + report.unrecorded().persons() + "\t\t" + console.say("facet.null"));
		}
		if (!report.notCarried().isEmpty()) {
			console.print(console.say("regions.left", String.valueOf(report.division()), report.notCarried().size()));
			for (NotCarried each : report.notCarried()) {
				console.print(each.number().households() + "\t" + each.number().persons() + "\t" + each.code() + "\t" + String.join(" ", each.path()) + "\t"
						+ console.say("regions." + each.kind().name().toLowerCase(Locale.ROOT)));
			}
		}
	}
}
