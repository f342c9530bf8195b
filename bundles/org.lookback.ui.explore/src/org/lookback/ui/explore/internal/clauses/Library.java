package org.lookback.ui.explore.internal.clauses;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.index.api.Fragment;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Document;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Workspace;

/**
 * The packages with their documents, and what a search found in them.
 *
 * @param found ids of the clauses that were found, the best first, with the words found in each; absent when nothing was searched for
 * @param words all words that were found
 */
record Library(List<StandardsPackage> packages, Optional<Map<String, Set<String>>> found, Set<String> words, long total) {

	static final Library NONE = new Library(List.of(), Optional.empty(), Set.of(), 0);
	private static final int MOST = 500;

	static Library read(Workspace workspace, String searched, Progress progress) throws LookbackException {
		List<StandardsPackage> packages = workspace.policies().packages();
		progress.check();
		if (searched.isBlank()) {
			return new Library(packages, Optional.empty(), Set.of(), 0);
		}
		Hits hits = workspace.searching().search(Query.ALL.withText(searched), Shape.Rows.first(Kind.CLAUSES, MOST), false);
		Map<String, Set<String>> found = new LinkedHashMap<>();
		Set<String> words = new LinkedHashSet<>();
		for (Hit hit : hits.hits()) {
			Set<String> own = words(hit);
			found.put(hit.id(), own);
			words.addAll(own);
		}
		return new Library(packages, Optional.of(found), words, hits.total());
	}

	private static Set<String> words(Hit hit) {
		Set<String> words = new LinkedHashSet<>();
		for (List<Fragment> fragments : hit.highlights().values()) {
			for (Fragment fragment : fragments) {
				fragment.marks().forEach(mark -> words.add(fragment.text().substring(mark.from(), mark.until())));
			}
		}
		return words;
	}

	/** The document that a clause belongs to. */
	Optional<Document> documentOf(String clauseId) {
		return packages.stream().flatMap(each -> each.documents().stream())
				.filter(document -> document.clauses().stream().anyMatch(clause -> clause.id().equals(clauseId))).findFirst();
	}
}
