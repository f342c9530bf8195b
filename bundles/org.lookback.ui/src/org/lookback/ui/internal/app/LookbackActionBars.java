package org.lookback.ui.internal.app;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** Only what cannot be declared: actions that the platform binds to its own commands. The menus themselves stand in plugin.xml. */
final class LookbackActionBars extends ActionBarAdvisor {

	LookbackActionBars(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		register(ActionFactory.QUIT.create(window));
		register(ActionFactory.PREFERENCES.create(window));
		register(ActionFactory.COPY.create(window));
		register(ActionFactory.SELECT_ALL.create(window));
		register(ActionFactory.RESET_PERSPECTIVE.create(window));
	}
}
