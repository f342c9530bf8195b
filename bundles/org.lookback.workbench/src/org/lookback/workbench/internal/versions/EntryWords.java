package org.lookback.workbench.internal.versions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.Change;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HandChange;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionBook;
import org.lookback.store.api.VersionState;
import org.lookback.workbench.api.Versions.Entry;
import org.lookback.workbench.api.Versions.Kind;
import org.lookback.workbench.api.Versions.State;

/** Imports and changes by hand as entries of one list. */
public final class EntryWords {

	private static final int FIELDS = 3;

	private final Store store;
	private final ValueWords words;
	private final Messages messages;

	public EntryWords(Store store, Dictionary dictionary, Locale locale) {
		this.store = store;
		this.words = new ValueWords(dictionary, false, locale);
		this.messages = Messages.in(EntryWords.class, locale);
	}

	/** The number of a change by hand, when the id is one's. */
	public static Optional<Integer> hand(String id) throws LookbackException {
		String text = id.strip();
		return text.matches("[Hh]\\d{1,9}") ? Optional.of(Integer.valueOf(text.substring(1))) : Optional.empty();
	}

	/** The number of an import. */
	public static int version(String id) throws LookbackException {
		if (!id.strip().matches("\\d{1,9}")) {
			throw new LookbackException(unknown(id));
		}
		return Integer.parseInt(id.strip());
	}

	/** What is said of an id that nothing has. */
	public static String unknown(String id) {
		return Messages.in(EntryWords.class).get("entry.unknown", id);
	}

	public static void requireReason(String why) throws LookbackException {
		if (why.isBlank()) {
			throw new LookbackException(Messages.in(EntryWords.class).get("why.missing"));
		}
	}

	public Entry entry(VersionBook.Import one) {
		DatasetVersion version = one.version();
		State state = version.state() == VersionState.COMPLETE ? State.IN_FORCE : one.purged() ? State.CLEARED : State.UNDONE;
		return new Entry(String.valueOf(version.id()), Kind.IMPORT, version.kind(), version.fileName(), version.finished().orElse(version.started()),
				version.user(), one.undoneWhy(), state, one.origin(), one.households(), version.rows(), version.accepted(), version.rejected(), one.sequence());
	}

	public Entry entry(HandChange change) throws LookbackException {
		return new Entry("H" + change.id(), Kind.HAND, change.kind(), title(change), change.at(), change.who(), change.why(),
				change.inForce() ? State.IN_FORCE : State.UNDONE, change.origin(), change.households().length, change.values(), change.values(), 0,
				change.sequence());
	}

	private String title(HandChange change) throws LookbackException {
		Set<String> keys = new LinkedHashSet<>();
		for (long household : change.households()) {
			store.versions().key(household).ifPresent(keys::add);
			if (keys.size() == FIELDS) {
				break;
			}
		}
		String whom = String.join(messages.get("title.and"), keys) + (change.households().length > FIELDS ? "…" : "");
		return messages.get("title." + change.kind(), whom, fields(change)).strip();
	}

	private String fields(HandChange change) throws LookbackException {
		List<Change> lines = change.values() > 1_000 ? List.of() : store.hand().lines(change.id());
		Set<String> fields = new LinkedHashSet<>();
		for (Change line : lines) {
			String field = line.entity().split(" ")[0];
			int dot = field.indexOf('.');
			fields.add(dot < 0 ? field : words.label(field.substring(0, dot), field.substring(dot + 1)));
		}
		String first = String.join(messages.get("title.and"), fields.stream().limit(FIELDS).toList());
		return fields.size() > FIELDS ? first + "…" : first;
	}
}
