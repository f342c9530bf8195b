package org.lookback.index.internal.write;

import java.io.IOException;

import org.apache.lucene.document.Document;
import org.lookback.index.api.Warnings;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** The documents of warnings: one a package and household, among the events and of no year. All of a package are replaced together. */
public final class WarningDocuments {

	private final Schema schema;
	private final Vocabulary vocabulary;

	public WarningDocuments(Schema schema) {
		this.schema = schema;
		this.vocabulary = new Vocabulary(schema.dictionary());
	}

	/** Writes all warnings, beside those that are there; returns how many. */
	public long write(Warnings warnings, Writers writers, Progress progress) throws LookbackException, IOException {
		return LooseDocuments.write(warnings::each, this::make, writers, progress);
	}

	private Document make(Warnings.Warned warned) {
		DocumentBuilder document = new DocumentBuilder(vocabulary, Level.WARNING, warned.household(), warned.packageId()).warning(warned.packageId());
		for (Column column : schema.of("warning")) {
			Object value = warned.values().get(column.field().orElseThrow().name());
			if (value != null) {
				document.add(column, value);
			}
		}
		return document.build();
	}
}
