package org.lookback.ui.internal.plugged;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Gives the framework the view bundles of one workspace, and takes back those of another. */
public final class ViewInstaller {

	private static final Messages MESSAGES = Messages.in(ViewInstaller.class);
	private static final long PATIENCE_SECONDS = 20;

	private final BundleContext context;
	private final Consent consent;

	/** @param question asks whether bundles that were never seen may run */
	public ViewInstaller(BundleContext context, Consent.Question question) {
		this.context = context;
		this.consent = new Consent(question);
	}

	/**
	 * Installs what the workspace's packages bring along. A bundle that does not fit is logged with the reason and left out.
	 *
	 * @param packages the folder of the workspace's packages; may be missing
	 * @return symbolic names of the bundles that are there now
	 */
	public List<String> install(Path packages) {
		Map<String, ViewBundle> wanted = consent.agreed(PackageViews.in(packages)).stream()
				.collect(Collectors.toMap(ViewBundle::location, Function.identity(), (one, same) -> one));
		takeBack(wanted);
		List<Bundle> installed = new ArrayList<>();
		for (ViewBundle bundle : wanted.values()) {
			try {
				Bundle there = context.getBundle(bundle.location());
				installed.add(there != null ? there : context.installBundle(bundle.location(), new ByteArrayInputStream(bundle.content())));
			} catch (BundleException unfit) {
				Failures.log(MESSAGES.get("unfit", bundle.file(), bundle.standards(), unfit.getMessage()), unfit);
			}
		}
		return installed.stream().filter(bundle -> ready(bundle, wanted.get(bundle.getLocation()))).map(Bundle::getSymbolicName).toList();
	}

	private static boolean ready(Bundle bundle, ViewBundle from) {
		try {
			bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
			return true;
		} catch (BundleException unfit) {
			Failures.log(MESSAGES.get("unfit", from.file(), from.standards(), unfit.getMessage()), unfit);
			return false;
		}
	}

	private void takeBack(Map<String, ViewBundle> wanted) {
		List<Bundle> gone = new ArrayList<>();
		for (Bundle bundle : context.getBundles()) {
			if (ViewBundle.isLocation(bundle.getLocation()) && !wanted.containsKey(bundle.getLocation())) {
				try {
					bundle.uninstall();
					gone.add(bundle);
				} catch (BundleException stuck) {
					Failures.log(MESSAGES.get("stuck", bundle.getSymbolicName()), stuck);
				}
			}
		}
		if (!gone.isEmpty()) {
			refresh(gone);
		}
	}

	private void refresh(List<Bundle> gone) {
		CountDownLatch done = new CountDownLatch(1);
		context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(gone, event -> {
			if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
				done.countDown();
			}
		});
		try {
			done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
