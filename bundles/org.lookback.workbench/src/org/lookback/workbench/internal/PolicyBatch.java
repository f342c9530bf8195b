package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.PolicyPiece;
import org.lookback.ingest.api.PolicyReader;
import org.lookback.ingest.api.ReadPolicy;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.PolicyText;
import org.lookback.store.api.PolicyTexts;
import org.lookback.workbench.api.PolicyLibrary.Fate;
import org.lookback.workbench.api.PolicyLibrary.Outcome;

/** Adds texts to a workspace, some at a time, so that ten thousand are no more than a hundred in memory. */
final class PolicyBatch {

	private static final int SIZE = 100;

	private final OpenWorkspace workspace;
	private final String collection;
	private final PolicyShelf shelf;
	private final List<PolicyTexts.Added> waiting = new ArrayList<>();
	private final List<Outcome> outcomes = new ArrayList<>();
	private boolean kept;

	PolicyBatch(OpenWorkspace workspace, String collection, PolicyShelf shelf) {
		this.workspace = workspace;
		this.collection = collection;
		this.shelf = shelf;
	}

	/** Details of a file that says nothing. */
	static PolicyDetails nothing(Path file) {
		return new PolicyDetails(file.getFileName().toString(), "", "", "", Validity.NOT_SAID);
	}

	void add(Path file, Optional<PolicyDetails> corrected) throws LookbackException {
		ReadPolicy read;
		try {
			read = PolicyReader.read(file);
		} catch (LookbackException failed) {
			outcomes.add(new Outcome(file, Fate.FAILED, Optional.empty(), failed.getMessage(), List.of()));
			return;
		}
		Optional<PolicyText> same = shelf.same(read);
		if (same.isPresent()) {
			outcomes.add(new Outcome(file, Fate.DUPLICATE, same, OpenWorkspace.say("policy.duplicate", file.getFileName(), same.get().details().title()), List.of()));
			return;
		}
		PolicyTexts.Added added = added(read, file, file.getFileName().toString(), collection, corrected.orElse(read.details()), workspace.user(), Instant.now());
		List<String> notes = new ArrayList<>(read.notes());
		notes.addAll(shelf.notes(read, added.text().details()));
		shelf.put(added.text());
		waiting.add(added);
		outcomes.add(new Outcome(file, Fate.ADDED, Optional.of(added.text()), "", notes));
		if (waiting.size() == SIZE) {
			keep();
		}
	}

	private static PolicyTexts.Added added(ReadPolicy read, Path file, String name, String collection, PolicyDetails details, String who, Instant when) {
		String id = PolicyTexts.id(read.sha256());
		List<Clause> clauses = new ArrayList<>();
		for (PolicyPiece piece : read.pieces()) {
			clauses.add(new Clause(Clause.ADDED + collection, id, details.title(), details.number(), details.issuer(), details.issued(), piece.anchor(),
					piece.heading(), piece.text(), clauses.size(), details.validity()));
		}
		return new PolicyTexts.Added(new PolicyText(id, collection, name, read.sha256(), read.wordsHash(), details, clauses.size(), who, when), file, clauses);
	}

	/** Writes what waits. */
	void keep() throws LookbackException {
		if (!waiting.isEmpty()) {
			workspace.store().policyTexts().add(waiting);
			waiting.clear();
			kept = true;
		}
	}

	/** Whether anything was written. */
	boolean kept() {
		return kept;
	}

	List<Outcome> outcomes() {
		return outcomes;
	}

	/**
	 * Does again what a line of a journal tells of policy texts.
	 *
	 * @param imports the folder with the copies of the files
	 * @return whether it tells of any
	 */
	static boolean replay(JournalLine line, Path imports, OpenWorkspace into) throws LookbackException {
		PolicyTexts texts = into.store().policyTexts();
		switch (line.what()) {
		case "policy" -> {
			Path copy = imports.resolve(line.text("sha256"));
			ReadPolicy read = PolicyReader.read(copy, line.text("file"));
			texts.add(List.of(added(read, copy, line.text("file"), line.text("collection"), details(line.content()), line.who(), line.at())));
		}
		case "policyEdit" -> texts.change(line.text("id"), details(line.content()), line.who());
		case "policyGone" -> texts.remove(List.of(line.text("id")), line.who(), line.text("why"));
		default -> {
			return false;
		}
		}
		return true;
	}

	private static PolicyDetails details(Map<String, Object> content) {
		return new PolicyDetails((String) content.get("title"), (String) content.get("number"), (String) content.get("issuer"), (String) content.get("issued"),
				new Validity((String) content.get("from"), (String) content.get("until"), Boolean.TRUE.equals(content.get("repealed"))));
	}
}
