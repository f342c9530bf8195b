package org.lookback.cli.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.cli.internal.commands.BackupCommand;
import org.lookback.cli.internal.commands.BriefCommand;
import org.lookback.cli.internal.commands.ChartCommand;
import org.lookback.cli.internal.commands.CheckCommand;
import org.lookback.cli.internal.commands.CompareCommand;
import org.lookback.cli.internal.commands.ContrastCommand;
import org.lookback.cli.internal.commands.CorrectCommand;
import org.lookback.cli.internal.commands.CoverageCommand;
import org.lookback.cli.internal.commands.ExplainCommand;
import org.lookback.cli.internal.commands.ExportCommand;
import org.lookback.cli.internal.commands.FacetCommand;
import org.lookback.cli.internal.commands.FieldsCommand;
import org.lookback.cli.internal.commands.HelpersCommand;
import org.lookback.cli.internal.commands.ImportCommand;
import org.lookback.cli.internal.commands.HouseholdCommand;
import org.lookback.cli.internal.commands.IndexCommand;
import org.lookback.cli.internal.commands.LedgerCommand;
import org.lookback.cli.internal.commands.MappingCommand;
import org.lookback.cli.internal.commands.MeasureCommand;
import org.lookback.cli.internal.commands.MergeCommand;
import org.lookback.cli.internal.commands.PackageCommand;
import org.lookback.cli.internal.commands.PolicyCommand;
import org.lookback.cli.internal.commands.ProcedureCommand;
import org.lookback.cli.internal.commands.RebuildCommand;
import org.lookback.cli.internal.commands.RegionsCommand;
import org.lookback.cli.internal.commands.RestoreCommand;
import org.lookback.cli.internal.commands.SampleCommand;
import org.lookback.cli.internal.commands.SamplingCommand;
import org.lookback.cli.internal.commands.SearchCommand;
import org.lookback.cli.internal.commands.TemplateCommand;
import org.lookback.cli.internal.commands.VerifyCommand;
import org.lookback.cli.internal.commands.VisitsCommand;
import org.lookback.cli.internal.commands.VersionsCommand;
import org.lookback.cli.internal.commands.WarnCommand;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback;

/** Finds the command, reads its options, runs it, and turns what happened into an exit code and at most one line of error. */
public final class CommandLine {

	private final Lookback lookback;
	private final Map<String, Command> commands = new LinkedHashMap<>();

	public CommandLine(Lookback lookback) {
		this.lookback = lookback;
		List.of(new SampleCommand(), new ImportCommand(), new MappingCommand(), new IndexCommand(), new SearchCommand(), new FacetCommand(), new RegionsCommand(), new CoverageCommand(), new VisitsCommand(), new LedgerCommand(), new ProcedureCommand(), new WarnCommand(), new SamplingCommand(), new HelpersCommand(), new TemplateCommand(), new ChartCommand(), new BriefCommand(), new MeasureCommand(), new ContrastCommand(),
				new CheckCommand(), new CompareCommand(), new CorrectCommand(), new ExplainCommand(), new ExportCommand(), new VersionsCommand(), new HouseholdCommand(), new PackageCommand(), new PolicyCommand(), new FieldsCommand(), new BackupCommand(),
				new RestoreCommand(), new MergeCommand(), new RebuildCommand(), new VerifyCommand()).forEach(command -> commands.put(command.name(), command));
	}

	/** @return the exit code of the process */
	public int run(String[] typed, Console console) {
		if (typed.length == 0 || Set.of("help", "--help", "-h").contains(typed[0])) {
			console.print(console.say("help"));
			return typed.length == 0 ? Command.BAD : Command.DONE;
		}
		Command command = commands.get(typed[0]);
		if (command == null) {
			console.note(console.say("command.unknown", typed[0], String.join(" ", commands.keySet())));
			return Command.BAD;
		}
		List<String> rest = new ArrayList<>(List.of(typed).subList(1, typed.length));
		if (rest.contains("--help")) {
			console.print(console.say("help." + command.name()));
			return Command.DONE;
		}
		try {
			Set<String> valued = new HashSet<>(command.valued());
			valued.add("workspace");
			Set<String> flags = new HashSet<>(command.flags());
			flags.add("json");
			return command.run(new Call(lookback, new Arguments(rest, valued, flags, console), console));
		} catch (UsageException wrong) {
			console.note(console.say("error.usage", wrong.getMessage(), command.name()));
			return Command.BAD;
		} catch (LookbackException failed) {
			console.note(failed.getMessage());
			return Command.BAD;
		}
	}
}
