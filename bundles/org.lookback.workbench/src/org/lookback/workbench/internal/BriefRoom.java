package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.List;

import org.lookback.analysis.api.Provenance;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.internal.brief.BriefDesk;

/** What briefings are told by a workspace: what numbers rest on, who works here; and where it is noted that one was written. */
final class BriefRoom implements BriefDesk.Origins, BriefDesk.Recorder {

	/** Of the hash of a package's content: enough to tell two apart. */
	private static final int SHORT = 12;

	private final OpenWorkspace workspace;

	private BriefRoom(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	static Briefing of(OpenWorkspace workspace) {
		BriefRoom room = new BriefRoom(workspace);
		return new BriefDesk(workspace, room, room);
	}

	@Override
	public Provenance of(List<String> fields, Query query) throws LookbackException {
		return org.lookback.workbench.internal.Origins.of(workspace, fields, query);
	}

	@Override
	public List<String> packages(List<String> fields, Query query) throws LookbackException {
		List<String> packages = new ArrayList<>();
		List<CheckRun> runs = org.lookback.workbench.internal.Origins.runs(workspace, fields, query);
		for (CheckRun run : runs) {
			String hash = Inputs.of(workspace.shelf(), run.packageId());
			packages.add(run.packageId() + ' ' + run.version() + (runs.size() > 1 ? " " + run.asOf() : "") + " #" + hash.substring(0, Math.min(SHORT, hash.length())));
		}
		return packages;
	}

	@Override
	public long lastChange() throws LookbackException {
		return workspace.checkNotes().facts();
	}

	@Override
	public String user() {
		return workspace.user();
	}

	@Override
	public void written(String file, boolean revealed) throws LookbackException {
		if (workspace.access() == Access.WRITE) {
			workspace.store().changes().log(workspace.user(), revealed ? "export-revealed" : "export", file, "");
		}
	}
}
