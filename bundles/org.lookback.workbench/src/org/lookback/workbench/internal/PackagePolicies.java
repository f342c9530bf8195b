package org.lookback.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.PackageCatalog;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.KeptWarnings;
import org.lookback.workbench.api.Policies;
import org.lookback.workbench.api.Workspace.Change;
import org.lookback.workbench.internal.casework.WarningLevels;

/** Packages, their clauses, and the workspace's readings. */
final class PackagePolicies implements Policies {

	private final PackageShelf shelf;
	private final Optional<OpenWorkspace> workspace;

	/** @param workspace where readings are kept; empty when only the product's packages are looked at */
	PackagePolicies(PackageShelf shelf, Optional<OpenWorkspace> workspace) {
		this.shelf = shelf;
		this.workspace = workspace;
	}

	@Override
	public List<StandardsPackage> packages() {
		return shelf.catalog().packages();
	}

	@Override
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		for (PackageCatalog.Failure failure : shelf.catalog().failures()) {
			failure.problems().forEach(problem -> problems
					.add(OpenWorkspace.say("package.problem", failure.source(), problem.file(), problem.line(), problem.column(), problem.message())));
		}
		return problems;
	}

	@Override
	public StandardsPackage find(String packageId) throws LookbackException {
		return shelf.find(packageId);
	}

	@Override
	public StandardsPackage load(String idOrPath) throws LookbackException {
		Optional<StandardsPackage> installed = shelf.catalog().find(idOrPath);
		return installed.isPresent() ? installed.get() : Standards.load(shelf.source(idOrPath), Dictionary.core());
	}

	@Override
	public List<AnalyserFinding> check(String idOrPath) throws LookbackException {
		PackageSource source = shelf.source(idOrPath);
		StandardsPackage standards;
		try {
			standards = Standards.load(source, Dictionary.core());
		} catch (PackageException unloadable) {
			return Analyser.check(source, Dictionary.core(), regions());
		}
		return Analyser.analyse(standards, source, regions(), workspace.isPresent() ? shelf.readings() : Readings.none());
	}

	@Override
	public Tested test(String idOrPath) throws LookbackException {
		StandardsPackage standards = load(idOrPath);
		return new Tested(standards, Standards.test(standards, regions()), Analyser.coverage(standards, regions()));
	}

	@Override
	public List<String> create(PackageSkeleton skeleton, Path folder) throws LookbackException {
		Map<String, String> files = skeleton.files();
		new PackageFolder(folder).fill(files);
		return List.copyOf(files.keySet());
	}

	private RegionTree regions() {
		return workspace.map(OpenWorkspace::regions).orElseGet(RegionTree::shipped);
	}

	@Override
	public List<Clause> clauses(String packageId, String document) {
		return shelf.catalog().clauses().stream()
				.filter(clause -> clause.packageId().equals(packageId) && clause.document().equals(document)).toList();
	}

	@Override
	public Optional<Clause> clause(String clauseId) {
		return shelf.catalog().clauses().stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
	}

	@Override
	public String readings() throws LookbackException {
		return workspace.isPresent() ? shelf.readingsText() : "";
	}

	@Override
	public void setReadings(String text) throws LookbackException {
		OpenWorkspace open = workspace.orElseThrow(() -> new LookbackException(OpenWorkspace.say("readings.nowhere")));
		String before = shelf.readingsText();
		open.store();
		shelf.setReadings(text);
		open.store().changes().log(open.user(), "readings", before, "");
		open.store().journal().note("readings", open.user(), Map.of("text", text));
		tellMoved(open, before);
		open.changed(Change.PACKAGES, Progress.NONE);
	}

	/** Tells of every package whose levels of warning other readings than before move now. */
	private void tellMoved(OpenWorkspace open, String before) throws LookbackException {
		for (KeptWarnings.Run run : open.store().warnings().runs()) {
			Optional<StandardsPackage> known = shelf.catalog().find(run.packageId());
			if (known.isPresent() && !WarningLevels.moved(known.get(), PackageShelf.read(before)).equals(WarningLevels.moved(known.get(), shelf.readings()))) {
				open.store().warnings().moved(run.packageId(), open.user());
			}
		}
	}

	@Override
	public void addReadings(Path file) throws LookbackException {
		String more;
		try {
			more = Files.readString(file);
		} catch (IOException unreadable) {
			throw new LookbackException(OpenWorkspace.say("file.unreadable", file, unreadable.getMessage()), unreadable);
		}
		String own = readings();
		if (own.contains(more.strip())) {
			return;
		}
		setReadings(own.isBlank() ? more : own.stripTrailing() + '\n' + listOnly(more, file));
	}

	/** The entries of a readings file without its own {@code readings:} line, so that they go on the workspace's list. */
	private static String listOnly(String text, Path file) throws LookbackException {
		int start = text.indexOf("readings:");
		if (start < 0) {
			throw new LookbackException(OpenWorkspace.say("readings.none", file));
		}
		return text.substring(text.indexOf('\n', start) + 1);
	}
}
