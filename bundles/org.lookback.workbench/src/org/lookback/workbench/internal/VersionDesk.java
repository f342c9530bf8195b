package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandChange;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionBook;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.internal.versions.DiffLines;
import org.lookback.workbench.internal.versions.EntryWords;
import org.lookback.workbench.internal.versions.LineWords;
import org.lookback.workbench.internal.versions.StateDiff;
import org.lookback.workbench.internal.versions.ValueWords;

/** Imports and changes by hand in one list; undoing, bringing back, laying side by side. */
final class VersionDesk implements Versions {

	private final OpenWorkspace workspace;

	VersionDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	private Store store() throws LookbackException {
		return workspace.store();
	}

	@Override
	public List<Entry> list(Locale locale) throws LookbackException {
		EntryWords words = new EntryWords(store(), workspace.dictionary(), locale);
		List<Entry> entries = new ArrayList<>();
		for (VersionBook.Import version : store().versions().imports()) {
			entries.add(words.entry(version));
		}
		for (HandChange change : store().hand().list()) {
			entries.add(words.entry(change));
		}
		entries.sort(Comparator.comparingLong(Entry::sequence).reversed());
		return entries;
	}

	@Override
	public List<Entry> ofHousehold(String household, Locale locale) throws LookbackException {
		long number = number(household);
		List<Integer> versions = store().versions().of(number);
		EntryWords words = new EntryWords(store(), workspace.dictionary(), locale);
		List<Entry> entries = new ArrayList<>();
		for (VersionBook.Import version : store().versions().imports()) {
			if (versions.contains(version.version().id())) {
				entries.add(words.entry(version));
			}
		}
		for (HandChange change : store().hand().list()) {
			if (Arrays.binarySearch(change.households(), number) >= 0) {
				entries.add(words.entry(change));
			}
		}
		entries.sort(Comparator.comparingLong(Entry::sequence).reversed());
		return entries;
	}

	private long number(String household) throws LookbackException {
		return store().versions().number(household).orElseThrow(() -> new LookbackException(OpenWorkspace.say("household.none", household)));
	}

	@Override
	public Entry undo(String id, String why, Progress progress) throws LookbackException {
		EntryWords.requireReason(why);
		Optional<Integer> hand = EntryWords.hand(id);
		if (hand.isPresent()) {
			store().hand().undo(hand.get(), workspace.user(), why);
		} else {
			store().loads().undo(EntryWords.version(id), workspace.user(), why);
		}
		workspace.changed(Workspace.Change.DATA, progress);
		return entry(id);
	}

	@Override
	public Entry redo(String id, String why, Progress progress) throws LookbackException {
		EntryWords.requireReason(why);
		Optional<Integer> hand = EntryWords.hand(id);
		String now = id;
		if (hand.isPresent()) {
			store().hand().redo(hand.get(), workspace.user(), why);
		} else if (purged(EntryWords.version(id))) {
			now = String.valueOf(new Replay(workspace).again(EntryWords.version(id), progress));
		} else {
			store().versions().redo(EntryWords.version(id), workspace.user(), why);
		}
		workspace.changed(Workspace.Change.DATA, progress);
		return entry(now);
	}

	private boolean purged(int version) throws LookbackException {
		return store().versions().imports().stream().anyMatch(one -> one.version().id() == version && one.purged());
	}

	private Entry entry(String id) throws LookbackException {
		return list(Locale.getDefault()).stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst()
				.orElseThrow(() -> new LookbackException(EntryWords.unknown(id)));
	}

	/** The change whose state an entry names. */
	private long sequence(String state) throws LookbackException {
		String name = state.strip();
		if (name.endsWith(BEFORE)) {
			return entry(name.substring(0, name.length() - BEFORE.length())).sequence() - 1;
		}
		return switch (name) {
		case NOW -> store().changes().latest();
		case EMPTY -> 0;
		default -> entry(name).sequence();
		};
	}

	@Override
	public Difference diff(String from, String to, boolean reveal, int most, Locale locale, Progress progress) throws LookbackException {
		if (reveal) {
			store().changes().log(workspace.user(), "reveal", from + " → " + to, "");
		}
		DiffLines lines = new DiffLines(new ValueWords(workspace.dictionary(), reveal, locale), most, line -> {
			// only the first lines are wanted
		});
		compare(from, to, reveal, lines, locale, progress);
		return lines.difference(from, to);
	}

	private void compare(String from, String to, boolean reveal, Consumer<StateDiff.Different> taker, Locale locale, Progress progress)
			throws LookbackException {
		long before = sequence(from);
		long after = sequence(to);
		VersionBook.Between between = store().versions().between(before, after);
		progress.begin(LineWords.comparing(from, to, locale), between.households().length);
		try (FactSource old = store().facts(before); FactSource now = store().facts(after)) {
			new StateDiff(new ValueWords(workspace.dictionary(), reveal, locale), taker).compare(old, now, between.households(), between.others(), progress);
		}
	}

	@Override
	public long export(String from, String to, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", from + " → " + to + " → " + file.getFileName(), "");
		List<Line> all = new ArrayList<>();
		compare(from, to, reveal, new DiffLines(new ValueWords(workspace.dictionary(), reveal, locale), 0, all::add), locale, progress);
		return Exports.rows(file, LineWords.title(from, to, locale), headings(locale), all.iterator(), line -> cells(line, locale), locale, progress);
	}

	@Override
	public HouseholdHistory history(String household, boolean reveal, Locale locale) throws LookbackException {
		if (reveal) {
			store().changes().log(workspace.user(), "reveal", household, "");
		}
		return new HistoryBook(workspace).of(household, number(household), new ValueWords(workspace.dictionary(), reveal, locale), locale);
	}

	@Override
	public List<String> headings(Locale locale) {
		return LineWords.headings(locale);
	}

	@Override
	public List<String> cells(Line line, Locale locale) {
		return LineWords.cells(line, locale);
	}
}
