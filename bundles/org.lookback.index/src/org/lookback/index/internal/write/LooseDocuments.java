package org.lookback.index.internal.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.lucene.document.Document;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Writes documents that stand among the events and are not made with their household. */
final class LooseDocuments {

	/** Hands over what documents are made of, one after the other. */
	@FunctionalInterface
	interface Source<T> {
		void each(Consumer<T> taker) throws LookbackException;
	}

	private LooseDocuments() {
	}

	/** Writes all there are, beside those that are there; returns how many. */
	static <T> long write(Source<T> source, Function<T, Document> make, Writers writers, Progress progress) throws LookbackException, IOException {
		long[] count = { 0 };
		try {
			source.each(one -> {
				try {
					writers.addItem(make.apply(one));
				} catch (IOException failure) {
					throw new UncheckedIOException(failure);
				}
				count[0]++;
				progress.worked(1);
			});
		} catch (UncheckedIOException failure) {
			throw failure.getCause();
		}
		progress.check();
		return count[0];
	}
}
