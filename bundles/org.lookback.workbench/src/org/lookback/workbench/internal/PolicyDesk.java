package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.PolicyReader;
import org.lookback.ingest.api.ReadPolicy;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.standards.api.Document;
import org.lookback.store.api.PolicyText;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.PolicyLibrary;
import org.lookback.workbench.api.Workspace.Change;

/** Added policy texts: read by ingest, kept by the store, found by the index. */
final class PolicyDesk implements PolicyLibrary {

	private static final int LONGEST = 500;

	private final OpenWorkspace workspace;

	PolicyDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public String defaultCollection() {
		return OpenWorkspace.say("policy.collection");
	}

	@Override
	public List<Draft> look(List<Path> filesAndFolders, Progress progress) throws LookbackException {
		PolicyShelf shelf = new PolicyShelf(texts());
		List<Path> files = PolicyReader.files(filesAndFolders);
		progress.begin(OpenWorkspace.say("policy.reading"), files.size());
		List<Draft> drafts = new ArrayList<>();
		for (Path file : files) {
			progress.check();
			drafts.add(draft(file, shelf));
			progress.worked(1);
		}
		return drafts;
	}

	private static Draft draft(Path file, PolicyShelf shelf) {
		try {
			ReadPolicy read = PolicyReader.read(file);
			Optional<PolicyText> same = shelf.same(read);
			List<String> notes = new ArrayList<>(read.notes());
			if (same.isEmpty()) {
				notes.addAll(shelf.notes(read, read.details()));
				shelf.put(read.details(), read.sha256(), read.wordsHash());
			}
			return new Draft(file, Optional.of(read.format()), read.details(), read.evidence(), read.pieces().size(),
					same.map(text -> text.details().title()), notes, Optional.empty());
		} catch (LookbackException failed) {
			return new Draft(file, Optional.empty(), PolicyBatch.nothing(file), Map.of(), 0, Optional.empty(), List.of(), Optional.of(failed.getMessage()));
		}
	}

	@Override
	public ReadPolicy read(Path file) throws LookbackException {
		return PolicyReader.read(file);
	}

	@Override
	public List<Outcome> add(List<Path> filesAndFolders, String collection, Map<Path, PolicyDetails> corrected, Progress progress) throws LookbackException {
		workspace.store();
		String name = collection.strip();
		if (name.isEmpty() || name.length() > 60 || name.chars().anyMatch(c -> "/#\\\"".indexOf(c) >= 0 || Character.isISOControl(c))) {
			throw new LookbackException(OpenWorkspace.say("policy.badCollection", collection));
		}
		for (PolicyDetails details : corrected.values()) {
			check(details);
		}
		List<Path> files = PolicyReader.files(filesAndFolders);
		progress.begin(OpenWorkspace.say("policy.adding"), files.size());
		PolicyBatch batch = new PolicyBatch(workspace, name, new PolicyShelf(texts()));
		try {
			for (Path file : files) {
				progress.check();
				batch.add(file, Optional.ofNullable(corrected.get(file)));
				progress.worked(1);
			}
		} finally {
			batch.keep();
			if (batch.kept()) {
				workspace.changed(Change.PACKAGES, Progress.NONE);
			}
		}
		return batch.outcomes();
	}

	@Override
	public List<PolicyText> texts() throws LookbackException {
		if (workspace.access() == Access.WRITE) {
			return workspace.store().policyTexts().list();
		}
		Map<String, List<Clause>> documents = new LinkedHashMap<>();
		for (Clause clause : workspace.index().searching().clauses()) {
			if (clause.added()) {
				documents.computeIfAbsent(clause.document(), id -> new ArrayList<>()).add(clause);
			}
		}
		return documents.values().stream().map(PolicyDesk::seen)
				.sorted(Comparator.comparing(PolicyText::collection).thenComparing(text -> text.details().issued()).thenComparing(text -> text.details().title())).toList();
	}

	/** What the index knows of a text. */
	private static PolicyText seen(List<Clause> clauses) {
		Clause first = clauses.getFirst();
		return new PolicyText(first.document(), first.collection(), "", "", "",
				new PolicyDetails(first.documentTitle(), first.number(), first.issuer(), first.issued(), first.validity()), clauses.size(), "", Instant.EPOCH);
	}

	@Override
	public List<PolicyText> find(String typed) throws LookbackException {
		String wanted = typed.strip();
		List<PolicyText> all = texts();
		List<PolicyText> found = all.stream().filter(text -> text.id().equals(wanted)).toList();
		if (found.isEmpty()) {
			String number = PolicyShelf.plain(wanted);
			found = all.stream().filter(text -> text.fileName().equals(wanted) || text.details().title().equals(wanted)
					|| !number.isEmpty() && PolicyShelf.plain(text.details().number()).equals(number)).toList();
		}
		if (found.isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("policy.none", typed));
		}
		return found;
	}

	@Override
	public Document document(PolicyText text) throws LookbackException {
		PolicyDetails details = text.details();
		Optional<LocalDate> issued = details.issued().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(details.issued()));
		return new Document(text.id(), details.title(), details.number(), details.issuer(), issued, "", "", "", List.of(), List.of(),
				clauses(Clause.ADDED + text.collection(), text.id()));
	}

	@Override
	public List<Clause> clauses(String packageId, String document) throws LookbackException {
		return workspace.index().searching().clauses(packageId, document);
	}

	@Override
	public void change(String id, PolicyDetails details, Progress progress) throws LookbackException {
		check(details);
		workspace.store().policyTexts().change(id, details, workspace.user());
		workspace.changed(Change.PACKAGES, progress);
	}

	/** @throws LookbackException when a person typed what cannot be */
	private static void check(PolicyDetails details) throws LookbackException {
		if (details.title().isBlank()) {
			throw new LookbackException(OpenWorkspace.say("policy.noTitle"));
		}
		for (String text : List.of(details.title(), details.number(), details.issuer())) {
			if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
				throw new LookbackException(OpenWorkspace.say("policy.longText", text.substring(0, Math.min(30, text.length())), LONGEST));
			}
		}
		for (String day : List.of(details.issued(), details.validity().from(), details.validity().until())) {
			try {
				if (!day.isEmpty()) {
					LocalDate.parse(day);
				}
			} catch (DateTimeException noDay) {
				throw new LookbackException(OpenWorkspace.say("policy.noDay", day), noDay);
			}
		}
		if (!details.validity().from().isEmpty() && !details.validity().until().isEmpty() && details.validity().until().compareTo(details.validity().from()) < 0) {
			throw new LookbackException(OpenWorkspace.say("policy.backwards", details.validity().from(), details.validity().until()));
		}
	}

	@Override
	public void remove(List<String> ids, String why, Progress progress) throws LookbackException {
		workspace.store().policyTexts().remove(ids, workspace.user(), why);
		workspace.changed(Change.PACKAGES, progress);
	}
}
