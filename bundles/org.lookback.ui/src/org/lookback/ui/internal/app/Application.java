package org.lookback.ui.internal.app;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.internal.appearance.Themes;
import org.lookback.ui.internal.plugged.Consent;
import org.lookback.ui.internal.plugged.ViewInstaller;
import org.osgi.framework.FrameworkUtil;

/** The window as an Equinox application. Arguments: {@code --workspace DIR}. */
public final class Application implements IApplication {

	private static final Messages MESSAGES = Messages.in(Application.class);
	private static final int NO_DISPLAY = 2;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		Optional<Path> workspace = StartArguments.workspace((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		keepWindowStateIn(workspace.map(folder -> folder.resolve("ui")).orElse(Path.of(System.getProperty("user.home"), ".lookback", "ui")));
		Themes.applyBeforeStart();
		Display display;
		try {
			display = PlatformUI.createDisplay();
		} catch (SWTError | UnsatisfiedLinkError noDisplay) {
			Failures.log(MESSAGES.get("display.missing"), noDisplay);
			System.err.println(MESSAGES.get("display.missing"));
			return NO_DISPLAY;
		}
		try {
			Optional<Path> toOpen = workspace.or(Application::workspaceOfWindowState);
			toOpen.ifPresent(Application::installViews);
			int result = PlatformUI.createAndRunWorkbench(display, new LookbackWorkbenchAdvisor(toOpen));
			return result == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> PlatformUI.getWorkbench().close());
		}
	}

	private static void keepWindowStateIn(Path folder) throws IOException {
		Location instance = Platform.getInstanceLocation();
		if (instance != null && !instance.isSet()) {
			Files.createDirectories(folder);
			URL url = folder.toUri().toURL();
			instance.set(url, false);
		}
	}

	/** Views are read once, when the workbench starts. */
	private static void installViews(Path workspace) {
		new ViewInstaller(FrameworkUtil.getBundle(Application.class).getBundleContext(), Consent::dialog).install(workspace.resolve("packages"));
	}

	/** The workspace around the folder of the window's state, when the start script named only that. */
	private static Optional<Path> workspaceOfWindowState() {
		Location instance = Platform.getInstanceLocation();
		if (instance == null || !instance.isSet() || !"file".equals(instance.getURL().getProtocol())) {
			return Optional.empty();
		}
		Path folder = Path.of(URI.create(instance.getURL().toString().replace(" ", "%20")));
		boolean inside = folder.getFileName() != null && "ui".equals(folder.getFileName().toString())
				&& Files.isDirectory(folder.resolveSibling("store"));
		return inside ? Optional.ofNullable(folder.getParent()) : Optional.empty();
	}
}
