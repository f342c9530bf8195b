package org.lookback.store.internal.safety;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Journaling;
import org.lookback.store.api.Maintenance;
import org.lookback.store.api.Problem;
import org.lookback.store.api.Workspace;
import org.lookback.store.internal.sql.Database;

/** {@link Maintenance}. */
public final class MaintenanceService implements Maintenance {

	private final Workspace workspace;
	private final Database database;
	private final Journaling journal;

	public MaintenanceService(Workspace workspace, Database database, Journaling journal) {
		this.workspace = workspace;
		this.database = database;
		this.journal = journal;
	}

	@Override
	public void backup(Path zip, Progress progress) throws LookbackException {
		new Backup(workspace, database).write(zip, progress);
	}

	@Override
	public List<Problem> verify(Progress progress) throws LookbackException {
		List<Problem> problems = new ArrayList<>(new Verify(workspace, database).run(progress));
		problems.addAll(journal.verify());
		return problems;
	}
}
