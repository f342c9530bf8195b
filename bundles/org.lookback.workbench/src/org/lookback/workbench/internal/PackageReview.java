package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.Witness;
import org.lookback.workbench.api.Authoring.Assessment;
import org.lookback.workbench.api.Authoring.Remark;
import org.lookback.workbench.api.Authoring.Weight;

/** Looks a package through, with drafts in place of what is kept: the loader's errors, then the analyser's findings. */
record PackageReview(RegionTree regions, Readings readings) {

	/** @param thorough also the analyser, which takes longer than a moment */
	Assessment of(PackageSource kept, Map<String, String> drafts, boolean thorough, Progress progress) throws LookbackException {
		PackageSource source = overlaid(kept, drafts);
		List<Remark> remarks = new ArrayList<>();
		Optional<StandardsPackage> loaded = Optional.empty();
		try {
			loaded = Optional.of(Standards.load(source, Dictionary.core()));
		} catch (PackageException wrong) {
			wrong.problems().forEach(problem -> remarks.add(new Remark(Weight.ERROR, problem, "", "")));
		}
		progress.check();
		if (thorough && loaded.isPresent()) {
			Analyser.analyse(loaded.get(), source, regions, readings).forEach(finding -> remarks.add(remark(finding)));
		}
		remarks.sort(Comparator.comparing((Remark remark) -> remark.place().file()).thenComparing(remark -> remark.place().line())
				.thenComparing(remark -> remark.place().column()));
		return new Assessment(loaded, remarks);
	}

	private static Remark remark(AnalyserFinding finding) {
		Weight weight = finding.acceptedBy().isPresent() ? Weight.ACCEPTED : switch (finding.severity()) {
		case ERROR -> Weight.ERROR;
		case WARNING -> Weight.WARNING;
		case INFO -> Weight.NOTE;
		};
		String accepted = finding.acceptedBy().map(id -> " (" + id + ')').orElse("");
		return new Remark(weight, finding.place(), finding.advice() + accepted, finding.witness().map(PackageReview::words).orElse(""));
	}

	private static String words(Witness witness) {
		return witness.facts().entrySet().stream().map(fact -> fact.getKey() + " = " + fact.getValue()).collect(Collectors.joining("\n"));
	}

	private static PackageSource overlaid(PackageSource kept, Map<String, String> drafts) throws LookbackException {
		if (drafts.isEmpty()) {
			return kept;
		}
		Map<String, byte[]> files = new LinkedHashMap<>();
		try {
			for (String path : kept.list()) {
				if (!drafts.containsKey(path)) {
					try (InputStream in = kept.open(path)) {
						files.put(path, in.readAllBytes());
					}
				}
			}
		} catch (IOException unreadable) {
			throw new LookbackException(OpenWorkspace.say("file.unreadable", kept.name(), String.valueOf(unreadable.getMessage())), unreadable);
		}
		drafts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
		return PackageSource.of(kept.name(), files);
	}
}
