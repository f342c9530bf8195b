package org.lookback.store.api;

import java.nio.file.Path;

/**
 * Where things lie in a workspace folder.
 *
 * @param root the folder that the person chose
 */
public record Workspace(Path root) {

	/** The database. */
	public Path store() {
		return root.resolve("store");
	}

	/** The search index; can always be rebuilt from the store. */
	public Path index() {
		return root.resolve("index");
	}

	/** The imported files, each named by its SHA-256. */
	public Path imports() {
		return root.resolve("imports");
	}

	/** Standards packages that are folders. */
	public Path packages() {
		return root.resolve("packages");
	}

	/** Copies of what proves that problems were remedied, each under its SHA-256. */
	public Path evidence() {
		return root.resolve("evidence");
	}

	/** Storyboards of briefings. */
	public Path briefings() {
		return root.resolve("briefings");
	}

	/** Saved queries. */
	public Path queries() {
		return root.resolve("queries");
	}

	/** The workbench's own state. */
	public Path ui() {
		return root.resolve("ui");
	}

	/** The file whose lock says who has the workspace open. */
	public Path lock() {
		return root.resolve("lock");
	}

	/** Everything that made the data what they are, line by line. */
	public Path journal() {
		return root.resolve("journal.jsonl");
	}

	/** What people filled in for the documents' undefined words. */
	public Path readings() {
		return root.resolve("readings.yaml");
	}
}
