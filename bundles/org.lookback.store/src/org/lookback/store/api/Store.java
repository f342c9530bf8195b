package org.lookback.store.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.WorkspaceLock;
import org.lookback.store.internal.check.CheckRunService;
import org.lookback.store.internal.check.ClauseService;
import org.lookback.store.internal.compare.ComparisonService;
import org.lookback.store.internal.edit.EditService;
import org.lookback.store.internal.edit.HandValues;
import org.lookback.store.internal.edit.Persistence;
import org.lookback.store.internal.edit.RoundService;
import org.lookback.store.internal.edit.SettingService;
import org.lookback.store.internal.hand.HandService;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.ledger.LedgerService;
import org.lookback.store.internal.load.LoadService;
import org.lookback.store.internal.load.SourceFiles;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.log.VersionBookService;
import org.lookback.store.internal.policy.PolicyTextService;
import org.lookback.store.internal.procedure.ProcedureService;
import org.lookback.store.internal.read.FactService;
import org.lookback.store.internal.read.HouseholdFinder;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.safety.MaintenanceService;
import org.lookback.store.internal.safety.Restore;
import org.lookback.store.internal.sample.SampleService;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Dialect;
import org.lookback.store.internal.sql.Migrations;
import org.lookback.store.internal.visit.DecisionService;
import org.lookback.store.internal.warning.WarningService;

/**
 * The system of record of one workspace. Open it once a process, hand out its services, close it at the end; all of them may be
 * called from any thread.
 */
public final class Store implements AutoCloseable {

	private final Workspace workspace;
	private final Access access;
	private final WorkspaceLock lock;
	private final Database database;
	private final Persistence persistence;
	private final ChangeLog changes;
	private final FactService facts;
	private final LoadService loads;
	private final HandService hand;
	private final EditService edits;
	private final Journal journal;
	private final VersionBookService versions;
	private final RoundService rounds;
	private final CheckRunService checkRuns;
	private final ClauseService clauses;
	private final PolicyTextService policyTexts;
	private final ComparisonService comparisons;
	private final DecisionService decisions;
	private final LedgerService ledger;
	private final ProcedureService procedures;
	private final SampleService samples;
	private final WarningService warnings;
	private final SettingService settings;
	private final MaintenanceService maintenance;

	private Store(Workspace workspace, Access access, WorkspaceLock lock, Database database) {
		this.workspace = workspace;
		this.access = access;
		this.lock = lock;
		this.database = database;
		persistence = new Persistence(database);
		changes = new ChangeLog(database);
		rounds = new RoundService(database, persistence);
		FactNames names = new FactNames();
		HouseholdFinder finder = new HouseholdFinder();
		facts = new FactService(database, names, finder, rounds::currentYear);
		loads = new LoadService(database, names, new SourceFiles(workspace.imports()), facts::inUse);
		hand = new HandService(database, new HandValues(persistence), changes, () -> facts.open(Optional.empty()));
		edits = new EditService(database, persistence, changes, hand);
		journal = new Journal(database, workspace.journal());
		versions = new VersionBookService(database, finder);
		checkRuns = new CheckRunService(database);
		clauses = new ClauseService(database);
		policyTexts = new PolicyTextService(database, new SourceFiles(workspace.imports()));
		comparisons = new ComparisonService(database);
		decisions = new DecisionService(database);
		ledger = new LedgerService(database, finder);
		procedures = new ProcedureService(database);
		samples = new SampleService(database);
		warnings = new WarningService(database);
		settings = new SettingService(database, persistence);
		maintenance = new MaintenanceService(workspace, database, journal);
	}

	/**
	 * Opens a workspace. For writing it is made when it is not there, brought to this program's schema, and what a crash left half
	 * loaded is given up.
	 *
	 * @throws LookbackException when somebody else has it open (the message says who), it cannot be read or written, or it was made by
	 *                           a newer program
	 */
	public static Store open(Path folder, Access access) throws LookbackException {
		boolean write = access == Access.WRITE;
		Workspace workspace = new Workspace(folder.toAbsolutePath().normalize());
		if (write) {
			makeFolders(workspace);
		} else if (!exists(folder)) {
			throw Words.error("noStore", folder);
		}
		WorkspaceLock lock = WorkspaceLock.take(workspace.lock(), write);
		Database database = null;
		boolean done = false;
		try {
			database = Migrations.open(workspace.store(), !write);
			Store store = new Store(workspace, access, lock, database);
			if (write) {
				store.loads.recover();
				store.checkRuns.recover();
				store.comparisons.recover();
				store.hand.adopt();
				store.journal.open();
				database.afterWriting(store.journal::follow);
			}
			done = true;
			return store;
		} finally {
			if (!done) {
				closeAll(database, lock);
			}
		}
	}

	private static void closeAll(Database database, WorkspaceLock lock) throws LookbackException {
		try {
			if (database != null) {
				database.close();
			}
		} finally {
			lock.close();
		}
	}

	private static void makeFolders(Workspace workspace) throws LookbackException {
		try {
			for (Path folder : List.of(workspace.root(), workspace.store(), workspace.imports(), workspace.packages())) {
				Files.createDirectories(folder);
			}
		} catch (IOException e) {
			throw Words.error(e, "cannotWrite", workspace.root(), e.getMessage());
		}
	}

	/** Whether there is a store to read. */
	public static boolean exists(Path folder) {
		return Files.isRegularFile(Dialect.file(new Workspace(folder).store()));
	}

	/** Brings a safety copy back into an empty or missing folder. When anything is wrong with it, the folder stays empty. */
	public static void restore(Path zip, Path folder, Progress progress) throws LookbackException {
		new Restore(zip, folder).run(progress);
	}

	public Workspace workspace() {
		return workspace;
	}

	public Access access() {
		return access;
	}

	/** The data as they are now; stays at this state until it is closed. */
	public FactSource facts() throws LookbackException {
		return facts.open(Optional.empty());
	}

	/**
	 * The data as they were after a change.
	 *
	 * @throws LookbackException when a version of that state was undone and its rows are gone
	 */
	public FactSource facts(long changeSequence) throws LookbackException {
		return facts.open(Optional.of(changeSequence));
	}

	/** A part of the data as they are now: whose word it is, or some entities alone. */
	public FactSource facts(FactView view) throws LookbackException {
		return facts.open(Optional.empty(), view);
	}

	public Loads loads() {
		return loads;
	}

	public Changes changes() {
		return changes;
	}

	public Edits edits() {
		return edits;
	}

	/** What people change by hand. */
	public HandChanges hand() {
		return hand;
	}

	/** The journal from which the workspace can be made anew. */
	public Journaling journal() {
		return journal;
	}

	/** What made the data what they are. */
	public VersionBook versions() {
		return versions;
	}

	public Rounds rounds() {
		return rounds;
	}

	public CheckRuns checkRuns() {
		return checkRuns;
	}

	public Clauses clauses() {
		return clauses;
	}

	/** Policy texts that people added. */
	public PolicyTexts policyTexts() {
		return policyTexts;
	}

	/** Comparisons of departments' registers with the households. */
	public RegisterComparisons comparisons() {
		return comparisons;
	}

	/** What people decided about differences that visits brought to light. */
	public VisitDecisions visits() {
		return decisions;
	}

	/** Problems that are followed to their closure. */
	public LedgerBook ledger() {
		return ledger;
	}

	/** Cases of procedures and what happened to them. */
	public ProcedureCases procedures() {
		return procedures;
	}

	/** The early warning as it was last asked. */
	public KeptWarnings warnings() {
		return warnings;
	}

	/** Random samples as they were drawn. */
	public SampleDraws samples() {
		return samples;
	}

	public Settings settings() {
		return settings;
	}

	public Maintenance maintenance() {
		return maintenance;
	}

	/** Closes the database and gives the workspace free for others. Loads and sources of facts that are still open are lost. */
	@Override
	public void close() throws LookbackException {
		try {
			persistence.close();
		} finally {
			closeAll(database, lock);
		}
	}
}
