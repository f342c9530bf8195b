package org.lookback.workbench.internal;

import java.time.Duration;
import java.util.List;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.MappingShelf;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.ValueSurvey;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Mappings;

/** The mappings in the workspace's folder {@code imports/mappings}. */
final class MappingDesk implements Mappings {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final OpenWorkspace workspace;
	private final MappingShelf shelf;

	MappingDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
		this.shelf = new MappingShelf(workspace.directory().resolve("imports").resolve("mappings"));
	}

	/** The plan of a file with the saved mapping of its shape, when there is one. */
	ImportPlan plan(Sniffed sniffed) throws LookbackException {
		return shelf.plan(sniffed, workspace.dictionary());
	}

	@Override
	public List<SavedMapping> latest() throws LookbackException {
		return shelf.latest();
	}

	@Override
	public List<SavedMapping> versions(String name) throws LookbackException {
		return shelf.versions(name);
	}

	@Override
	public SavedMapping save(String name, ImportPlan plan) throws LookbackException {
		return shelf.save(name, plan, workspace.user());
	}

	@Override
	public void delete(String name) throws LookbackException {
		shelf.delete(name);
	}

	@Override
	public void rename(String from, String to) throws LookbackException {
		shelf.rename(from, to);
	}

	@Override
	public ImportPlan unaided(Sniffed sniffed) {
		return Ingest.plan(sniffed, workspace.dictionary());
	}

	@Override
	public ValueSurvey survey(ImportPlan plan, Progress progress) throws LookbackException {
		return Ingest.survey(plan, PATIENCE, progress);
	}
}
