package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.Problem;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.StandardsPackage;

/** Writing standards packages: what is on the shelf, its files, a draft checked before it is saved, a rule tried on a household. */
public interface Authoring {

	/** Every package, those that cannot be loaded among them: the product's first, then the workspace's. */
	List<Shelved> shelf() throws LookbackException;

	/** The files of a package, sorted by path. */
	List<String> files(Shelved shelved) throws LookbackException;

	/** A file's text as it is kept. */
	String text(Shelved shelved, String path) throws LookbackException;

	/**
	 * Keeps a file's text, at once and as a whole, and puts its former text among the {@link #versions}. The workspace sees the change
	 * before this returns.
	 *
	 * @throws LookbackException when the package is the product's own or the file cannot be written
	 */
	void save(Shelved shelved, String path, String text) throws LookbackException;

	/** Former texts of a file, the latest first. */
	List<Version> versions(Shelved shelved, String path) throws LookbackException;

	/**
	 * What is wrong with a package as it would be with other texts for some of its files. Nothing is kept.
	 *
	 * @param drafts   texts by path that are not saved yet
	 * @param thorough also what takes longer than a moment
	 */
	Assessment assess(Shelved shelved, Map<String, String> drafts, boolean thorough, Progress progress) throws LookbackException;

	/** Runs the package's own examples. */
	List<ExampleResult> test(StandardsPackage draft, Progress progress) throws LookbackException;

	/**
	 * What a package that need not be kept says about one household of the current year, under the workspace's readings.
	 *
	 * @param household its key or its registered code
	 * @param asOf      the date; today when absent
	 */
	Checking.Explained explain(StandardsPackage draft, String household, Optional<LocalDate> asOf) throws LookbackException;

	/**
	 * Makes a new package in the workspace from the commented skeleton.
	 *
	 * @return where it stands on the shelf
	 */
	Shelved create(PackageSkeleton outline) throws LookbackException;

	/**
	 * Copies a package into the workspace under an id of its own, to be edited there.
	 *
	 * @param id the copy's id: small letters, digits, hyphens
	 */
	Shelved copy(Shelved shelved, String id) throws LookbackException;

	/** The readings of a package in this workspace, those that are no longer in force behind those that are. */
	List<KeptReading> readings(String packageId) throws LookbackException;

	/**
	 * Adds a reading; one of the same parameter, region, class and first day gives way and is kept as history. Who, date and why are
	 * required.
	 *
	 * @throws LookbackException when the package would not take it
	 */
	void addReading(Reading reading) throws LookbackException;

	/** Takes a reading away; it is kept as history. */
	void removeReading(Reading reading) throws LookbackException;

	/** How many households are undecided under the readings as they are, and would be with one reading more; a sample of large provinces. */
	Effect effect(StandardsPackage standards, Optional<Reading> more, Progress progress) throws LookbackException;

	/** Looks at the folder again, for files that were changed outside. */
	void reload() throws LookbackException;

	/**
	 * A package on the shelf.
	 *
	 * @param source    bundle, folder or file as people know it; unique
	 * @param id        its id; the folder's name when it cannot be loaded
	 * @param folder    where its files lie; absent when they are the product's own or in a zip
	 * @param standards absent when it cannot be loaded
	 * @param problems  why it cannot be loaded; empty when it can
	 */
	record Shelved(String source, String id, Optional<Path> folder, Optional<StandardsPackage> standards, List<Problem> problems) {
		public Shelved {
			problems = List.copyOf(problems);
		}

		/** Whether its files may be changed. */
		public boolean editable() {
			return folder.isPresent();
		}
	}

	/**
	 * A reading of this workspace.
	 *
	 * @param until when it gave way to another or was taken away; empty while it is in force
	 */
	record KeptReading(Reading reading, Optional<Instant> until) {
	}

	/**
	 * What readings do.
	 *
	 * @param households      how many were looked at
	 * @param undecided       how many of them are undecided
	 * @param undecidedAfter  how many would be, with the reading that is asked about
	 * @param blocked         how many are undecided for want of each open parameter, by its id, under the readings as they are
	 */
	record Effect(long households, long undecided, long undecidedAfter, Map<String, Long> blocked) {
		public Effect {
			blocked = Map.copyOf(blocked);
		}
	}

	/** A former text of a file. */
	record Version(Instant until, Path file) {
	}

	/**
	 * What is to be said about a draft.
	 *
	 * @param standards the package when it can be loaded
	 * @param remarks   what is wrong, or worth a look, in the order of files and lines
	 */
	record Assessment(Optional<StandardsPackage> standards, List<Remark> remarks) {
		public Assessment {
			remarks = List.copyOf(remarks);
		}

		/** How many remarks of a weight there are. */
		public long count(Weight weight) {
			return remarks.stream().filter(remark -> remark.weight() == weight).count();
		}
	}

	/** How much a remark weighs. */
	enum Weight {
		/** The package cannot be used, or decides wrongly. */
		ERROR,
		/** Probably a mistake. */
		WARNING,
		/** Worth knowing. */
		NOTE,
		/** Left open by the document itself and accepted in {@code ambiguities.yaml}. */
		ACCEPTED
	}

	/**
	 * One thing about a package.
	 *
	 * @param place   file, line and column (from 1; 0 when the file as a whole is meant) and what is said
	 * @param advice  what to do, may be empty
	 * @param witness an example household that shows it, may be empty
	 */
	record Remark(Weight weight, Problem place, String advice, String witness) {
	}
}
