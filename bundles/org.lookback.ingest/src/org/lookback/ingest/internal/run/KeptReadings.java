package org.lookback.ingest.internal.run;

import java.nio.file.Files;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;

/** Finds the kept reading of a version. */
public final class KeptReadings {

	private KeptReadings() {
	}

	/** @throws LookbackException when there is no such version, or what is needed to read its rows again is not kept */
	public static KeptReading of(Store store, int version) throws LookbackException {
		DatasetVersion there = store.loads().versions().stream().filter(one -> one.id() == version && one.state() == VersionState.COMPLETE).findFirst()
				.orElseThrow(() -> new LookbackException(RunMessages.text("kept.noVersion", version)));
		KeptReading reading = KeptReading.read(store.workspace().imports(), version, there.sha256())
				.orElseThrow(() -> new LookbackException(RunMessages.text("kept.none", there.fileName(), version)));
		if (!Files.exists(reading.sniffed().file())) {
			throw new LookbackException(RunMessages.text("kept.noFile", there.fileName(), reading.sniffed().file()));
		}
		return reading;
	}
}
