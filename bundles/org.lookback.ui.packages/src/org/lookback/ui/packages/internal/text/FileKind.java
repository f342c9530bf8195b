package org.lookback.ui.packages.internal.text;

import java.util.Locale;

/** Which part of a package a file is, in the order in which an author meets them. */
public enum FileKind {
	HEADER("package.yaml"),
	DOCUMENT("documents/"),
	DICTIONARY("dictionary.yaml"),
	PARAMETERS("parameters.yaml"),
	RULES("rules/"),
	PROCEDURES("procedures.yaml"),
	NOTICES("notices/"),
	WARNINGS("warnings.yaml"),
	DEADLINES("deadlines.yaml"),
	DEPARTMENTS("departments.yaml"),
	FORMS("forms.yaml"),
	AMBIGUITIES("ambiguities.yaml"),
	COVERAGE("coverage.yaml"),
	TESTS("tests/"),
	SAMPLE("sample/"),
	OTHER("");

	private final String path;

	FileKind(String path) {
		this.path = path;
	}

	/** The kind of a file by its path within the package. */
	public static FileKind of(String file) {
		for (FileKind kind : values()) {
			if (kind.path.endsWith("/") ? file.startsWith(kind.path) : kind.path.equals(file)) {
				return kind;
			}
		}
		return OTHER;
	}

	/** Whether a person may edit it here: YAML and the documents' text. */
	public static boolean editable(String file) {
		return file.endsWith(".yaml") || file.endsWith(".txt") || file.endsWith(".md");
	}

	public boolean isYaml() {
		return this != DOCUMENT && this != NOTICES && this != OTHER;
	}

	/** Key of its name in the message file. */
	public String key() {
		return "kind." + name().toLowerCase(Locale.ROOT);
	}
}
