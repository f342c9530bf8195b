package org.lookback.ui.internal.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FileDrop;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.internal.provinces.ProvinceViews;
import org.lookback.ui.internal.status.StatusFields;

/** One window: its size, its title, what stands at its edges. */
final class LookbackWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final Messages MESSAGES = Messages.in(LookbackWindowAdvisor.class);

	LookbackWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new LookbackActionBars(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		window.setInitialSize(new Point(Math.min(1600, screen.width), Math.min(980, screen.height)));
		window.setTitle(MESSAGES.get("title"));
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setShowPerspectiveBar(false);
		IPreferenceStore platform = PlatformUI.getPreferenceStore();
		platform.setValue(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
	}

	@Override
	public void postWindowOpen() {
		new StatusFields(getWindowConfigurer()).show();
		new ProvinceViews(getWindowConfigurer().getWindow()).follow();
		FileDrop.on(getWindowConfigurer().getWindow().getShell(), LookbackWindowAdvisor::importing);
	}

	/** Files dropped anywhere on the window begin an import; later, so that the drop itself is over. */
	private static void importing(List<Path> files) {
		String lines = files.stream().map(Path::toString).collect(Collectors.joining("\n"));
		Display.getCurrent().asyncExec(() -> Workbenches.run(Ids.COMMAND_IMPORT, Map.of(Ids.PARAMETER_FILES, lines)));
	}
}
