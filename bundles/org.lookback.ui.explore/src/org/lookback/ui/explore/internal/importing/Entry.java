package org.lookback.ui.explore.internal.importing;

import java.nio.file.Path;
import java.util.Optional;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;

/** One file of the wizard: what was said about it, and what it seems to be. Used on the window's thread only. */
final class Entry {

	private final Path file;
	private SniffOptions options = SniffOptions.NONE;
	private Optional<ImportPlan> plan = Optional.empty();
	private String problem = "";
	private int asked;

	Entry(Path file) {
		this.file = file;
	}

	Path file() {
		return file;
	}

	String name() {
		return file.getFileName() == null ? file.toString() : file.getFileName().toString();
	}

	SniffOptions options() {
		return options;
	}

	Optional<ImportPlan> plan() {
		return plan;
	}

	Optional<Sniffed> sniffed() {
		return plan.map(ImportPlan::sniffed);
	}

	/** Why the file cannot be read; empty when it can, or nobody knows yet. */
	String problem() {
		return problem;
	}

	/** Whether it is being looked at. */
	boolean isLooking() {
		return plan.isEmpty() && problem.isEmpty();
	}

	/** Whether it would be imported. */
	boolean isReady() {
		return plan.filter(each -> each.problems().isEmpty()).isPresent();
	}

	/** Starts another look; the answer comes with the number that is returned. */
	int look(SniffOptions now) {
		options = now;
		plan = Optional.empty();
		problem = "";
		return ++asked;
	}

	/** Whether an answer is the one that is waited for. */
	boolean awaits(int number) {
		return number == asked;
	}

	void set(ImportPlan other) {
		plan = Optional.of(other);
		problem = "";
	}

	void fail(String why) {
		plan = Optional.empty();
		problem = why;
	}
}
