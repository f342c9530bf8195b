package org.lookback.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.ingest.api.DepartmentRow;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Registers;
import org.lookback.workbench.api.Registers.Departments;
import org.lookback.workbench.api.Workspace;

/** {@code compare --departments}: the numbers on which departments must agree, side by side. */
final class CompareDepartments {

	private CompareDepartments() {
	}

	static int print(Workspace workspace, Call call) throws LookbackException {
		Registers registers = workspace.registers();
		Departments departments = registers.departments(level(call), CompareCommand.year(call), CompareCommand.asOf(call), call.progress());
		if (call.json()) {
			Json.print(document(workspace, departments, call.console().locale()), call.console().out());
		} else {
			registers.table(departments, call.console().locale()).forEach(line -> call.console().print(String.join("\t", line)));
		}
		if (call.arguments().option("out").isPresent()) {
			registers.export(departments, call.path(call.arguments().required("out")), call.console().locale());
			call.console().note(call.console().say("export.done", departments.rows().size() + departments.total().size(),
					call.path(call.arguments().required("out"))));
		}
		boolean apart = departments.total().stream().anyMatch(row -> row.onlyHere() + row.onlyThere() > 0);
		return apart ? Command.FOUND : Command.DONE;
	}

	private static RegionLevel level(Call call) throws UsageException {
		String typed = call.arguments().option("level").orElse("township");
		for (RegionLevel level : List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
			if (level.name().toLowerCase(Locale.ROOT).equals(typed)) {
				return level;
			}
		}
		throw new UsageException(call.console().say("compare.level", typed));
	}

	private static Map<String, Object> document(Workspace workspace, Departments departments, Locale locale) {
		List<Object> counts = new ArrayList<>();
		departments.counts().forEach(one -> counts.add(Json.of("id", one.id(), "label", one.label().in(locale), "register", one.register(), "imported",
				!departments.missing().contains(one.register()))));
		return Json.of("year", departments.year(), "asOf", departments.asOf(), "level", departments.level().name().toLowerCase(Locale.ROOT), "missing",
				departments.missing(), "counts", counts, "total", departments.total().stream().map(row -> row(workspace, departments, row)).toList(), "rows",
				departments.rows().stream().map(row -> row(workspace, departments, row)).toList());
	}

	private static Map<String, Object> row(Workspace workspace, Departments departments, DepartmentRow row) {
		boolean known = departments.counts().stream().noneMatch(one -> one.id().equals(row.count()) && departments.missing().contains(one.register()));
		return Json.of("place", row.place(), "name", workspace.regions().region(row.place()).map(Region::name).orElse(""), "count", row.count(), "here",
				row.here(), "there", known ? row.there() : null, "difference", known ? row.difference() : null, "onlyHere", known ? row.onlyHere() : null,
				"onlyThere", known ? row.onlyThere() : null, "notRecorded", row.open(), "householdsHere", row.householdsHere(), "householdsThere",
				known ? row.householdsThere() : null);
	}
}
