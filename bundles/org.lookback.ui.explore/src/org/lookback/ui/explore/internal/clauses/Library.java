package org.lookback.ui.explore.internal.clauses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.index.api.Fragment;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Complaint;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.PolicyText;
import org.lookback.workbench.api.Workspace;

/**
 * The documents of the packages and those that people added, and what a search found in them.
 *
 * @param found   what was found, the best first, by document; absent when nothing was searched for
 * @param words   all words that were found
 * @param total   how many clauses were found
 * @param nearest whether these only come near what was asked
 * @param wrong   what was not understood of what was typed, empty when all was
 * @param asked   what was searched for
 * @param meant   what may have been meant, when nothing has just that
 */
record Library(List<TextGroup> groups, Optional<Map<String, List<Found>>> found, Set<String> words, long total, boolean nearest, String wrong, Query asked, List<Query> meant) {

	static final Library NONE = new Library(List.of(), Optional.empty(), Set.of(), 0, false, "", Query.ALL, List.of());
	private static final int MOST = 500;

	/** A clause that was found, or that stands in the tree. */
	record Found(String id, String anchor, String text) {
	}

	static Library read(Workspace workspace, String searched, TextFilter filter, Progress progress) throws LookbackException {
		List<TextGroup> groups = groups(workspace);
		progress.check();
		if (searched.isBlank()) {
			return new Library(groups, Optional.empty(), Set.of(), 0, false, "", Query.ALL, List.of());
		}
		Reading reading = workspace.searching().read(searched, Kind.CLAUSES);
		Hits hits = workspace.searching().search(filter.narrowed(reading.query()), Shape.Rows.first(Kind.CLAUSES, MOST), false);
		Map<String, List<Found>> found = new LinkedHashMap<>();
		Set<String> words = new LinkedHashSet<>();
		for (Hit hit : hits.hits()) {
			found.computeIfAbsent(TextItem.keyOf(hit.id()), key -> new ArrayList<>())
					.add(new Found(hit.id(), hit.fields().get("anchor"), hit.fields().get("text")));
			words.addAll(words(hit));
		}
		return new Library(groups, Optional.of(found), words, hits.total(), hits.nearest(),
				String.join(" ", reading.complaints().stream().map(Complaint::message).toList()), reading.query(),
				hits.nearest() || hits.total() == 0 ? workspace.searching().corrections(reading.query(), Kind.CLAUSES) : List.of());
	}

	private static List<TextGroup> groups(Workspace workspace) throws LookbackException {
		List<TextGroup> groups = new ArrayList<>();
		for (StandardsPackage each : workspace.policies().packages()) {
			groups.add(new TextGroup(each.title().in(Locale.getDefault()), false, each.documents().stream().map(document -> TextItem.of(each.id(), document)).toList()));
		}
		Map<String, List<TextItem>> collections = new LinkedHashMap<>();
		for (PolicyText text : workspace.library().texts()) {
			collections.computeIfAbsent(text.collection(), name -> new ArrayList<>()).add(TextItem.of(text));
		}
		collections.forEach((name, items) -> groups.add(new TextGroup(name, true, items)));
		return groups;
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

	/** All documents. */
	List<TextItem> items() {
		return groups.stream().flatMap(group -> group.items().stream()).toList();
	}

	/** The document that a clause belongs to. */
	Optional<TextItem> itemOf(String clauseId) {
		String key = TextItem.keyOf(clauseId);
		return groups.stream().flatMap(group -> group.items().stream()).filter(item -> item.key().equals(key)).findFirst();
	}

	/** The first clause that was found. */
	Optional<Found> best() {
		return found.flatMap(all -> all.values().stream().flatMap(List::stream).findFirst());
	}
}
