package org.lookback.workbench.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.lookback.standards.api.PackageSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Standards packages that installed bundles contribute through the extension point {@code org.lookback.standards.packages}. */
final class BundlePackages {

	private static final String POINT = "org.lookback.standards.packages";

	private BundlePackages() {
	}

	static List<PackageSource> sources() {
		IExtensionRegistry registry = RegistryFactory.getRegistry();
		BundleContext context = FrameworkUtil.getBundle(BundlePackages.class).getBundleContext();
		List<PackageSource> sources = new ArrayList<>();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
			String contributor = element.getContributor().getName();
			for (Bundle bundle : context.getBundles()) {
				if (bundle.getSymbolicName().equals(contributor)) {
					sources.add(new OfBundle(bundle, strip(element.getAttribute("path"))));
				}
			}
		}
		sources.sort((a, b) -> a.name().compareTo(b.name()));
		return sources;
	}

	private static String strip(String path) {
		return path.replaceAll("^/+|/+$", "");
	}

	/** The files below one folder of a bundle. */
	private record OfBundle(Bundle bundle, String folder) implements PackageSource {

		@Override
		public String name() {
			return bundle.getSymbolicName();
		}

		@Override
		public List<String> list() {
			List<String> files = new ArrayList<>();
			var entries = bundle.findEntries(folder, "*", true);
			if (entries != null) {
				for (URL entry : Collections.list(entries)) {
					String path = entry.getPath().replaceAll("^/+", "");
					if (!path.endsWith("/")) {
						files.add(path.substring(folder.length() + 1));
					}
				}
			}
			Collections.sort(files);
			return files;
		}

		@Override
		public InputStream open(String path) throws IOException {
			URL entry = bundle.getEntry(folder + '/' + path);
			if (entry == null) {
				throw new FileNotFoundException(path);
			}
			return entry.openStream();
		}
	}
}
