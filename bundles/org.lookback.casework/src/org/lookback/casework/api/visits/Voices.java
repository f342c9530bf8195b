package org.lookback.casework.api.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.Aside;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;

/** Whose word imports are: what their kind says, unless a person said otherwise. */
public final class Voices {

	/** The file that every county has is the national system's export. */
	private static final String EXPORT = "wide";

	private Voices() {
	}

	/** All complete imports, oldest first. */
	public static List<VoiceSource> sources(Store store) throws LookbackException {
		Map<Integer, String> said = store.visits().voices();
		List<VoiceSource> sources = new ArrayList<>();
		for (DatasetVersion version : store.loads().versions()) {
			if (version.state() == VersionState.COMPLETE) {
				Optional<Voice> told = Optional.ofNullable(said.get(version.id())).map(Voice::valueOf);
				sources.add(new VoiceSource(version, told.orElseGet(() -> usual(version.kind())), told.isPresent()));
			}
		}
		return sources;
	}

	private static Voice usual(String kind) {
		Optional<Aside> aside = Aside.of(kind);
		if (aside.isPresent()) {
			return aside.get() == Aside.CARDS ? Voice.CARD : aside.get() == Aside.FOUND ? Voice.FOUND : Voice.OTHER;
		}
		return kind.equals(EXPORT) ? Voice.SYSTEM : Voice.OTHER;
	}

	/** Numbers of the imports that are the national system's word. */
	static Set<Integer> system(List<VoiceSource> sources) {
		return sources.stream().filter(source -> source.voice() == Voice.SYSTEM).map(source -> source.version().id()).collect(Collectors.toSet());
	}

	/**
	 * Says that an import is the national system's word, or is not.
	 *
	 * @throws LookbackException when there is no such import, or its kind speaks for itself
	 */
	public static VoiceSource take(Store store, int version, Voice voice, String who) throws LookbackException {
		Messages messages = Messages.in(Voices.class);
		Optional<VoiceSource> there = sources(store).stream().filter(source -> source.version().id() == version).findFirst();
		if (there.isEmpty()) {
			throw new LookbackException(messages.get("voice.noImport", String.valueOf(version)));
		}
		if (voice != Voice.SYSTEM && voice != Voice.OTHER || Aside.of(there.get().version().kind()).isPresent()) {
			throw new LookbackException(messages.get("voice.kind", there.get().version().fileName(), there.get().version().kind()));
		}
		store.visits().voice(version, voice.name(), who);
		return new VoiceSource(there.get().version(), voice, true);
	}
}
