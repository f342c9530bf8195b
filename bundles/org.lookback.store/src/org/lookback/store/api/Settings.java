package org.lookback.store.api;

import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

/** Settings that belong to the workspace and not to a person's screen. */
public interface Settings {

	Optional<String> get(String key) throws LookbackException;

	void put(String key, String value, String who) throws LookbackException;
}
