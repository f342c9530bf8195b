package org.lookback.ingest.internal.run;

import java.nio.file.Files;
import java.nio.file.Path;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionState;

/** Finds the kept reading of a version, or of an attempt of which nothing was taken. */
public final class KeptReadings {

	private KeptReadings() {
	}

	/** @throws LookbackException when there is no such version, or what is needed to read its rows again is not kept */
	public static KeptReading of(Store store, int version) throws LookbackException {
		Path refused = new RefusedFiles(store).file(version);
		DatasetVersion there = store.loads().versions().stream().filter(one -> one.id() == version)
				.filter(one -> one.state() == VersionState.COMPLETE || Files.exists(refused)).findFirst()
				.orElseThrow(() -> new LookbackException(RunMessages.text("kept.noVersion", version)));
		Path imports = store.workspace().imports();
		Path copy = there.state() == VersionState.COMPLETE ? imports.resolve(there.sha256()) : refused;
		KeptReading reading = KeptReading.read(imports, version, copy)
				.orElseThrow(() -> new LookbackException(RunMessages.text("kept.none", there.fileName(), version)));
		if (!Files.exists(copy)) {
			throw new LookbackException(RunMessages.text("kept.noFile", there.fileName(), copy));
		}
		return reading;
	}
}
