package org.lookback.ui.internal.provinces;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Conditions;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Workspace;

/**
 * Brings a province's own view into the Explore perspective when the province is chosen, and takes it away when another is. What a
 * person opened or closed by hand stays as the person left it: a view opened from the menu is never taken away, and one that was closed
 * does not come back before another province was chosen.
 */
public final class ProvinceViews {

	private static final Messages MESSAGES = Messages.in(ProvinceViews.class);
	private static final String BROUGHT = "org.lookback.ui.provinceViews.brought";
	private static final long DELAY = 100;

	private final IWorkbenchWindow window;
	private final List<ProvinceView> views = ProvinceView.contributed(Platform.getExtensionRegistry());
	private final ActiveQuery query = Services.query();
	private final WorkspaceService workspaces = Services.workspaces();
	private final IPreferenceStore kept = PlatformUI.getPreferenceStore();
	private final Set<String> brought = new TreeSet<>();
	private final LatestWork work;
	private ProvinceChoice choice = ProvinceChoice.NONE;
	private Set<String> wanted = Set.of();
	private Set<String> arranged = Set.of();

	public ProvinceViews(IWorkbenchWindow window) {
		this.window = window;
		work = new LatestWork(window.getShell(), MESSAGES.get("reading"), failure -> Failures.log(MESSAGES.get("reading"), failure));
	}

	/** From now on the views follow what is chosen. */
	public void follow() {
		brought.addAll(List.of(kept.getString(BROUGHT).split(",")));
		Runnable stopQuery = query.listen(this::arrange);
		Runnable stopWorkspace = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				read();
			}
		});
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				wanted = Set.of();
				arranged = Set.of();
				arrange();
			}
		});
		window.getShell().addDisposeListener(event -> {
			stopQuery.run();
			stopWorkspace.run();
		});
		takeAwayAllBut(Set.of());
		read();
	}

	private void read() {
		Optional<Workspace> open = workspaces.workspace();
		if (open.isEmpty()) {
			work.cancel();
			choice = ProvinceChoice.NONE;
			arrange();
			return;
		}
		work.ask(DELAY, progress -> ProvinceChoice.of(open.get(), views), read -> {
			choice = read;
			arrange();
		});
	}

	private void arrange() {
		Set<String> now = choice.wanted(Conditions.values(query.get(), ProvinceChoice.REGION));
		if (now.equals(wanted) || exploring().isEmpty()) {
			return;
		}
		wanted = now;
		// a list must have its answer first: the views come after what the person waits for
		window.getShell().getDisplay().asyncExec(() -> {
			if (!window.getShell().isDisposed() && wanted == now) {
				takeAwayAllBut(now);
				now.stream().filter(id -> !arranged.contains(id)).forEach(this::bring);
				arranged = now;
			}
		});
	}

	private Optional<IWorkbenchPage> exploring() {
		return Optional.ofNullable(window.getActivePage()).filter(page -> page.getPerspective() != null && page.getPerspective().getId().equals(Ids.EXPLORE));
	}

	private void bring(String id) {
		IWorkbenchPage page = window.getActivePage();
		if (page.findViewReference(id) != null) {
			return;
		}
		try {
			page.showView(id, null, IWorkbenchPage.VIEW_CREATE);
		} catch (PartInitException broken) {
			// a view of this kind that stands behind another is not drawn yet, which the platform takes for a failure
			if (page.findViewReference(id) == null) {
				Failures.log(MESSAGES.get("broken", id), broken);
				return;
			}
		}
		brought.add(id);
		keep();
	}

	/** What a person opened was not brought, and stays. */
	private void takeAwayAllBut(Set<String> staying) {
		for (String id : Set.copyOf(brought)) {
			IViewReference shown = window.getActivePage().findViewReference(id);
			if (!staying.contains(id) && shown != null) {
				window.getActivePage().hideView(shown);
			}
			if (!staying.contains(id) || shown == null) {
				brought.remove(id);
			}
		}
		keep();
	}

	/** The layout is restored with the next start, so what was brought must be known then. */
	private void keep() {
		kept.setValue(BROUGHT, String.join(",", brought));
	}
}
