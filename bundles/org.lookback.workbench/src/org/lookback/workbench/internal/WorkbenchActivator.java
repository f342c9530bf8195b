package org.lookback.workbench.internal;

import org.lookback.workbench.api.Lookback;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Registers the façades as a service as soon as somebody touches one of their classes. A plain activator and not a component: the
 * command line then needs no component runtime, which would cost it a tenth of a second at every start.
 */
public final class WorkbenchActivator implements BundleActivator {

	@Override
	public void start(BundleContext context) {
		context.registerService(Lookback.class, new LookbackService(BundlePackages::sources), null);
	}

	@Override
	public void stop(BundleContext context) {
		// The framework takes the service back by itself.
	}
}
