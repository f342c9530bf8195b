package org.lookback.ingest.api;

import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.text.LookbackException;

/** Takes the entries of a comparison as they are made. */
@FunctionalInterface
public interface EntrySink {

	void accept(RegisterEntry entry) throws LookbackException;
}
