package org.lookback.ui.explore.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.ValueSurvey;

/** One file of the wizard: what was said about it, and what it seems to be. Used on the window's thread only. */
final class Entry {

	private final Path file;
	private SniffOptions options = SniffOptions.NONE;
	private Optional<ImportPlan> plan = Optional.empty();
	private Optional<ValueSurvey> survey = Optional.empty();
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
		survey = Optional.empty();
		problem = "";
		return ++asked;
	}

	/** Whether an answer is the one that is waited for. */
	boolean awaits(int number) {
		return number == asked;
	}

	/** Another meaning of a text leaves what is known of the values as it is; another field does not. */
	void set(ImportPlan other) {
		survey = survey.filter(known -> plan.filter(now -> alike(now, other)).isPresent());
		plan = Optional.of(other);
		problem = "";
	}

	/** What of the file's texts is not understood; empty while nobody knows. */
	Optional<ValueSurvey> survey() {
		return survey;
	}

	/** Takes what was found for a plan, unless the columns have gone elsewhere since. */
	boolean surveyed(ImportPlan of, ValueSurvey found) {
		boolean still = plan.filter(now -> alike(now, of)).isPresent();
		survey = still ? Optional.of(found) : survey;
		return still;
	}

	private static boolean alike(ImportPlan one, ImportPlan other) {
		return one.sniffed().equals(other.sniffed()) && one.kind().equals(other.kind()) && one.year().equals(other.year())
				&& fields(one).equals(fields(other));
	}

	private static List<Optional<String>> fields(ImportPlan plan) {
		return plan.columns().stream().map(ColumnMapping::field).toList();
	}

	void fail(String why) {
		plan = Optional.empty();
		problem = why;
	}
}
