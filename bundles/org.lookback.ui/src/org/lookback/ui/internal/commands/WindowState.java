package org.lookback.ui.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Lookback.Access;

/** Tells the platform what the enablement of commands depends on. */
public final class WindowState extends AbstractSourceProvider {

	private static final String WORKSPACE = "org.lookback.ui.workspace";
	private static final String BACK = "org.lookback.ui.canGoBack";
	private static final String FORWARD = "org.lookback.ui.canGoForward";

	private final List<Runnable> stops = new ArrayList<>();
	private WorkspaceService workspaces;
	private ActiveQuery query;
	private IEventBroker broker;

	@Override
	public void initialize(IServiceLocator locator) {
		workspaces = locator.getService(WorkspaceService.class);
		query = locator.getService(ActiveQuery.class);
		broker = locator.getService(IEventBroker.class);
		stops.add(query.listen(this::tell));
		stops.add(workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				tell();
			}
		}));
	}

	@Override
	public Map<String, Object> getCurrentState() {
		return Map.of(WORKSPACE, workspace(), BACK, query.canGoBack(), FORWARD, query.canGoForward());
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { WORKSPACE, BACK, FORWARD };
	}

	@Override
	public void dispose() {
		stops.forEach(Runnable::run);
	}

	private String workspace() {
		return workspaces.workspace().map(open -> open.access() == Access.WRITE ? "open" : "read").orElse("none");
	}

	/** The coolbar asks for its enablement only after a key or a click; a query may change without either. */
	private void tell() {
		fireSourceChanged(ISources.WORKBENCH, getCurrentState());
		broker.post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
	}
}
