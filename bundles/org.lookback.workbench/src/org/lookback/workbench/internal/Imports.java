package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.ingest.api.Division;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.RejectedRows;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.Unpacked;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Mappings;
import org.lookback.workbench.api.Workspace.Change;

/** Files in, the index after them. */
final class Imports implements Importing {

	private final OpenWorkspace workspace;
	private final MappingDesk mappings;

	Imports(OpenWorkspace workspace) {
		this.workspace = workspace;
		this.mappings = new MappingDesk(workspace);
	}

	@Override
	public Sniffed sniff(Path file, SniffOptions options) throws LookbackException {
		return Ingest.sniff(file, options);
	}

	@Override
	public List<Sniffed> tables(Path file, SniffOptions options) throws LookbackException {
		return Ingest.tables(file, options);
	}

	@Override
	public Unpacked unpack(Path file) throws LookbackException {
		return new UnpackedFiles(workspace.directory()).unpack(file);
	}

	@Override
	public void forget(Unpacked unpacked) throws LookbackException {
		new UnpackedFiles(workspace.directory()).forget(unpacked);
	}

	@Override
	public ImportPlan plan(Sniffed sniffed, Mapping mapping) throws LookbackException {
		return Ingest.plan(sniffed, workspace.dictionary(), mapping);
	}

	@Override
	public ImportPlan plan(Sniffed sniffed) throws LookbackException {
		return mappings.plan(sniffed);
	}

	@Override
	public Mappings mappings() {
		return mappings;
	}

	@Override
	public ImportPlan plan(Path file, Mapping mapping) throws LookbackException {
		return plan(Ingest.sniff(file, mapping.options()), mapping);
	}

	@Override
	public Division division(ImportPlan plan) throws LookbackException {
		return Ingest.division(plan);
	}

	@Override
	public List<Outcome> run(List<ImportPlan> plans, boolean dryRun, Progress progress) throws LookbackException {
		List<ImportPlan> ordered = new ArrayList<>(plans);
		ordered.sort(Comparator.comparingInt(plan -> rank(plan.kind())));
		List<Outcome> outcomes = new ArrayList<>();
		boolean changed = false;
		for (ImportPlan plan : ordered) {
			Outcome outcome = one(plan, dryRun, progress);
			changed |= outcome.report().filter(report -> report.version().isPresent() && !report.alreadyImported()).isPresent();
			outcomes.add(outcome);
		}
		if (changed) {
			workspace.changed(Change.DATA, progress);
		}
		return outcomes;
	}

	private Outcome one(ImportPlan plan, boolean dryRun, Progress progress) throws LookbackException {
		Path file = plan.sniffed().file();
		try {
			ImportReport report = Ingest.run(plan, workspace.store(), workspace.regions(), progress, dryRun);
			return new Outcome(file, Optional.of(report), "");
		} catch (CancelledException cancelled) {
			throw cancelled;
		} catch (LookbackException failed) {
			return new Outcome(file, Optional.empty(), failed.getMessage());
		}
	}

	/** Households before what hangs under them, members before what speaks of persons. */
	private static int rank(ImportKind kind) {
		return switch (kind.form()) {
		case VILLAGES, HOUSEHOLDS -> 0;
		case WIDE -> 1;
		case MEMBERS -> 2;
		case KIN, FACILITIES, PROJECTS, CHANGES, ROSTER, CARDS -> 3;
		default -> 4;
		};
	}

	@Override
	public long exportRows(int version, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export",
				OpenWorkspace.say("export.import", version, file.getFileName()), "");
		return new ImportedExport(workspace, version, reveal).write(file, locale, progress);
	}

	@Override
	public RejectedRows rejects(int version, boolean reveal, int most, Progress progress) throws LookbackException {
		return new RejectDesk(workspace).read(version, reveal, most, progress);
	}

	@Override
	public Outcome resend(int version, List<FixedRow> fixed, boolean dryRun, Progress progress) throws LookbackException {
		RejectDesk desk = new RejectDesk(workspace);
		return desk.resend(version, fixed, plan -> run(List.of(plan), dryRun, progress).getFirst(), progress);
	}

	@Override
	public void undo(int version, String why, Progress progress) throws LookbackException {
		workspace.store().loads().undo(version, workspace.user(), why);
		workspace.changed(Change.DATA, progress);
	}
}
