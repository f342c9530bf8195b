package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ChangedHouseholds;
import org.lookback.store.api.Problem;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Keeping;
import org.lookback.workbench.api.Workspace.Change;

/** Rebuilding, backing up, verifying. */
final class Care implements Keeping {

	private final OpenWorkspace workspace;

	Care(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public void rebuildIndex(Progress progress) throws LookbackException {
		workspace.keeper().rebuild(progress);
		workspace.changed(Change.DATA, progress);
	}

	@Override
	public void backup(Path file, Progress progress) throws LookbackException {
		workspace.store().maintenance().backup(file, progress);
	}

	/** Whether the index lacks anything: decisions, exports and the like are logged, too, and are none of its business. */
	private static boolean behind(Store store, long seq) throws LookbackException {
		ChangedHouseholds missed = store.changes().since(seq);
		boolean casework = store.ledger().keysSince(seq).filter(Set::isEmpty).isEmpty() || !store.warnings().since(seq).isEmpty();
		return casework || missed.rebuild() || missed.others() || missed.regions() || missed.clauses() || missed.checks() || missed.households().length > 0;
	}

	@Override
	public List<String> verify(Progress progress) throws LookbackException {
		List<String> problems = new ArrayList<>(workspace.store().maintenance().verify(progress).stream().map(Problem::message).toList());
		if (behind(workspace.store(), workspace.index().seq())) {
			problems.add(OpenWorkspace.say("verify.behind", workspace.index().seq(), workspace.store().changes().latest()));
		}
		return problems;
	}
}
