package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.PolicyDetail;
import org.lookback.ingest.api.PolicyFormat;
import org.lookback.ingest.api.ReadPolicy;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.standards.api.Document;
import org.lookback.store.api.PolicyText;

/**
 * Policy texts that people add to a workspace, beside those of the standards packages: read, split into clauses, described, found like the
 * packages' own, taken away again.
 */
public interface PolicyLibrary {

	/**
	 * What a file would become; nothing is kept yet.
	 *
	 * @param details   what was found, for a person to correct
	 * @param evidence  the words of the text that a detail was taken from
	 * @param clauses   how many it has
	 * @param duplicate the title of the text that says the same, in the library or earlier in the list
	 * @param notes     what a person should know
	 * @param problem   why it cannot be added; what is found is then empty
	 */
	record Draft(Path file, Optional<PolicyFormat> format, PolicyDetails details, Map<PolicyDetail, String> evidence, int clauses, Optional<String> duplicate,
			List<String> notes, Optional<String> problem) {
		public Draft {
			evidence = Map.copyOf(evidence);
			notes = List.copyOf(notes);
		}

		/** Whether it can be added and is not there yet. */
		public boolean addable() {
			return problem.isEmpty() && duplicate.isEmpty();
		}
	}

	/** What became of a file. */
	enum Fate {
		ADDED,
		/** A text that says the same is there already. */
		DUPLICATE, FAILED
	}

	/**
	 * What became of a file.
	 *
	 * @param text    as it is kept now; of a duplicate the one that is there; absent when it failed
	 * @param message why it was not added, else empty
	 */
	record Outcome(Path file, Fate fate, Optional<PolicyText> text, String message, List<String> notes) {
		public Outcome {
			notes = List.copyOf(notes);
		}
	}

	/** The name of the collection that texts belong to when nobody names one. */
	String defaultCollection();

	/**
	 * Looks at files and at the texts in folders, without keeping anything.
	 *
	 * @throws LookbackException when a folder cannot be read; what is wrong with one file stands in its draft
	 */
	List<Draft> look(List<Path> filesAndFolders, Progress progress) throws LookbackException;

	/** One text with its clauses, as it would be split. */
	ReadPolicy read(Path file) throws LookbackException;

	/**
	 * Adds files and the texts in folders. A cancel leaves what was added before it.
	 *
	 * @param collection the name under which they stand together
	 * @param corrected  what a person knows better, by file
	 * @throws LookbackException when the workspace is open for reading only, or the collection's name cannot be one
	 */
	List<Outcome> add(List<Path> filesAndFolders, String collection, Map<Path, PolicyDetails> corrected, Progress progress) throws LookbackException;

	/** All added texts, by collection, date of issue, title; of a workspace open for reading without what only the store knows. */
	List<PolicyText> texts() throws LookbackException;

	/**
	 * The texts that are meant.
	 *
	 * @param typed an id, a document number, a title, or the name of a file
	 * @throws LookbackException when there is none
	 */
	List<PolicyText> find(String typed) throws LookbackException;

	/** An added text as a document with its clauses. */
	Document document(PolicyText text) throws LookbackException;

	/** Clauses of a document of any package or collection. */
	List<Clause> clauses(String packageId, String document) throws LookbackException;

	/**
	 * Says of a text what a person knows better.
	 *
	 * @throws LookbackException when the title is blank, a date is none, or there is no such text
	 */
	void change(String id, PolicyDetails details, Progress progress) throws LookbackException;

	/** Takes texts away. */
	void remove(List<String> ids, String why, Progress progress) throws LookbackException;
}
