package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.lookback.index.api.IndexFolder;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.PackageSource;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.Charting;
import org.lookback.workbench.api.Checking;
import org.lookback.workbench.api.Comparing;
import org.lookback.workbench.api.Contrasting;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Covering;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Exporting;
import org.lookback.workbench.api.Helping;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Keeping;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Measuring;
import org.lookback.workbench.api.Merging;
import org.lookback.workbench.api.Overview;
import org.lookback.workbench.api.Policies;
import org.lookback.workbench.api.PolicyLibrary;
import org.lookback.workbench.api.Proceeding;
import org.lookback.workbench.api.Registers;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Sampling;
import org.lookback.workbench.api.SavedQueries;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Templates;
import org.lookback.workbench.api.Visiting;
import org.lookback.workbench.api.Watching;
import org.lookback.workbench.api.Workspace;

/** One open workspace: the store when it may be written, the index, the packages, and the façades over them. */
final class OpenWorkspace implements Workspace {

	private final Path directory;
	private final Optional<Store> store;
	private final PackageShelf shelf;
	private final OpenIndex index;
	private final Optional<IndexKeeper> keeper;
	private final Optional<PackageWatch> watch;
	private final CheckNotes checks;
	private final CensusDesk census = new CensusDesk();
	private final CoverageDesk coverage = new CoverageDesk(this);
	private final RemedyDesk remedies = new RemedyDesk(this, Clock.systemDefaultZone());
	private final HelperDesk helping = new HelperDesk(this, Clock.systemDefaultZone());
	private final WatchDesk watching = new WatchDesk(this, Clock.systemDefaultZone());
	private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
	private volatile RegionTree regions;

	private OpenWorkspace(Path directory, Optional<Store> store, Supplier<List<PackageSource>> installed) {
		this.directory = directory;
		this.store = store;
		this.shelf = new PackageShelf(installed, directory);
		IndexFolder folder = new IndexFolder(directory.resolve("index"));
		this.index = new OpenIndex(folder, shelf);
		this.checks = new CheckNotes(directory.resolve("index"));
		this.keeper = store.map(open -> new IndexKeeper(open, folder, shelf, checks));
		this.watch = store.map(open -> new PackageWatch(shelf::state, this::packagesChanged));
	}

	static OpenWorkspace reading(Path directory, Supplier<List<PackageSource>> installed) {
		return new OpenWorkspace(directory, Optional.empty(), installed);
	}

	static OpenWorkspace writing(Path directory, Supplier<List<PackageSource>> installed, Progress progress) throws LookbackException {
		Store store = Store.open(directory, org.lookback.store.api.Access.WRITE);
		OpenWorkspace open = new OpenWorkspace(directory, Optional.of(store), installed);
		try {
			open.keeper().installClauses();
			open.keeper().open(progress);
			open.watch.ifPresent(PackageWatch::start);
			return open;
		} catch (LookbackException | RuntimeException failed) {
			open.close();
			throw failed;
		}
	}

	@Override
	public Path directory() {
		return directory;
	}

	@Override
	public Access access() {
		return store.isPresent() ? Access.WRITE : Access.READ;
	}

	@Override
	public Dictionary dictionary() {
		try {
			return shelf.dictionary();
		} catch (LookbackException broken) {
			return Dictionary.core();
		}
	}

	@Override
	public RegionTree regions() {
		if (store.isEmpty()) {
			return RegionTree.shipped();
		}
		if (regions == null) {
			try (FactSource facts = store.get().facts()) {
				regions = facts.regions();
			} catch (LookbackException unreadable) {
				return RegionTree.shipped();
			}
		}
		return regions;
	}

	@Override
	public Overview overview() throws LookbackException {
		return index.overview(checks.read(shelf));
	}

	@Override
	public void readAhead() throws LookbackException {
		if (store.isPresent()) {
			remedies.readAhead();
			// to find one household, whoever it is, what all are called has to be known
			store.get().versions().number("");
		}
	}

	@Override
	public Importing importing() {
		return new Imports(this);
	}

	@Override
	public Searching searching() {
		return new Searches(this);
	}

	@Override
	public Checking checking() {
		return new Checks(this);
	}

	@Override
	public Comparing comparing() {
		return new Comparisons(this);
	}

	@Override
	public Registers registers() {
		return new RegisterDesk(this);
	}

	@Override
	public Correcting correcting() {
		return new CorrectionDesk(this);
	}

	@Override
	public Covering covering() {
		return coverage;
	}

	@Override
	public Editing editing() {
		return new EditingDesk(this);
	}

	@Override
	public Merging merging() {
		return new MergeDesk(this);
	}

	@Override
	public Versions versions() {
		return new VersionDesk(this);
	}

	@Override
	public Visiting visiting() {
		return new VisitDesk(this);
	}

	@Override
	public Remedying remedying() {
		return remedies;
	}

	@Override
	public Proceeding proceeding() {
		return new ProcedureDesk(this, Clock.systemDefaultZone());
	}

	@Override
	public Watching watching() {
		return watching;
	}

	@Override
	public Helping helping() {
		return helping;
	}

	@Override
	public Sampling sampling() {
		return new SamplingDesk(this, Clock.systemUTC());
	}

	@Override
	public Templates templates() {
		return new TemplateDesk(this);
	}

	@Override
	public Charting charting() {
		return new Charts(this);
	}

	@Override
	public Measuring measuring() {
		return new Measures(this);
	}

	@Override
	public Contrasting contrasting() {
		return new ContrastDesk(this);
	}

	@Override
	public Policies policies() {
		return new PackagePolicies(shelf, Optional.of(this));
	}

	@Override
	public PolicyLibrary library() {
		return new PolicyDesk(this);
	}

	@Override
	public Authoring authoring() {
		return new PackageDesk(this);
	}

	@Override
	public Exporting exporting() {
		return new Exports(this);
	}

	@Override
	public Keeping keeping() {
		return new Care(this);
	}

	@Override
	public SavedQueries queries() {
		return new QueryShelf(this, Clock.systemUTC());
	}

	@Override
	public Briefing briefing() {
		return BriefRoom.of(this);
	}

	@Override
	public AutoCloseable listen(Consumer<Change> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	@Override
	public void close() throws LookbackException {
		watch.ifPresent(PackageWatch::close);
		index.close();
		if (store.isPresent()) {
			store.get().close();
		}
	}

	OpenIndex index() {
		return index;
	}

	PackageShelf shelf() {
		return shelf;
	}

	/** What all households together say, for who asks for one of them. */
	CensusDesk census() {
		return census;
	}

	CheckNotes checkNotes() {
		return checks;
	}

	/** The store, for the façades that write or that need facts. */
	Store store() throws LookbackException {
		return store.orElseThrow(() -> new LookbackException(say("workspace.reading", directory)));
	}

	IndexKeeper keeper() throws LookbackException {
		store();
		return keeper.orElseThrow();
	}

	/** Who works here, for the change log. */
	String user() {
		return System.getProperty("user.name", "");
	}

	@Override
	public void revealing(String what) throws LookbackException {
		store().changes().log(user(), "reveal", what, "");
	}

	/** Lets the index follow the store, then tells everybody. */
	void changed(Change change, Progress progress) throws LookbackException {
		keeper().follow(progress);
		if (change != Change.CASEWORK) {
			regions = null;
		}
		index.refresh();
		listeners.forEach(listener -> listener.accept(change));
	}

	/** Reads the packages again, keeps their clauses, and tells everybody. */
	void packagesChanged() throws LookbackException {
		watch.ifPresent(PackageWatch::seen);
		shelf.forget();
		keeper().installClauses();
		changed(Change.PACKAGES, Progress.NONE);
	}

	static String say(String key, Object... arguments) {
		return say(Locale.getDefault(), key, arguments);
	}

	static String say(Locale locale, String key, Object... arguments) {
		return Messages.in(OpenWorkspace.class, locale).get(key, arguments);
	}
}
