package org.lookback.store;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.store.api.Store;

/** Where this process has its classes from, inside OSGi too: for tests that start another process. */
final class ClassPath {

	private static final List<String> OF_STORE = List.of("org.h2.jdbcx.JdbcDataSource", "com.fasterxml.jackson.core.JsonFactory",
			"jakarta.persistence.Entity", "org.eclipse.persistence.jpa.PersistenceProvider",
			"org.eclipse.persistence.config.PersistenceUnitProperties");

	private ClassPath() {
	}

	static String ofThisProcess() throws ReflectiveOperationException, URISyntaxException {
		Set<String> places = new LinkedHashSet<>();
		places.add(place(ClassPath.class));
		places.add(place(Store.class));
		places.add(place(Dictionary.class));
		places.add(place(Dictionary.class.getClassLoader().loadClass("org.snakeyaml.engine.v2.api.Load")));
		for (String name : OF_STORE) {
			places.add(place(Store.class.getClassLoader().loadClass(name)));
		}
		return String.join(File.pathSeparator, places) + File.pathSeparator + System.getProperty("java.class.path");
	}

	private static String place(Class<?> one) throws URISyntaxException {
		return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
	}
}
