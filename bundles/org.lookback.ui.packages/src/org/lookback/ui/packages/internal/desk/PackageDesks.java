package org.lookback.ui.packages.internal.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.ExampleResult;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.Authoring.Assessment;
import org.lookback.workbench.api.Authoring.Shelved;
import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.api.Workspace.Change;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The packages on the desk, which of them is worked on, and where the cursor is. */
@Component(service = PackageDesks.class)
public final class PackageDesks {

	private static final Messages MESSAGES = Messages.in(PackageDesks.class);
	private static final long PAUSE_OF_TYPING = 350;
	private static final long LONGER_PAUSE = 1200;

	/** Where the author is: a file of a package, and the offset of the cursor in its text. */
	public record Cursor(Draft draft, String path, String text, int offset) {
	}

	private final WorkspaceService workspaces;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Map<String, Draft> drafts = new LinkedHashMap<>();
	private List<Shelved> shelf = List.of();
	private Optional<String> failure = Optional.empty();
	private Optional<Draft> chosen = Optional.empty();
	private Optional<Cursor> cursor = Optional.empty();
	private LatestWork reading;
	private LatestWork assessing;
	private Runnable stop = () -> {
	};
	private boolean started;

	@Activate
	public PackageDesks(@Reference WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	@Deactivate
	void deactivate() {
		stop.run();
	}

	/** Hears of every change of shelf, drafts, remarks and cursor; run the answer to stop. The first listener starts the reading. */
	public Runnable listen(Runnable listener) {
		listeners.add(listener);
		start();
		return () -> listeners.remove(listener);
	}

	private void start() {
		if (started) {
			return;
		}
		started = true;
		Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
		reading = new LatestWork(shell, MESSAGES.get("reading"), failed -> {
			failure = Optional.of(Failures.text(failed));
			tell();
		});
		assessing = new LatestWork(shell, MESSAGES.get("assessing"), failed -> Failures.log(MESSAGES.get("assessing"), failed));
		stop = workspaces.listen(new WorkspaceListener() {
			@Override
			public void opened(Workspace workspace) {
				read();
			}

			@Override
			public void changed(Workspace workspace, Change change) {
				if (change == Change.PACKAGES) {
					read();
				}
			}

			@Override
			public void closed() {
				forget();
			}
		});
		read();
	}

	/** Everything on the shelf. */
	public List<Shelved> shelf() {
		return shelf;
	}

	/** Why the shelf could not be read. */
	public Optional<String> failure() {
		return failure;
	}

	/** The façade of the open workspace; called in jobs only. */
	public Optional<Authoring> authoring() {
		return workspaces.workspace().map(Workspace::authoring);
	}

	/** The package that is worked on. */
	public Optional<Draft> chosen() {
		return chosen;
	}

	/** Where the author is; empty while no file is open. */
	public Optional<Cursor> cursor() {
		return cursor;
	}

	/** The draft of a package. */
	public Draft draft(Shelved shelved) {
		Draft draft = drafts.computeIfAbsent(shelved.source(), source -> new Draft(shelved));
		draft.shelved(shelved);
		return draft;
	}

	/** The draft of a source, when that is still on the shelf. */
	public Optional<Draft> draft(String source) {
		return shelf.stream().filter(each -> each.source().equals(source)).findFirst().map(this::draft);
	}

	/** Works on a package from now on. */
	public void choose(Draft draft) {
		boolean other = chosen.filter(draft::equals).isEmpty();
		chosen = Optional.of(draft);
		if (!draft.isAssessed()) {
			assess(draft, 0);
		}
		if (other) {
			tell();
		}
	}

	/** The cursor moved, or the text under it changed. */
	public void at(Cursor where) {
		cursor = Optional.of(where);
		choose(where.draft());
		tell();
	}

	/** A file was closed. */
	public void left(Draft draft, String path) {
		if (cursor.filter(each -> each.draft() == draft && each.path().equals(path)).isPresent()) {
			cursor = Optional.empty();
		}
		if (draft.texts().containsKey(path)) {
			draft.dropped(path);
			assess(draft, 0);
		}
		tell();
	}

	/** A text was changed and not saved yet. */
	public void edited(Draft draft, String path, String text) {
		draft.edited(path, text);
		assess(draft, PAUSE_OF_TYPING);
	}

	/** A text was saved; the shelf will be read again when the workspace says so. */
	public void saved(Draft draft, String path) {
		draft.dropped(path);
		assess(draft, 0);
	}

	/** Looks a package through, thoroughly when there is a longer pause. */
	public void assess(Draft draft, long delay) {
		Optional<Authoring> authoring = authoring();
		if (authoring.isEmpty()) {
			return;
		}
		Map<String, String> texts = draft.texts();
		Shelved shelved = draft.shelved();
		assessing.ask(delay, progress -> authoring.get().assess(shelved, texts, false, progress), quick -> {
			assessed(draft, quick, false);
			assessing.ask(LONGER_PAUSE, progress -> authoring.get().assess(shelved, texts, true, progress), full -> assessed(draft, full, true));
		});
	}

	/** The examples of a package were run. */
	public void tested(Draft draft, List<ExampleResult> results) {
		draft.tested(results);
		choose(draft);
		tell();
	}

	private void assessed(Draft draft, Assessment now, boolean thorough) {
		draft.assessed(now, thorough);
		tell();
	}

	/** Reads the shelf again. */
	public void read() {
		Optional<Authoring> authoring = authoring();
		if (authoring.isEmpty() || reading == null) {
			return;
		}
		reading.ask(progress -> authoring.get().shelf(), this::show);
	}

	/** Looks at the folder again, for what was changed outside the window. */
	public void reload() {
		authoring().ifPresent(desk -> new LookbackJob<>(MESSAGES.get("reading"), progress -> {
			desk.reload();
			return true;
		}).start());
	}

	private void show(List<Shelved> now) {
		shelf = now;
		failure = Optional.empty();
		now.forEach(this::draft);
		drafts.keySet().removeIf(source -> now.stream().noneMatch(each -> each.source().equals(source)));
		chosen = chosen.flatMap(draft -> Optional.ofNullable(drafts.get(draft.shelved().source())));
		tell();
		chosen.ifPresent(draft -> assess(draft, 0));
	}

	private void forget() {
		shelf = List.of();
		drafts.clear();
		chosen = Optional.empty();
		cursor = Optional.empty();
		failure = Optional.empty();
		reading.cancel();
		assessing.cancel();
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
