package org.lookback.standards.internal.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of YAML files a package has; each has a JSON Schema in the bundle's {@code schema} folder. */
public enum FileKind {
	PACKAGE, DICTIONARY, PARAMETERS, RULES, PROCEDURES, DEADLINES, DEPARTMENTS, FORMS, AMBIGUITIES, COVERAGE, WARNINGS, TESTS, READINGS;

	/** The name under which files of this kind have their list, and of the schema. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The schema's file name. */
	public String schema() {
		return id() + ".schema.json";
	}

	/** The kind of a file by its path in the package: {@code rules/*.yaml}, {@code tests/*.yaml}, else by its name. */
	public static Optional<FileKind> of(String path) {
		if (!path.endsWith(".yaml")) {
			return Optional.empty();
		}
		int slash = path.indexOf('/');
		String folder = slash < 0 ? "" : path.substring(0, slash);
		String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
		String id = folder.equals(RULES.id()) || folder.equals(TESTS.id()) ? folder : name;
		return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
	}
}
