package org.lookback.cli.internal;

import java.util.Locale;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lookback.workbench.api.Lookback;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Runs one command in a headless Equinox. */
public final class LookbackApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		BundleContext bundles = FrameworkUtil.getBundle(LookbackApplication.class).getBundleContext();
		context.applicationRunning();
		StartArchive archive = StartArchive.ofThisRun();
		Console console = new Console(System.out, System.err, Locale.getDefault());
		ServiceReference<Lookback> reference = bundles.getServiceReference(Lookback.class);
		int exit = new CommandLine(bundles.getService(reference)).run(arguments, console);
		console.flush();
		archive.ended(exit);
		return Integer.valueOf(exit);
	}

	@Override
	public void stop() {
		// A command ends by itself; a killed process leaves what the store's transactions leave.
	}
}
