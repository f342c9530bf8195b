package org.lookback.ui.internal.app;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.internal.appearance.LetterSize;
import org.lookback.ui.internal.workspace.OpenWorkspace;

/** The workbench: Explore first, the layout remembered, the workspace opened beside the window once that is there. */
final class LookbackWorkbenchAdvisor extends WorkbenchAdvisor {

	private final Optional<Path> workspace;

	LookbackWorkbenchAdvisor(Optional<Path> workspace) {
		this.workspace = workspace;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
		TrayDialog.setDialogHelpAvailable(false);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new LookbackWindowAdvisor(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return Ids.EXPLORE;
	}

	@Override
	public String getMainPreferencePageId() {
		return "org.lookback.ui.preferences";
	}

	@Override
	public void postStartup() {
		LetterSize.follow(Services.settings(), Services.appearance());
		workspace.ifPresent(Services.workspaces()::open);
	}

	@Override
	public void postShutdown() {
		Services.find(OpenWorkspace.class).closeNow();
	}
}
