package org.lookback.ui.internal.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Overview;
import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.api.Workspace.Change;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The window's workspace. All fields belong to the window's thread. */
@Component(service = { WorkspaceService.class, OpenWorkspace.class })
public final class OpenWorkspace implements WorkspaceService {

	private static final Messages MESSAGES = Messages.in(OpenWorkspace.class);
	/** Milliseconds that the views have for what they show first. */
	private static final long AFTER_OPENING = 500;

	private final List<WorkspaceListener> listeners = new CopyOnWriteArrayList<>();
	private final RecentFolders recent = new RecentFolders();
	private final Optional<Lookback> lookback;
	private final ActiveQuery query;
	private final Selection selection;

	private State state = State.NONE;
	private Optional<Workspace> workspace = Optional.empty();
	private Optional<Path> directory = Optional.empty();
	private Optional<Overview> overview = Optional.empty();
	private String problem = "";
	private Job opening;

	/** @param lookback absent only in a product that was put together wrongly; the window then says so instead of staying away */
	@Activate
	public OpenWorkspace(
			@Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Lookback lookback,
			@Reference ActiveQuery query, @Reference Selection selection) {
		this.lookback = Optional.ofNullable(lookback);
		this.query = query;
		this.selection = selection;
	}

	private record Opened(Workspace workspace, Overview overview) {
	}

	@Override
	public State state() {
		return state;
	}

	@Override
	public Optional<Workspace> workspace() {
		return workspace;
	}

	@Override
	public Optional<Path> directory() {
		return directory;
	}

	@Override
	public Optional<Overview> overview() {
		return overview;
	}

	@Override
	public String problem() {
		return problem;
	}

	@Override
	public List<Path> recent() {
		return recent.list();
	}

	@Override
	public void open(Path folder) {
		open(folder, Access.CREATE);
	}

	/** Opens a folder; for reading alone when another process has it. */
	public void open(Path folder, Access access) {
		if (lookback.isEmpty()) {
			fail(folder, new LookbackException(MESSAGES.get("service.missing")));
			return;
		}
		if (!saved()) {
			return;
		}
		Optional<Workspace> before = detach();
		if (opening != null) {
			opening.cancel();
		}
		state = State.OPENING;
		directory = Optional.of(folder);
		problem = "";
		tell(WorkspaceListener::closed);
		LookbackJob<Opened> job = new LookbackJob<>(MESSAGES.get("opening", folder),
				progress -> openBeside(before, folder, access, progress));
		opening = job;
		job.whenDone(opened -> attach(job, folder, opened)).whenFailed(failure -> fail(folder, failure)).whenCancelled(() -> cancelled(job))
				.start();
	}

	@Override
	public void close() {
		if (!saved()) {
			return;
		}
		Optional<Workspace> before = detach();
		state = State.NONE;
		directory = Optional.empty();
		tell(WorkspaceListener::closed);
		before.ifPresent(open -> closeBeside(open));
	}

	/** Closes on the way out, when nobody listens any more; waits, because the process ends next. */
	public void closeNow() {
		Job.getJobManager().cancel(READING_AHEAD);
		workspace.ifPresent(this::closeQuietly);
		workspace = Optional.empty();
	}

	@Override
	public Runnable listen(WorkspaceListener listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private Opened openBeside(Optional<Workspace> before, Path folder, Access access, Progress progress) throws LookbackException {
		before.ifPresent(this::closeQuietly);
		Workspace opened = lookback.orElseThrow().open(folder, access, progress);
		try {
			progress.check();
			return new Opened(opened, opened.overview());
		} catch (LookbackException | RuntimeException failure) {
			closeQuietly(opened);
			throw failure;
		}
	}

	private void attach(Job job, Path folder, Opened opened) {
		if (job != opening) {
			closeBeside(opened.workspace());
			return;
		}
		opening = null;
		workspace = Optional.of(opened.workspace());
		overview = Optional.of(opened.overview());
		state = State.OPEN;
		recent.add(folder);
		opened.workspace().listen(change -> Display.getDefault().asyncExec(() -> changed(opened.workspace(), change)));
		tell(listener -> listener.opened(opened.workspace()));
		readAhead(opened.workspace());
	}

	/** Reads beside everything else; a workspace is closed when that has ended. */
	private static void readAhead(Workspace open) {
		Job job = new Job(MESSAGES.get("reading")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					open.readAhead();
				} catch (LookbackException failed) {
					Failures.log(getName(), failed);
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return READING_AHEAD.equals(family);
			}
		};
		job.setSystem(true);
		job.schedule(AFTER_OPENING);
	}

	private void changed(Workspace changed, Change change) {
		if (workspace.filter(open -> open == changed).isEmpty()) {
			return;
		}
		LookbackJob<Overview> job = new LookbackJob<>(MESSAGES.get("reading"), progress -> changed.overview());
		job.setSystem(true);
		job.whenDone(read -> {
			if (workspace.filter(open -> open == changed).isPresent()) {
				overview = Optional.of(read);
				tell(listener -> listener.changed(changed, change));
			}
		}).start();
	}

	private void fail(Path folder, Throwable failure) {
		opening = null;
		state = State.FAILED;
		directory = Optional.of(folder);
		problem = Failures.text(failure);
		tell(WorkspaceListener::stateChanged);
		if (failure instanceof LookbackException) {
			new OpenFailedDialog(this, folder, problem, lookback.isPresent() && lookback.get().isWorkspace(folder)).open();
		} else {
			Failures.show(MESSAGES.get("open.failed"), failure);
		}
	}

	private void cancelled(Job job) {
		if (job == opening) {
			opening = null;
			state = State.NONE;
			directory = Optional.empty();
			tell(WorkspaceListener::stateChanged);
		}
	}

	private Optional<Workspace> detach() {
		Optional<Workspace> before = workspace;
		workspace = Optional.empty();
		overview = Optional.empty();
		Job.getJobManager().cancel(READING_AHEAD);
		query.reset();
		selection.reset();
		return before;
	}

	/** Asks about what was typed and not saved, which belongs to the workspace that is left; {@code false}: the person stays. */
	private static boolean saved() {
		return !PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().saveAllEditors(true);
	}

	private void closeBeside(Workspace open) {
		Job.createSystem(MESSAGES.get("closing"), (ICoreRunnable) monitor -> closeQuietly(open)).schedule();
	}

	/** A workspace that is left behind: what goes wrong is for the log, the person is elsewhere already. */
	private void closeQuietly(Workspace open) {
		try {
			Job.getJobManager().join(READING_AHEAD, null);
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
		try {
			open.close();
		} catch (LookbackException failed) {
			Failures.log(MESSAGES.get("closing"), failed);
		}
	}

	private void tell(Consumer<WorkspaceListener> event) {
		new ArrayList<>(listeners).forEach(event);
	}
}
