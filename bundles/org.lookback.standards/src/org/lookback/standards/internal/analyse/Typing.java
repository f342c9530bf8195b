package org.lookback.standards.internal.analyse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.load.PackageLoader;
import org.lookback.standards.internal.load.RuleFile;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;
import org.lookback.standards.internal.yaml.YamlReader;

/** One file as it is being written. */
public final class Typing {

	private static final int BUDGET = 4_000;

	private Typing() {
	}

	/** What is wrong with it: first what keeps it from loading, and when there is nothing of that, rules that cannot hold or always do. */
	public static List<AnalyserFinding> check(StandardsPackage last, PackageSource source, Dictionary core, String path, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (!path.startsWith("rules/")) {
			try {
				PackageLoader.load(new Overlaid(source, path, bytes), core);
				return List.of();
			} catch (PackageException wrong) {
				return Analysis.unloadable(wrong.problems().stream().filter(problem -> problem.file().equals(path)).toList());
			}
		}
		Problems problems = new Problems(path);
		Optional<Node> root = YamlReader.read(path, bytes, problems);
		Optional<Section> section = root.flatMap(node -> Section.of(node, problems));
		List<Rule> rules = section.map(s -> RuleFile.read(last, before(last, s), s, problems)).orElse(List.of());
		if (!problems.none()) {
			return Analysis.unloadable(problems.sorted());
		}
		return changed(last, rules, root.map(FilePlaces::of).orElseThrow());
	}

	/** The rules of the package that stand before the first one of the file. */
	private static List<String> before(StandardsPackage last, Section section) {
		Set<String> own = new HashSet<>();
		section.sections("rules").forEach(rule -> own.add(rule.optional("id")));
		return last.rules().stream().takeWhile(rule -> !own.contains(rule.id())).map(Rule::id).toList();
	}

	private static List<AnalyserFinding> changed(StandardsPackage last, List<Rule> rules, FilePlaces places) {
		Set<String> own = new HashSet<>(rules.stream().map(Rule::id).toList());
		List<Rule> all = new ArrayList<>(last.rules().stream().takeWhile(rule -> !own.contains(rule.id())).toList());
		int before = all.size();
		all.addAll(rules);
		last.rules().stream().skip(before).filter(rule -> !own.contains(rule.id())).forEach(all::add);
		RuleTrees trees = RuleTrees.of(last, all);
		Finder finder = new Finder();
		SingleRules single = new SingleRules(Scenarios.of(last), trees.solver(BUDGET), places, finder);
		trees.rules().stream().filter(rule -> own.contains(rule.id()) && !same(last.rule(rule.id()), rule.rule())).forEach(single::check);
		return List.copyOf(finder.findings());
	}

	private static boolean same(Optional<Rule> before, Rule now) {
		return before.filter(rule -> rule.applies().equals(now.applies()) && rule.when().equals(now.when())).isPresent();
	}

	/** A package with one file replaced. */
	private record Overlaid(PackageSource source, String path, byte[] bytes) implements PackageSource {

		@Override
		public String name() {
			return source.name();
		}

		@Override
		public List<String> list() throws IOException {
			TreeSet<String> paths = new TreeSet<>(source.list());
			paths.add(path);
			return List.copyOf(paths);
		}

		@Override
		public InputStream open(String file) throws IOException {
			return file.equals(path) ? new ByteArrayInputStream(bytes) : source.open(file);
		}
	}
}
