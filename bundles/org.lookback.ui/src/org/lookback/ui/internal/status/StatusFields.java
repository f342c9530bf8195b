package org.lookback.ui.internal.status;

import java.util.Optional;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.swt.widgets.Display;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.WorkspaceListener;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Overview;

/** The fields of the status line. */
public final class StatusFields {

	private static final Messages MESSAGES = Messages.in(StatusFields.class);

	private final IStatusLineManager line;
	private final WorkspaceService workspaces = Services.workspaces();
	private final Settings settings = Services.settings();
	private final StatusLineContributionItem folder = new StatusLineContributionItem("org.lookback.status.folder", 46);
	private final StatusLineContributionItem data = new StatusLineContributionItem("org.lookback.status.data", 30);
	private final StatusLineContributionItem masking = new StatusLineContributionItem("org.lookback.status.masking", 26);

	public StatusFields(IWorkbenchWindowConfigurer window) {
		line = window.getActionBarConfigurer().getStatusLineManager();
	}

	/** Adds the fields and keeps them true. */
	public void show() {
		line.add(folder);
		line.add(data);
		line.add(masking);
		workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				update();
			}
		});
		settings.listen(() -> Display.getDefault().asyncExec(this::update));
		update();
	}

	private void update() {
		folder.setText(workspaces.directory().map(path -> MESSAGES.get("workspace", path, state())).orElse(MESSAGES.get("workspace.none")));
		Optional<Overview> overview = workspaces.overview();
		data.setText(overview.filter(o -> !o.isEmpty())
				.map(o -> MESSAGES.get("data", Integer.toString(o.year()), Long.toString(o.dataVersion()))).orElse(""));
		masking.setText(MESSAGES.get(settings.reveal() ? "revealed" : "masked"));
		line.update(true);
	}

	private String state() {
		return switch (workspaces.state()) {
		case OPENING -> MESSAGES.get("opening");
		case FAILED -> MESSAGES.get("failed");
		default -> workspaces.workspace().filter(w -> w.access() == Access.READ).map(w -> MESSAGES.get("read")).orElse("");
		};
	}
}
